using System.Net;
using AlignmentCheck.Data;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Data.Schedules;
using AlignmentCheck.Web.Tests.Organisations;
using AlignmentCheck.Web.Tests.Site;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

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

        var addresses = await MakeAsync(browser);

        (await browser.PageAsync(Page)).QuerySelector("#addresses").ShouldBeNull();
        addresses.Count.ShouldBe(3);
        using var program = site.CreateDefaultClient();
        using var answer = await program.GetAsync(addresses[0], Cancel);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/calendar; charset=utf-8");
        var all = Unfolded(await answer.Content.ReadAsStringAsync(Cancel));
        Dates(all).ShouldBe(
        [
            ("20261005", "Foods: Q4 2026 begins"), ("20261019", "Foods: Q4 2026 ends"), ("20261222", "Foods: Q1 2027 is drafted"), ("20270105", "Foods: Q1 2027 is planned to begin"),
            ("20270111", "Tools: Q1 2027 to be opened"), ("20270122", "Tools: Q1 2027 planned to end"),
        ], ignoreOrder: true);
        all.ShouldNotContain("Managed");
        var one = Unfolded(await program.GetStringAsync(addresses.Single(address => address.Contains(tools.Slug, StringComparison.Ordinal)), Cancel));
        Dates(one).Count().ShouldBe(2);
        one.ShouldNotContain("Foods");
    }

    [Fact]
    public async Task Without_the_secret_made_anew_or_revoked_there_is_nothing()
    {
        var consultant = await site.UserAsync("Consultant", isConsultant: true);
        var organisation = await new Story(site).OrganisationAsync("Hidden", (consultant, MemberRole.Consultant));
        using var browser = await site.SignedInAsync(consultant);
        var before = await MakeAsync(browser);
        var now = await MakeAsync(browser, "Make a new address");
        using var program = site.CreateDefaultClient();
        foreach (var address in before.Concat(["/calendar/.ics", "/calendar/abcdefghjkmnpqrstuvwxyz234.ics", $"/calendar/{organisation.Slug}.ics", $"/calendar/x/{organisation.Slug}.ics", now[0].Replace(".ics", "/none-such.ics", StringComparison.Ordinal)]))
        {
            (await program.StatusAsync(address)).ShouldBe(HttpStatusCode.NotFound, address);
        }

        (await program.StatusAsync(now[0])).ShouldBe(HttpStatusCode.OK);
        using var revoked = await browser.SendAsync(Page, await browser.PageAsync(Page), "Revoke the address");
        (await program.StatusAsync(now[0])).ShouldBe(HttpStatusCode.NotFound);
        (await browser.PageAsync(Page)).Words().ShouldContain("The address is revoked.");
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
        var addresses = await MakeAsync(browser);
        using var program = site.CreateDefaultClient();

        var text = await program.GetStringAsync(addresses[0], Cancel);

        text.Split("\r\n").Count(line => line == "END:VEVENT").ShouldBe(2);
        text.Replace("\r\n", "", StringComparison.Ordinal).ShouldAllBe(letter => !char.IsControl(letter));
        Unfolded(text).ShouldContain("SUMMARY:A\\;B\\,C\\\\END:VEVENT é: Q4 2026 begins");
    }

    private static async Task<IReadOnlyList<string>> MakeAsync(HttpClient browser, string button = "Make an address")
    {
        using var answer = await browser.SendAsync(Page, await browser.PageAsync(Page), button);
        return [.. (await browser.PageAsync(Page)).QuerySelectorAll<IHtmlInputElement>("#addresses input").Select(input => new Uri(input.Value).PathAndQuery)];
    }

    // A line of more than 75 bytes goes on in the next, after a space.
    private static string Unfolded(string text) => text.Replace("\r\n ", "", StringComparison.Ordinal);

    private static IEnumerable<(string Day, string Summary)> Dates(string calendar) => calendar.Split("BEGIN:VEVENT").Skip(1)
        .Select(entry => entry.Split("\r\n"))
        .Select(lines => (lines.Single(line => line.StartsWith("DTSTART", StringComparison.Ordinal)).Split(':')[1], lines.Single(line => line.StartsWith("SUMMARY", StringComparison.Ordinal))[8..]));
}
