using System.Net;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data;
using AlignmentCheck.Data.Content;
using AlignmentCheck.Data.Responses;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Tests;
using AlignmentCheck.Web.Tests.Organisations;
using AlignmentCheck.Web.Tests.Site;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AlignmentCheck.Web.Tests.Survey;

/// <summary>Somebody with a browser without scripts, a team's link, and the form that stands there.</summary>
internal sealed class Respondent(HttpClient browser, string code, IHtmlDocument page)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public IHtmlDocument Page => page;

    public string Secret => Control("secret").Value;

    public static async Task<Respondent> OpenAsync(HttpClient browser, SurveySeed survey, Team team = Team.Sales) =>
        new(browser, survey.Code(team), await browser.PageAsync($"/s/{survey.Code(team)}"));

    /// <summary>Chooses options, or types where a field is typed.</summary>
    public Respondent Give(string question, params string[] values)
    {
        foreach (var value in values)
        {
            var box = page.QuerySelectorAll<IHtmlInputElement>($"input[name='{question}'][value='{value}']").SingleOrDefault(input => input.Type is "radio" or "checkbox");
            if (box is not null)
            {
                box.IsChecked = true;
            }
            else if (page.QuerySelector<IHtmlTextAreaElement>($"textarea[name='{question}']") is { } area)
            {
                area.Value = value;
            }
            else
            {
                Control(question).Value = value;
            }
        }

        return this;
    }

    /// <summary>What the page shows as given: ticked values, and what stands in typed fields.</summary>
    public IEnumerable<string> Given(string question) => page.QuerySelectorAll($"[name='{question}']").Select(control => control switch
    {
        IHtmlInputElement { Type: "radio" or "checkbox" } box => box.IsChecked ? box.Value : "",
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        _ => "",
    }).Where(value => value.Length > 0);

    public Task<HttpResponseMessage> SendAsync() => browser.SendAsync($"/s/{code}", page, "Send my answers");

    /// <summary>Sends the form and reads what comes back.</summary>
    public async Task<Respondent> SendAsync(HttpStatusCode expected)
    {
        using var answer = await SendAsync();
        return new Respondent(browser, code, await answer.ReadPageAsync(expected));
    }

    /// <summary>Sends a form that no browser would.</summary>
    public async Task<Respondent> PostAsync(HttpStatusCode expected, params (string Field, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Field, field.Value)));
        using var answer = await browser.PostAsync($"/s/{code}", form, Cancel);
        return new Respondent(browser, code, await answer.ReadPageAsync(expected));
    }

    private IHtmlInputElement Control(string name) =>
        page.QuerySelectorAll<IHtmlInputElement>($"input[name='{name}']").Single(input => input.Type is "text" or "hidden");
}

/// <summary>What stands in the site's database for a test of the survey.</summary>
internal static class SurveySite
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static Questionnaire Questionnaire(this SiteFixture site, string id) =>
        site.Services.GetRequiredService<ContentCatalogue>().Find("en")!.Newest(id)!;

    /// <summary>A round that runs from the clock's Monday on.</summary>
    public static async Task<SurveySeed> SurveyAsync(this SiteFixture site, string questionnaire = "core", Action<Round>? change = null, bool isDemo = false)
    {
        var seed = new SurveySeed(site.Questionnaire(questionnaire), DateOnly.FromDateTime(TestClock.Monday.Date), change, isDemo);
        await site.AddAsync([.. seed.Rows]);
        return seed;
    }

    public static Task AddAsync(this SiteFixture site, params object[] rows) => site.WithAsync<AlignmentContext>(async db =>
    {
        db.AddRange(rows);
        await db.SaveChangesAsync(Cancel);
    });

    public static Task CloseAsync(this SiteFixture site, SurveySeed survey) => site.WithAsync<AlignmentContext>(db =>
        db.Rounds.Where(round => round.Id == survey.Round.Id)
            .ExecuteUpdateAsync(update => update.SetProperty(round => round.State, RoundState.Closed), Cancel));

    public static Task<List<Response>> StoredAsync(this SiteFixture site, SurveySeed survey) => site.WithAsync<AlignmentContext, List<Response>>(db =>
        db.Responses.AsNoTracking().Where(response => response.RoundId == survey.Round.Id).ToListAsync(Cancel));

    public static Task<List<Comment>> CommentsAsync(this SiteFixture site, SurveySeed survey) => site.WithAsync<AlignmentContext, List<Comment>>(db =>
        db.Comments.AsNoTracking().Where(comment => comment.RoundId == survey.Round.Id).ToListAsync(Cancel));
}
