using System.Net;
using AlignmentCheck.Core.Credentials;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Tests;
using AlignmentCheck.Web.Tests.Organisations;
using AlignmentCheck.Web.Tests.Site;

namespace AlignmentCheck.Web.Tests.Survey;

/// <summary>Rounds that are answered with codes or by invitation, and what a browser without our script would have to do.</summary>
internal static class WayInSite
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<(SurveySeed Survey, string Code)> CodesAsync(this SiteFixture site, Action<Round>? change = null)
    {
        var survey = await site.SurveyAsync(change: round =>
        {
            round.WayIn = WayIn.SingleUseCodes;
            change?.Invoke(round);
        });
        var (code, row) = survey.NewCode();
        await site.AddAsync(row);
        return (survey, code);
    }

    public static async Task<(SurveySeed Survey, string Token)> InvitingAsync(this SiteFixture site, Action<Round>? change = null)
    {
        var survey = await site.SurveyAsync(change: round =>
        {
            round.WayIn = WayIn.Invitations;
            change?.Invoke(round);
        });
        var (token, rows) = survey.NewInvitation();
        await site.AddAsync([.. survey.NewKeys(), .. rows]);
        return (survey, token);
    }

    public static async Task<Respondent> RespondentAsync(this HttpClient browser, string code) => new(browser, code, await browser.PageAsync($"/s/{code}"));

    /// <summary>Sends what a script would, and nothing of which the site could make a page.</summary>
    public static async Task<HttpResponseMessage> DrawAsync(this HttpClient browser, string token, params string[] blinded)
    {
        using var form = new FormUrlEncodedContent(blinded.Select(value => KeyValuePair.Create("blinded", value)));
        return await browser.PostAsync($"/i/{token}", form, Cancel);
    }

    /// <summary>The team's key as everybody gets it, and a message blinded for it.</summary>
    public static async Task<BlindClient> BlindAsync(this HttpClient browser, SurveySeed survey, Team team = Team.Sales) =>
        new(await browser.GetByteArrayAsync($"/s/{survey.Code(team)}/key.bin", Cancel));

    /// <summary>A credential's two fields, drawn as a browser does.</summary>
    public static async Task<(string Token, string Signature)> CredentialAsync(this HttpClient browser, SurveySeed survey, string token, Team team = Team.Sales)
    {
        var client = await browser.BlindAsync(survey, team);
        using var answer = await browser.DrawAsync(token, CredentialText.Write(client.Blinded));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var signed = CredentialText.ReadSignature(await answer.Content.ReadAsStringAsync(Cancel)).ShouldNotBeNull();
        return (CredentialText.Write(client.Prepared), CredentialText.Write(client.Finish(signed).ShouldNotBeNull()));
    }
}
