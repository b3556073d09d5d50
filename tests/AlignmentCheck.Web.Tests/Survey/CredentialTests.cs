using System.Net;
using AlignmentCheck.Core.Credentials;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.WaysIn;
using AlignmentCheck.Tests;
using AlignmentCheck.Web.Tests.Organisations;
using AlignmentCheck.Web.Tests.Pages;
using AlignmentCheck.Web.Tests.Site;

namespace AlignmentCheck.Web.Tests.Survey;

public sealed class CredentialTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answers_with_a_credential_are_stored_once_and_its_fields_are_no_answers()
    {
        var (survey, token) = await site.InvitingAsync();
        using var visitor = site.Visitor();
        var credential = await visitor.CredentialAsync(survey, token);
        var respondent = await visitor.RespondentAsync(survey.Code());
        var other = await visitor.RespondentAsync(survey.Code());

        var receipt = await SendAsync(respondent, HttpStatusCode.OK, respondent.Secret, credential);
        await SendAsync(respondent, HttpStatusCode.OK, respondent.Secret, credential);
        var used = await SendAsync(other, HttpStatusCode.Conflict, other.Secret, credential);

        (await site.StoredAsync(survey)).ShouldHaveSingleItem().Answers.ShouldBe("""{"sg-1":4}""");
        used.Page.Words().ShouldContain("This credential was already used");
        used.Page.QuerySelector("[data-used]")!.GetAttribute("data-used").ShouldBe(survey.Code());
        var record = receipt.Page.QuerySelectorAll(".record")[^1];
        record.QuerySelectorAll("th").Select(name => name.TextContent).ShouldBe(["key", "round"]);
        record.TextContent.ShouldContain(OnceKey.ForCredential(CredentialText.ReadPreparedToken(credential.Token)).Hex);
        receipt.Page.Source.Text.ShouldNotContain(credential.Token);
    }

    [Fact]
    public async Task The_form_holds_no_field_for_a_credential_and_says_without_a_script_that_one_is_wanted()
    {
        var (survey, _) = await site.InvitingAsync();
        using var visitor = site.Visitor();

        var page = await visitor.PageAsync($"/s/{survey.Code()}");

        page.QuerySelectorAll("input[type=hidden]").Select(input => input.GetAttribute("name")).ShouldBe(["secret"]);
        page.QuerySelector("noscript")!.TextContent.ShouldContain("choose “Answer with a code instead”");
        page.QuerySelector("[data-uninvited]")!.HasAttribute("hidden").ShouldBeTrue();
    }

    [Fact]
    public async Task Without_a_good_credential_nothing_is_stored_and_what_was_typed_stands_in_the_form_again()
    {
        var (survey, token) = await site.InvitingAsync();
        var (other, strange) = await site.InvitingAsync();
        var (colleague, rows) = survey.NewInvitation(Team.Marketing);
        await site.AddAsync(rows);
        using var visitor = site.Visitor();
        var good = await visitor.CredentialAsync(survey, token);
        var marketing = await visitor.CredentialAsync(survey, colleague, Team.Marketing);
        var otherRound = await visitor.CredentialAsync(other, strange);
        (string Field, string Value)[][] bad =
        [
            [],
            [("credential", good.Token)],
            [("credential-signature", good.Signature)],
            [("credential", ""), ("credential-signature", "")],
            [("credential", "garbage"), ("credential-signature", good.Signature)],
            [("credential", good.Token), ("credential-signature", new string('A', 342))],
            [("credential", good.Token), ("credential-signature", $"{good.Signature}==")],
            [("credential", good.Token), ("credential", good.Token), ("credential-signature", good.Signature)],
            [("credential", good.Token), ("credential-signature", good.Signature), ("credential-signature", good.Signature)],
            [("credential", marketing.Token), ("credential-signature", marketing.Signature)],
            [("credential", otherRound.Token), ("credential-signature", otherRound.Signature)],
            [("credential", new string('x', 30_000)), ("credential-signature", good.Signature)],
        ];

        foreach (var fields in bad)
        {
            var respondent = await visitor.RespondentAsync(survey.Code());
            var again = await respondent.PostAsync(HttpStatusCode.UnprocessableEntity, [("secret", respondent.Secret), ("sg-1", "4"), ("comment", "Kept."), .. fields]);

            again.Page.QuerySelector(".errors")!.TextContent.ShouldContain("The form came without a credential");
            again.Given("comment").ShouldBe(["Kept."]);
            again.Given("sg-1").ShouldBe(["4"]);
            again.Secret.ShouldBe(respondent.Secret);
            again.Page.Source.Text.ShouldNotContain(good.Signature);
        }

        (await site.StoredAsync(survey)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_team_key_is_the_same_for_everybody_and_kept_by_no_browser()
    {
        var (survey, token) = await site.InvitingAsync();
        using var visitor = site.Visitor();
        using var manager = await site.SignedInAsync(await site.UserAsync("Ada Quist"));
        foreach (var address in new[] { $"/s/{survey.Code()}/key", $"/s/{survey.Code()}/key.bin" })
        {
            using var first = await visitor.GetAsync(address, Cancel);
            using var second = await manager.GetAsync(address, Cancel);
            first.StatusCode.ShouldBe(HttpStatusCode.OK);
            first.Headers.CacheControl!.NoStore.ShouldBeTrue();
            first.Headers.Contains("Set-Cookie").ShouldBeFalse();
            (await second.Content.ReadAsByteArrayAsync(Cancel)).ShouldBe(await first.Content.ReadAsByteArrayAsync(Cancel));
        }

        var key = CredentialPublicKey.Read(await visitor.GetByteArrayAsync($"/s/{survey.Code()}/key.bin", Cancel)).ShouldNotBeNull();
        var page = await visitor.PageAsync($"/s/{survey.Code()}/key");
        page.Words().ShouldContain(key.Fingerprint);
        page.Words().ShouldContain(CredentialText.Write(key.Bytes.Span));
        page.Inline().ShouldBeEmpty();
        (await visitor.PageAsync($"/s/{survey.Code(Team.Marketing)}/key")).Words().ShouldNotContain(key.Fingerprint);
        (await visitor.StatusAsync($"/s/{token}/key")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Where_nobody_draws_credentials_there_is_no_key()
    {
        var byLink = await site.SurveyAsync();
        var (byCode, code) = await site.CodesAsync();
        using var visitor = site.Visitor();
        foreach (var address in new[] { byLink.Code(), byCode.Code(), code, "aaaaaaaaaaaaaaaa", "x" })
        {
            (await visitor.StatusAsync($"/s/{address}/key")).ShouldBe(HttpStatusCode.NotFound, address);
            (await visitor.StatusAsync($"/s/{address}/key.bin")).ShouldBe(HttpStatusCode.NotFound, address);
        }
    }

    private static Task<Respondent> SendAsync(Respondent respondent, HttpStatusCode expected, string secret, (string Token, string Signature) credential) =>
        respondent.PostAsync(expected, ("secret", secret), ("sg-1", "4"), ("credential", credential.Token), ("credential-signature", credential.Signature));
}
