using System.Net;
using System.Text.Json.Nodes;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data;
using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Responses;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Tests;
using AlignmentCheck.Web.Tests.Site;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Web.Tests.Organisations;

/// <summary>What managers expect: given by them, seen by nobody else, and sealed with the round.</summary>
public sealed class ForecastTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Give = "Keep my forecast";
    private const string Change = "Change my forecast";
    private const string Late = "The forecast was sealed before yours arrived";

    private readonly Story _story = new(site);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_manager_gives_a_forecast_changes_it_and_takes_it_back()
    {
        var scene = await OpenAsync();
        using var manager = await site.SignedInAsync(scene.Manager);

        (await GiveAsync(manager, scene, Give, ("shared-goals.sales", "60"), ("shared-funding.marketing", " 0 "))).Words().ShouldContain("Your forecast is kept.");
        var again = await manager.PageAsync(scene.Address);
        Entries(again).ShouldBe(new Dictionary<string, string> { ["shared-goals.sales"] = "60", ["shared-funding.marketing"] = "0" });
        (await GiveAsync(manager, scene, Change, ("shared-goals.sales", ""))).Words().ShouldContain("Your forecast is kept.");
        Entries(await manager.PageAsync(scene.Address)).Keys.ShouldBe(["shared-funding.marketing"]);
        (await GiveAsync(manager, scene, Change, ("shared-funding.marketing", ""))).Words().ShouldContain("Your forecast is deleted.");
        (await GiveAsync(manager, scene, Give)).Words().ShouldContain("Every field was empty, so there is no forecast.");
    }

    [Fact]
    public async Task The_page_says_what_becomes_of_a_forecast()
    {
        var scene = await OpenAsync(round => round.KeepAnswersDays = 12);
        using var manager = await site.SignedInAsync(scene.Manager);

        var words = (await manager.PageAsync(scene.Address)).Words();

        words.ShouldContain("until the end of 7 December");
        words.ShouldContain("not to the consultant, not to other managers");
        words.ShouldContain("Where only one manager gives a forecast");
        words.ShouldContain("deleted 12 days after the round closes");
        words.ShouldContain("If you stop being a manager here before it closes, yours is deleted then and does not count.");
    }

    [Theory]
    [InlineData("101")]
    [InlineData("-1")]
    [InlineData("55.5")]
    [InlineData("5e1")]
    [InlineData("fifty")]
    [InlineData("٥٠")]
    [InlineData("99999999999999999999")]
    public async Task An_entry_that_is_no_score_is_refused_and_stands_there_again(string entry)
    {
        var scene = await OpenAsync();
        using var manager = await site.SignedInAsync(scene.Manager);
        using var answer = await manager.SendAsync(
            scene.Address, await manager.PageAsync(scene.Address), Give, ("shared-goals.sales", "60"), ("fair-incentives.marketing", entry));

        var page = await answer.ReadPageAsync(HttpStatusCode.UnprocessableEntity);

        var field = page.QuerySelector("input[name='fair-incentives.marketing']")!;
        (field.GetAttribute("value"), field.GetAttribute("aria-invalid")).ShouldBe((entry, "true"));
        page.GetElementById(field.GetAttribute("aria-describedby")!)!.TextContent.ShouldBe("Fair incentives, Marketing: a whole number from 0 to 100, or nothing.");
        page.QuerySelectorAll(".errors a").ShouldHaveSingleItem().GetAttribute("href").ShouldBe($"#{field.Id}");
        page.QuerySelector("input[name='shared-goals.sales']")!.GetAttribute("value").ShouldBe("60");
        (await StoredAsync(scene)).ShouldBe(0);
    }

    [Fact]
    public async Task The_clients_page_reminds_managers_and_nobody_else()
    {
        var scene = await OpenAsync();
        var home = $"/organisations/{scene.Organisation.Slug}";
        using var manager = await site.SignedInAsync(scene.Manager);
        using var consultant = await site.SignedInAsync(scene.Consultant);

        Reminder(await manager.PageAsync(home)).ShouldBe("Give your forecast");
        Reminder(await consultant.PageAsync(home)).ShouldBeNull();
        await GiveAsync(manager, scene, Give, ("shared-goals.sales", "60"));

        Reminder(await manager.PageAsync(home)).ShouldBe("Look at your forecast");
        Reminder(await consultant.PageAsync(home)).ShouldBeNull();
        await site.WithAsync<AlignmentContext>(db => db.Rounds.Where(round => round.Id == scene.Round.Id)
            .ExecuteUpdateAsync(round => round.SetProperty(one => one.ClosesOn, scene.Round.OpensOn.AddDays(-1)), Cancel));
        Reminder(await manager.PageAsync(home)).ShouldBeNull();
        (await manager.PageAsync(scene.Address)).Words().ShouldContain("This forecast is sealed");
    }

    [Fact]
    public async Task No_page_or_file_changes_for_anybody_else_by_a_forecast()
    {
        var scene = await OpenAsync();
        var administrator = await site.UserAsync("Administrator", isAdministrator: true);
        await _story.CountAsync(scene.Round, ParticipationStep.FewerThanFloor, ParticipationStep.FewerThanFloor);
        await _story.ResultAsync(scene.Organisation, "2026-Q3", RoundState.Released, daysAgo: 90);
        using var manager = await site.SignedInAsync(scene.Manager);
        var others = new[] { scene.Consultant, scene.Other, administrator };
        var before = await SeenByAsync(scene, others);

        await GiveAsync(manager, scene, Give, ("shared-goals.sales", "61"), ("fair-incentives.marketing", "38"));

        (await SeenByAsync(scene, others)).ShouldBe(before);
        Entries(await (await site.SignedInAsync(scene.Other)).PageAsync(scene.Address)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Once_closed_it_is_sealed_and_set_against_the_result_from_the_release_on()
    {
        var scene = await OpenAsync();
        using var manager = await site.SignedInAsync(scene.Manager);
        using var other = await site.SignedInAsync(scene.Other);
        using var consultant = await site.SignedInAsync(scene.Consultant);
        var open = await manager.PageAsync(scene.Address);
        await GiveAsync(manager, scene, Give, ("shared-goals.sales", "61"), ("shared-goals.marketing", "38"));
        await GiveAsync(other, scene, Give, ("shared-goals.sales", "70"));
        await AnswerAndCloseAsync(scene);

        // A form that was open meanwhile changes nothing and says so.
        using var late = await manager.SendAsync(scene.Address, open, Give, ("shared-goals.sales", "99"));
        late.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await manager.PageAsync(scene.Address);
        page.Words().ShouldContain(Late);
        page.Words().ShouldContain($"It will be under {scene.RoundAddress}/report.");
        page.Words().ShouldContain("Shared goals 61 38");
        page.QuerySelector("form.form").ShouldBeNull();
        (await manager.StatusAsync($"{scene.RoundAddress}/results.json")).ShouldBe(HttpStatusCode.NotFound);

        var json = JsonNode.Parse(await consultant.GetStringAsync($"{scene.RoundAddress}/results.json", Cancel))!["forecast"]!;
        json.ToJsonString().ShouldBe(
            """{"managers":2,"dimensions":[{"id":"shared-goals","teams":{"sales":{"expected":66,"given":2,"difference":9,"verdict":"foreseen"},"marketing":{"expected":38,"given":1,"difference":12,"verdict":"higher"}}}]}""");
        (await consultant.StatusAsync(scene.Address)).ShouldBe(HttpStatusCode.NotFound);

        await site.WithAsync<ReleaseRound>(release => release.ExecuteAsync(scene.Round.Id, scene.Consultant.Id, Cancel));
        (await manager.PageAsync(scene.Address)).QuerySelector($"a[href='{scene.RoundAddress}/report#forecast']").ShouldNotBeNull();
        (await manager.GetStringAsync($"{scene.RoundAddress}/results.csv", Cancel)).ShouldContain("forecast.dimensions.shared-goals.teams.marketing.expected,marketing,38");
        var report = await manager.PageAsync($"{scene.RoundAddress}/report");
        report.QuerySelector("#forecast")!.TextContent.ShouldBe("Marketing on shared goals came out 12 points above the forecast");
        report.QuerySelector("nav.parts a[href='#forecast']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Who_gave_none_and_whose_forecast_was_deleted_are_told_so()
    {
        var scene = await OpenAsync(round => round.KeepAnswersDays = 0);
        using var manager = await site.SignedInAsync(scene.Manager);
        await GiveAsync(manager, scene, Give, ("shared-goals.sales", "61"));
        await AnswerAndCloseAsync(scene);
        (await manager.PageAsync(scene.Address)).Words().ShouldContain("Single forecasts were deleted with the answers on 23 November.");

        var kept = await OpenAsync();
        await AnswerAndCloseAsync(kept);
        using var silent = await site.SignedInAsync(kept.Manager);
        (await silent.PageAsync(kept.Address)).Words().ShouldContain("You gave no forecast for this round.");
    }

    [Fact]
    public async Task A_draft_has_no_forecast_and_a_discarded_round_is_said_to_be_gone()
    {
        var scene = await OpenAsync();
        var draft = await _story.RoundAsync(scene.Organisation, "2027-Q1", RoundState.Draft);
        using var manager = await site.SignedInAsync(scene.Manager);
        var open = await manager.PageAsync(scene.Address);
        foreach (var quarter in new[] { $"{draft.Quarter}", "2026-Q1", "2026-Q9", "x" })
        {
            (await manager.StatusAsync($"/organisations/{scene.Organisation.Slug}/rounds/{quarter}/forecast")).ShouldBe(HttpStatusCode.NotFound, quarter);
        }

        await site.WithAsync<DiscardRound>(discard => discard.ExecuteAsync(scene.Round.Id, scene.Consultant.Id, Cancel));
        using var late = await manager.SendAsync(scene.Address, open, Give, ("shared-goals.sales", "99"));

        late.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await manager.PageAsync(late.Headers.Location!.ToString())).Words().ShouldContain("There is no round of Q4 2026 here any more");
    }

    [Fact]
    public async Task Somebody_removed_meanwhile_gives_none()
    {
        var scene = await OpenAsync();
        using var manager = await site.SignedInAsync(scene.Manager);
        var open = await manager.PageAsync(scene.Address);
        await GiveAsync(manager, scene, Give, ("shared-goals.sales", "61"));
        await site.WithAsync<RemoveMember>(remove => remove.ExecuteAsync(scene.Organisation.Id, scene.Manager.Id, scene.Consultant.Id, Cancel));

        using var late = await manager.SendAsync(scene.Address, open, Give, ("shared-goals.sales", "99"));

        late.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await StoredAsync(scene)).ShouldBe(0);
    }

    private sealed record Forecasting(Organisation Organisation, Round Round, User Manager, User Other, User Consultant)
    {
        public string RoundAddress => $"/organisations/{Organisation.Slug}/rounds/{Round.Quarter}";

        public string Address => $"{RoundAddress}/forecast";
    }

    private async Task<Forecasting> OpenAsync(Action<Round>? change = null)
    {
        var (manager, other) = (await site.UserAsync("Manager"), await site.UserAsync("Other"));
        var consultant = await site.UserAsync("Consultant", isConsultant: true);
        var organisation = await _story.OrganisationAsync(
            "Foods", (manager, MemberRole.Manager), (other, MemberRole.Manager), (consultant, MemberRole.Consultant));
        var round = await _story.RoundAsync(organisation, "2026-Q4", RoundState.Open, change);
        await _story.AskAsync(round);
        return new Forecasting(organisation, round, manager, other, consultant);
    }

    /// <summary>Twelve people a team, Sales at 75 and Marketing at 50.</summary>
    private Task AnswerAndCloseAsync(Forecasting scene) => site.WithAsync<AlignmentContext>(async db =>
    {
        foreach (var (team, point) in new[] { (Team.Sales, 4), (Team.Marketing, 3) })
        {
            var answers = string.Join(',', SomeClient.CoreQuestionnaire.Statements.Select(statement => $"\"{statement.Id}\":{(statement.Reversed ? 6 - point : point)}"));
            db.Responses.AddRange(Enumerable.Range(0, 12).Select(_ =>
                new Response { Key = ResponseKey.ForAnswers(ResponseSecret.New()), RoundId = scene.Round.Id, Team = team, Answers = $"{{{answers}}}" }));
        }

        await db.SaveChangesAsync(Cancel);
        await site.WithAsync<CloseRound>(close => close.ExecuteAsync(scene.Round.Id, scene.Consultant.Id, Cancel));
    });

    private static async Task<IHtmlDocument> GiveAsync(HttpClient browser, Forecasting scene, string button, params (string Field, string Value)[] entries)
    {
        using var answer = await browser.SendAsync(scene.Address, await browser.PageAsync(scene.Address), button, entries);
        answer.Headers.Location!.ToString().ShouldBe(scene.Address);
        return await browser.PageAsync(scene.Address);
    }

    private static Dictionary<string, string> Entries(IHtmlDocument page) => page.QuerySelectorAll<IHtmlInputElement>("input[type=number]")
        .Where(input => input.Value.Length > 0)
        .ToDictionary(input => input.Name!, input => input.Value, StringComparer.Ordinal);

    private static string? Reminder(IHtmlDocument page) => page.QuerySelector("a[href$='/rounds/2026-Q4/forecast']")?.TextContent;

    private Task<int> StoredAsync(Forecasting scene) => site.WithAsync<AlignmentContext, int>(db => db.Forecasts.CountAsync(forecast => forecast.RoundId == scene.Round.Id, Cancel));

    /// <summary>All that somebody else can look at, in words.</summary>
    private async Task<string> SeenByAsync(Forecasting scene, IEnumerable<User> people)
    {
        var home = $"/organisations/{scene.Organisation.Slug}";
        string[] addresses =
        [
            "/organisations", home, $"{home}/members", $"{home}/audit", scene.RoundAddress, scene.Address, $"{scene.RoundAddress}/report", $"{scene.RoundAddress}/report.pdf", $"{scene.RoundAddress}/agreement.pdf",
            $"{scene.RoundAddress}/results.json", $"{scene.RoundAddress}/results.csv", $"{scene.RoundAddress}/close",
            "/administration", "/administration/audit",
        ];
        var seen = new List<string>();
        foreach (var person in people)
        {
            using var browser = await site.SignedInAsync(person);
            foreach (var address in addresses)
            {
                using var answer = await browser.GetAsync(address, Cancel);
                var text = await answer.Content.ReadAsStringAsync(Cancel);
                var isPage = answer.Content.Headers.ContentType?.MediaType == "text/html";
                seen.Add($"{person.Name} {address} {answer.StatusCode} {(isPage ? (await answer.ReadPageAsync(answer.StatusCode)).Words() : text)}");
            }
        }

        return string.Join('\n', seen);
    }
}
