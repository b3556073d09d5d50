using System.Net;
using AlignmentCheck.Data;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Data.Schedules;
using AlignmentCheck.Web.Tests.Organisations;
using AlignmentCheck.Web.Tests.Site;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Web.Tests.Account;

public sealed class CalendarTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Page = "/account/calendar";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_address_is_shown_once_read_without_signing_in_and_has_all_dates()
    {
        var consultant = await site.UserAsync("Consultant", isConsultant: true);
        var story = new Story(site);
        var (foods, tools) = (await story.OrganisationAsync("Foods", (consultant, MemberRole.Consultant)), await story.OrganisationAsync("Tools", (consultant, MemberRole.Consultant)));
        await story.OrganisationAsync("Managed", (consultant, MemberRole.Manager));
        await story.RoundAsync(foods, "2026-Q4", RoundState.Released, round =>
            (round.OpensOn, round.ClosesOn, round.ClosedAt) = (new DateOnly(2026, 10, 5), new DateOnly(2026, 10, 19), site.Clock.GetUtcNow().AddDays(-35)));
        await story.RoundAsync(tools, "2027-Q1", RoundState.Draft, round => (round.OpensOn, round.ClosesOn) = (new DateOnly(2027, 1, 11), new DateOnly(2027, 1, 22)));
        await site.WithAsync<AlignmentContext>(async db =>
        {
            db.Schedules.Add(new Schedule { OrganisationId = foods.Id, LeadDays = 14, SetAt = site.Clock.GetUtcNow() });
            await db.SaveChangesAsync(Cancel);
        });
        using var browser = await site.SignedInAsync(consultant);

        var address = await MakeAsync(browser);

        var after = await browser.PageAsync(Page);
        after.QuerySelector("#made").ShouldBeNull();
        after.QuerySelectorAll("[name=client]").Length.ShouldBe(2);
        using var program = site.CreateDefaultClient();
        using var answer = await program.GetAsync(address, Cancel);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/calendar; charset=utf-8");
        var all = Unfolded(await answer.Content.ReadAsStringAsync(Cancel));
        Dates(all).ShouldBe(
        [
            ("20261005", "Foods: Q4 2026 begins"), ("20261019", "Foods: Q4 2026 ends"), ("20261222", "Foods: Q1 2027 is drafted"), ("20270105", "Foods: Q1 2027 is planned to begin"),
            ("20270111", "Tools: Q1 2027 to be opened"), ("20270122", "Tools: Q1 2027 planned to end"),
        ], ignoreOrder: true);
        all.ShouldNotContain("Managed");
        var one = Unfolded(await program.GetStringAsync(await MakeAsync(browser, "Make an address: Tools"), Cancel));
        Dates(one).Count().ShouldBe(2);
        one.ShouldNotContain("Foods");
    }

    [Fact]
    public async Task A_clients_address_cannot_be_turned_into_anothers_or_into_all_and_ends_with_the_membership()
    {
        var (consultant, other) = (await site.UserAsync("Consultant", isConsultant: true), await site.UserAsync("Other", isConsultant: true));
        var story = new Story(site);
        var (foods, tools) = (
            await story.OrganisationAsync("Foods", (consultant, MemberRole.Consultant), (other, MemberRole.Consultant)), await story.OrganisationAsync("Tools", (consultant, MemberRole.Consultant)));
        await story.RoundAsync(foods, "2026-Q4", RoundState.Draft);
        await story.RoundAsync(tools, "2026-Q4", RoundState.Draft);
        using var browser = await site.SignedInAsync(consultant);
        var (all, one) = (await MakeAsync(browser), await MakeAsync(browser, "Make an address: Foods"));
        var page = (await browser.PageAsync(Page)).Words();
        page.ShouldNotContain(one.Split('/')[^1][..^4]);
        var (secret, secretOfAll) = (one["/calendar/".Length..^4], all["/calendar/".Length..^4]);
        using var program = site.CreateDefaultClient();

        string[] turned =
        [
            $"/calendar/{secret}/{foods.Slug}.ics", $"/calendar/{secret}/{tools.Slug}.ics", $"/calendar/{secretOfAll}/{tools.Slug}.ics", $"/calendar/{secret[..^1]}.ics",
            $"/calendar/{secret}.ics.ics", $"/calendar/{secret}%2F{tools.Slug}.ics", $"/calendar/{tools.Id}.ics", "/calendar/.ics",
        ];
        foreach (var address in turned)
        {
            (await program.StatusAsync(address)).ShouldBe(HttpStatusCode.NotFound, address);
        }

        (await program.GetStringAsync(all, Cancel)).ShouldContain("Tools");
        (await program.GetStringAsync($"{one}?client={tools.Id}&slug={tools.Slug}", Cancel)).ShouldNotContain("Tools");
        await site.WithAsync((RemoveMember remove) => remove.ExecuteAsync(foods.Id, consultant.Id, other.Id, Cancel));
        (await program.StatusAsync(one)).ShouldBe(HttpStatusCode.NotFound);
        (await program.StatusAsync(all)).ShouldBe(HttpStatusCode.OK);
        (await browser.PageAsync(Page)).QuerySelectorAll("[name=client]").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Wrong_made_anew_or_revoked_an_address_gives_the_same_nothing()
    {
        var consultant = await site.UserAsync("Consultant", isConsultant: true);
        await new Story(site).OrganisationAsync("Hidden", (consultant, MemberRole.Consultant));
        using var browser = await site.SignedInAsync(consultant);
        var all = await MakeAsync(browser);
        var (before, now) = (await MakeAsync(browser, "Make an address: Hidden"), await MakeAsync(browser, "Make a new address: Hidden"));
        using var program = site.CreateDefaultClient();
        (await program.StatusAsync(now)).ShouldBe(HttpStatusCode.OK);

        using var revoked = await browser.SendAsync(Page, await browser.PageAsync(Page), "Revoke the address: Hidden");

        (await browser.PageAsync(Page)).Words().ShouldContain("The address is revoked.");
        (await program.StatusAsync(all)).ShouldBe(HttpStatusCode.OK);
        var answers = new List<string>();
        foreach (var address in new[] { before, now, "/calendar/abcdefghjkmnpqrstuvwxyz234.ics" })
        {
            using var answer = await program.GetAsync(address, Cancel);
            answers.Add($"{answer.StatusCode} {answer.Content.Headers} {await answer.Content.ReadAsStringAsync(Cancel)}");
        }

        answers.Distinct().ShouldHaveSingleItem().ShouldStartWith("NotFound");
    }

    [Fact]
    public async Task An_address_from_when_all_had_the_same_secret_is_told_to_be_ended()
    {
        var consultant = await site.UserAsync("Consultant", isConsultant: true);
        using var browser = await site.SignedInAsync(consultant);
        var before = await MakeAsync(browser);
        await site.WithAsync<AlignmentContext>(db => db.CalendarFeeds.Where(feed => feed.UserId == consultant.Id).ExecuteUpdateAsync(update => update.SetProperty(feed => feed.IsEnded, true), Cancel));
        using var program = site.CreateDefaultClient();

        (await browser.PageAsync(Page)).Words().ShouldContain("The address you had leads nowhere any more");
        (await program.StatusAsync(before)).ShouldBe(HttpStatusCode.NotFound);
        (await program.StatusAsync(await MakeAsync(browser))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_name_with_marks_that_nobody_sees_or_a_calendars_own_characters_breaks_no_line()
    {
        var consultant = await site.UserAsync("Consultant", isConsultant: true);
        var story = new Story(site);
        var organisation = await story.OrganisationAsync("Odd", (consultant, MemberRole.Consultant));
        await story.RoundAsync(organisation, "2026-Q4", RoundState.Open);
        await site.WithAsync<AlignmentContext>(async db =>
        {
            (await db.Organisations.FindAsync([organisation.Id], Cancel))!.Name = "A;B,C\\\r\nEND:VEVENT\u0007\u202E é";
            await db.SaveChangesAsync(Cancel);
        });
        using var browser = await site.SignedInAsync(consultant);
        var address = await MakeAsync(browser);
        using var program = site.CreateDefaultClient();

        var text = await program.GetStringAsync(address, Cancel);

        text.Split("\r\n").Count(line => line == "END:VEVENT").ShouldBe(2);
        text.Replace("\r\n", "", StringComparison.Ordinal).ShouldAllBe(letter => !char.IsControl(letter));
        Unfolded(text).ShouldContain("SUMMARY:A\\;B\\,C\\\\END:VEVENT é: Q4 2026 begins");
    }

    private static async Task<string> MakeAsync(HttpClient browser, string button = "Make an address: All clients")
    {
        using var answer = await browser.SendAsync(Page, await browser.PageAsync(Page), button);
        return new Uri((await browser.PageAsync(Page)).QuerySelector<IHtmlInputElement>("#made input").ShouldNotBeNull().Value).PathAndQuery;
    }

    // A line of more than 75 bytes goes on in the next, after a space.
    private static string Unfolded(string text) => text.Replace("\r\n ", "", StringComparison.Ordinal);

    private static IEnumerable<(string Day, string Summary)> Dates(string calendar) => calendar.Split("BEGIN:VEVENT").Skip(1)
        .Select(entry => entry.Split("\r\n"))
        .Select(lines => (lines.Single(line => line.StartsWith("DTSTART", StringComparison.Ordinal)).Split(':')[1], lines.Single(line => line.StartsWith("SUMMARY", StringComparison.Ordinal))[8..]));
}
