using System.Net;
using AlignmentCheck.Data;
using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Data.Schedules;
using AlignmentCheck.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Web.Tests.Organisations;

public sealed class ScheduleTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_consultant_sets_the_schedule_sees_what_is_drafted_when_and_ends_it()
    {
        var (consultant, organisation) = await ClientAsync();
        await new Story(site).RoundAsync(organisation, "2026-Q4", RoundState.Released, round =>
            (round.OpensOn, round.ClosesOn, round.ClosedAt) = (new DateOnly(2026, 10, 5), new DateOnly(2026, 10, 19), site.Clock.GetUtcNow().AddDays(-35)));
        using var browser = await site.SignedInAsync(consultant);
        var address = $"/organisations/{organisation.Slug}/schedule";
        var page = await browser.PageAsync(address);
        page.Words().ShouldContain("Rounds are drafted by hand.");

        using var on = await browser.SendAsync(address, page, "Save", ("Input.IsOn", "true"), ("Input.LeadDays", "10"));

        on.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        page = await browser.PageAsync(address);
        page.Words().ShouldContain("Q1 2027 is drafted on Sat 26 December, to run from Tue 5 January 2027 to Tue 19 January 2027.");
        using var off = await browser.SendAsync(address, page, "Save", ("Input.IsOn", "false"));
        (await site.WithAsync((AlignmentContext db) => db.Schedules.CountAsync(schedule => schedule.OrganisationId == organisation.Id, Cancel))).ShouldBe(0);
    }

    [Fact]
    public async Task Today_is_a_word_within_its_sentence()
    {
        var (consultant, organisation) = await ClientAsync();
        await new Story(site).RoundAsync(organisation, "2025-Q3", RoundState.Released, round =>
            (round.OpensOn, round.ClosesOn, round.ClosedAt) = (new DateOnly(2025, 8, 5), new DateOnly(2025, 8, 19), site.Clock.GetUtcNow().AddDays(-460)));
        using var browser = await site.SignedInAsync(consultant);
        var address = $"/organisations/{organisation.Slug}/schedule";
        using var on = await browser.SendAsync(address, await browser.PageAsync(address), "Save", ("Input.IsOn", "true"));

        (await browser.PageAsync(address)).Words().ShouldContain("is drafted within a minute, to run from today to", Case.Sensitive);
    }

    [Theory]
    [InlineData(null, "The first round is yours to draft")]
    [InlineData(RoundState.Draft, "The next round is drafted already.")]
    [InlineData(RoundState.Open, "A round is open.")]
    public async Task Where_nothing_is_to_be_drafted_now_it_is_said_why(RoundState? state, string said)
    {
        var (consultant, organisation) = await ClientAsync();
        if (state is { } known)
        {
            await new Story(site).RoundAsync(organisation, "2026-Q4", known);
        }

        using var browser = await site.SignedInAsync(consultant);
        var address = $"/organisations/{organisation.Slug}/schedule";
        using var on = await browser.SendAsync(address, await browser.PageAsync(address), "Save", ("Input.IsOn", "true"));

        (await browser.PageAsync(address)).Words().ShouldContain(said);
    }

    [Theory]
    [InlineData(SchedulePause.NotDraftable, "The next round could not be drafted by itself", "Please draft it by hand")]
    [InlineData(SchedulePause.Brought, "Where this client was brought from", "10 days ahead")]
    public async Task A_paused_schedule_is_told_to_its_consultant_and_runs_again_once_it_is_set(SchedulePause pause, string onClient, string onSchedule)
    {
        var (consultant, organisation) = await ClientAsync();
        var manager = await site.UserAsync("Manager");
        await site.WithAsync<AlignmentContext>(async db =>
        {
            db.Schedules.Add(new Schedule { OrganisationId = organisation.Id, LeadDays = 10, SetAt = site.Clock.GetUtcNow(), Pause = pause });
            db.Memberships.Add(new Membership { OrganisationId = organisation.Id, UserId = manager.Id, Role = MemberRole.Manager, Since = site.Clock.GetUtcNow() });
            await db.SaveChangesAsync(Cancel);
        });
        var (home, address) = ($"/organisations/{organisation.Slug}", $"/organisations/{organisation.Slug}/schedule");
        using var browser = await site.SignedInAsync(consultant);
        using var other = await site.SignedInAsync(manager);
        (await browser.PageAsync(home)).Words().ShouldContain(onClient);
        (await other.PageAsync(home)).Words().ShouldNotContain(onClient);
        var page = await browser.PageAsync(address);
        page.Words().ShouldContain(onSchedule);

        using var on = await browser.SendAsync(address, page, "Save", ("Input.IsOn", "true"));

        (await browser.PageAsync(home)).Words().ShouldNotContain(onClient);
        (await site.WithAsync((AlignmentContext db) => db.Schedules.AsNoTracking().SingleAsync(schedule => schedule.OrganisationId == organisation.Id, Cancel))).Pause.ShouldBeNull();
    }

    [Theory]
    [InlineData("0")]
    [InlineData("46")]
    [InlineData("")]
    [InlineData("soon")]
    public async Task Days_that_are_none_are_refused_beside_the_field(string days)
    {
        var (consultant, organisation) = await ClientAsync();
        using var browser = await site.SignedInAsync(consultant);
        var address = $"/organisations/{organisation.Slug}/schedule";

        using var answer = await browser.SendAsync(address, await browser.PageAsync(address), "Save", ("Input.IsOn", "true"), ("Input.LeadDays", days));

        (await answer.ReadPageAsync(HttpStatusCode.UnprocessableEntity)).QuerySelector("#Input_LeadDays-error").ShouldNotBeNull();
    }

    private async Task<(User Consultant, Organisation Organisation)> ClientAsync()
    {
        var consultant = await site.UserAsync("Consultant", isConsultant: true);
        return (consultant, await new Story(site).OrganisationAsync("Quarterly", (consultant, MemberRole.Consultant)));
    }
}
