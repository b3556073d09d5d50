using System.Net;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data;
using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Content;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Web.Tests.Site;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AlignmentCheck.Web.Tests.Organisations;

public sealed class NextRoundTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Save = "Save the draft";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_the_client_to_the_next_draft_it_takes_two_clicks()
    {
        var (consultant, organisation) = await ClientAsync();
        await ClosedAsync(organisation);
        using var browser = await site.SignedInAsync(consultant);
        var home = $"/organisations/{organisation.Slug}";
        var link = (await browser.PageAsync(home)).QuerySelectorAll<IHtmlAnchorElement>("main a").Single(found => found.TextContent == "Next round");
        var address = link.GetAttribute("href")!;
        (await browser.PageAsync($"{home}/rounds/2026-Q3")).QuerySelectorAll<IHtmlAnchorElement>("main a").ShouldContain(found => found.GetAttribute("href") == address);

        var page = await browser.PageAsync(address);
        page.QuerySelector("#taken-over")!.TextContent.ShouldContain("7 people of each team");
        page.QuerySelector("#changed").ShouldBeNull();
        using var answer = await browser.SendAsync(address, page, Save, ("Input.InvitedSales", "25"));

        answer.Headers.Location!.ToString().ShouldBe($"{home}/rounds/2026-Q4");
        (await browser.PageAsync($"{home}/rounds/2026-Q4")).Words().ShouldContain("The draft is saved.");
        var next = await RoundAsync(organisation, RoundState.Draft);
        var last = await RoundAsync(organisation, RoundState.Closed);
        (next.Floor, next.InvitedSales, next.InvitedMarketing).ShouldBe((7, 25, 14));
        next.OpensOn.ShouldBe(last.OpensOn.AddMonths(3));
        (await browser.PageAsync(home)).QuerySelectorAll("main a").ShouldNotContain(found => found.TextContent == "Next round");
    }

    [Fact]
    public async Task A_double_click_and_a_second_tab_lead_to_the_one_draft()
    {
        var (consultant, organisation) = await ClientAsync();
        await ClosedAsync(organisation);
        using var browser = await site.SignedInAsync(consultant);
        var address = $"/organisations/{organisation.Slug}/rounds/2026-Q3/next";
        var (page, tab) = (await browser.PageAsync(address), await browser.PageAsync(address));

        using var first = await browser.SendAsync(address, page, Save);
        using var second = await browser.SendAsync(address, page, Save);
        using var third = await browser.SendAsync(address, tab, Save, ("Input.Quarter", "2027-Q1"));

        second.Headers.Location.ShouldBe(first.Headers.Location);
        third.Headers.Location.ShouldBe(first.Headers.Location);
        (await browser.PageAsync(first.Headers.Location!.ToString())).Words().ShouldContain("There is a draft already.");
        (await site.WithAsync((AlignmentContext db) => db.Rounds.CountAsync(round => round.OrganisationId == organisation.Id, Cancel))).ShouldBe(2);
        (await browser.StatusAsync(address)).ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData(2, "and the days are a quarter later", false)]
    [InlineData(14, "only the days are others", false)]
    [InlineData(0, "and the days are a quarter later", true)]
    public async Task Each_quarter_is_offered_once_and_days_are_told_as_they_are(int monthsAgo, string days, bool isTooSoon)
    {
        var (consultant, organisation) = await ClientAsync();
        var last = await ClosedAsync(organisation, round =>
        {
            round.OpensOn = round.OpensOn.AddMonths(2 - monthsAgo);
            round.ClosesOn = round.ClosesOn.AddMonths(2 - monthsAgo);
            round.ClosedAt = monthsAgo == 0 ? site.Clock.GetUtcNow() : round.ClosedAt;
        });
        using var browser = await site.SignedInAsync(consultant);
        var address = $"/organisations/{organisation.Slug}/rounds/2026-Q3/next";

        var page = await browser.PageAsync(address);

        page.Words().ShouldContain(days);
        page.QuerySelectorAll("select[name='Input.Quarter'] option").Select(option => option.GetAttribute("value")).ShouldBeUnique();
        using var forged = await browser.SendAsync(address, page, Save, ("Input.Quarter", "1999-Q1"));
        (await forged.ReadPageAsync(HttpStatusCode.UnprocessableEntity)).Words().ShouldContain("Quarter: please choose one of those on offer.");
        using var saved = await browser.SendAsync(address, page, Save, isTooSoon ? [("Input.OpensOn", "2026-12-01"), ("Input.ClosesOn", "2026-12-15")] : []);
        (await browser.PageAsync(saved.Headers.Location!.ToString())).QuerySelector(".told")!.TextContent.Contains("The first possible day is", StringComparison.Ordinal).ShouldBe(isTooSoon);
    }

    [Theory]
    [InlineData("1999-Q1")]
    [InlineData("2028-Q1")]
    public async Task A_quarter_that_is_not_offered_for_a_new_round_is_refused(string quarter)
    {
        var (consultant, organisation) = await ClientAsync();
        using var browser = await site.SignedInAsync(consultant);
        var address = $"/organisations/{organisation.Slug}/rounds/new";

        using var answer = await browser.SendAsync(address, await browser.PageAsync(address), Save, ("Input.Quarter", quarter));

        (await answer.ReadPageAsync(HttpStatusCode.UnprocessableEntity)).Words().ShouldContain("Quarter: please choose one of those on offer.");
    }

    [Theory]
    [InlineData("2027-01-06", true)]
    [InlineData("2027-01-07", false)]
    public async Task A_draft_that_begins_too_soon_is_saved_and_told(string opensOn, bool isTold)
    {
        var (consultant, organisation) = await ClientAsync();
        using var browser = await site.SignedInAsync(consultant);
        await new Story(site).RoundAsync(organisation, "2026-Q4", RoundState.Closed, round => round.ClosedAt = site.Clock.GetUtcNow());
        var address = $"/organisations/{organisation.Slug}/rounds/new";

        using var saved = await browser.SendAsync(
            address, await browser.PageAsync(address), Save, ("Input.Quarter", "2027-Q1"), ("Input.OpensOn", opensOn), ("Input.ClosesOn", "2027-01-20"));

        (await browser.PageAsync(saved.Headers.Location!.ToString())).QuerySelector(".told")!.TextContent.Contains("The first possible day is 7 January 2027.", StringComparison.Ordinal).ShouldBe(isTold);
    }

    [Fact]
    public async Task What_has_changed_in_the_questions_since_is_told_one_by_one()
    {
        var (consultant, organisation) = await ClientAsync();
        var last = await ClosedAsync(organisation);
        var now = site.Services.GetRequiredService<ContentCatalogue>().Find("en")!.Newest("core")!;
        var first = now.Dimensions[0];
        var before = new Questionnaire(
            now.Id, now.Version, now.Title, now.Minutes,
            [first with { Statements = [first.Statements[0] with { Text = "As it was asked in those days." }, .. first.Statements.Skip(1)] }, .. now.Dimensions.Skip(1)],
            now.Words, now.Comment, now.Ownership);
        await site.WithAsync<AlignmentContext>(db => db.RoundQuestionnaires.Where(asked => asked.RoundId == last.Id).ExecuteUpdateAsync(
            update => update.SetProperty(asked => asked.Snapshot, QuestionnaireSnapshot.Write(before)), Cancel));
        using var browser = await site.SignedInAsync(consultant);

        var page = await browser.PageAsync($"/organisations/{organisation.Slug}/rounds/2026-Q3/next");

        page.QuerySelectorAll("#changed li").ShouldHaveSingleItem().TextContent.ShouldBe(
            $"{first.Name}: “As it was asked in those days.” became “{first.Statements[0].Text}”");
    }

    [Fact]
    public async Task Without_a_closed_round_or_with_one_that_is_open_no_next_round_is_offered()
    {
        var (consultant, organisation) = await ClientAsync();
        using var browser = await site.SignedInAsync(consultant);
        (await browser.PageAsync($"/organisations/{organisation.Slug}")).Words().ShouldNotContain("Next round");
        await new Story(site).RoundAsync(organisation, "2026-Q3", RoundState.Open);

        (await browser.PageAsync($"/organisations/{organisation.Slug}")).Words().ShouldNotContain("Next round");
        (await browser.StatusAsync($"/organisations/{organisation.Slug}/rounds/2026-Q2/next")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_questionnaire_that_is_gone_leads_to_a_new_round()
    {
        var (consultant, organisation) = await ClientAsync();
        await ClosedAsync(organisation, round => round.QuestionnaireId = "gone");
        using var browser = await site.SignedInAsync(consultant);

        var page = await browser.PageAsync($"/organisations/{organisation.Slug}/rounds/2026-Q3/next");

        page.Words().ShouldContain("is no longer on offer");
        page.QuerySelector("main form").ShouldBeNull();
    }

    private async Task<(User Consultant, Organisation Organisation)> ClientAsync()
    {
        var consultant = await site.UserAsync("Consultant", isConsultant: true);
        return (consultant, await new Story(site).OrganisationAsync("Again", (consultant, MemberRole.Consultant)));
    }

    private async Task<Round> ClosedAsync(Organisation organisation, Action<Round>? change = null)
    {
        var story = new Story(site);
        var round = await story.RoundAsync(organisation, "2026-Q3", RoundState.Closed, round =>
        {
            round.Floor = 7;
            (round.OpensOn, round.ClosesOn) = (round.OpensOn.AddMonths(-2), round.OpensOn.AddMonths(-2).AddDays(14));
            round.ClosedAt = organisation.StartOf(round.ClosesOn);
            change?.Invoke(round);
        });
        await site.WithAsync<AlignmentContext>(async db =>
        {
            var asked = site.Services.GetRequiredService<ContentCatalogue>().Find("en")!.Newest("core")!;
            db.RoundQuestionnaires.Add(new RoundQuestionnaire { RoundId = round.Id, Snapshot = QuestionnaireSnapshot.Write(asked) });
            await db.SaveChangesAsync(Cancel);
        });
        return round;
    }

    private Task<Round> RoundAsync(Organisation organisation, RoundState state) =>
        site.WithAsync((AlignmentContext db) => db.Rounds.AsNoTracking().SingleAsync(round => round.OrganisationId == organisation.Id && round.State == state, Cancel));
}
