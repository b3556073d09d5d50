using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data;
using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Mail;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Data.WaysIn;
using AlignmentCheck.Web.Mails;
using AlignmentCheck.Web.Tests.Site;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AlignmentCheck.Web.Tests.Organisations;

public sealed class SentMailsTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_went_to_members_is_told_with_its_kind_address_time_and_state()
    {
        var (consultant, organisation) = await ClientAsync();
        await AddAsync(
            Mail(organisation, MailKind.RoundClosed, "sent@example.test", mail => mail.SentAt = site.Clock.GetUtcNow()),
            Mail(organisation, MailKind.ReportReleased, "again@example.test", mail => mail.Attempts = 2),
            Mail(organisation, MailKind.RoundDrafted, "never@example.test", mail => mail.FailedAt = site.Clock.GetUtcNow()),
            Mail(organisation, MailKind.RoundDue, "soon@example.test"));
        using var browser = await site.SignedInAsync(consultant);

        var lines = (await browser.PageAsync($"/organisations/{organisation.Slug}/mails")).QuerySelectorAll("#members li").Select(Words).ToList();

        lines.Count.ShouldBe(4);
        lines.ShouldContain("23 November, 09:30 Round closed Q4 2026 Sent sent@example.test");
        lines.ShouldContain("23 November, 09:30 Report released Q4 2026 Not delivered yet; it is tried again again@example.test");
        lines.ShouldContain("23 November, 09:30 Next round drafted Q4 2026 Given up, after several tries never@example.test");
        lines.ShouldContain("23 November, 09:30 Next round due Q4 2026 Waiting to be sent soon@example.test");
    }

    [Fact]
    public async Task Of_what_went_to_those_who_are_asked_nothing_is_told_but_when_and_to_how_many_in_steps()
    {
        var (consultant, organisation) = await ClientAsync();
        var round = await new Story(site).RoundAsync(organisation, "2026-Q4", RoundState.Open, round =>
        {
            (round.WayIn, round.Reminders, round.OpenedAt, round.InvitedSales, round.InvitedMarketing) = (WayIn.Invitations, 1, site.Clock.GetUtcNow(), 12, 7);
        });
        await AddAsync(
            [
                .. Enumerable.Range(0, 12).Select(number => Invitee(round, Team.Sales, number, letters: number < 6 ? 2 : 1)),
                .. Enumerable.Range(0, 7).Select(number => Invitee(round, Team.Marketing, number, letters: 2)),
                Mail(organisation, MailKind.SurveyLetter, "secret-person@example.test"),
                new AuditEntry { Id = Guid.NewGuid(), At = site.Clock.GetUtcNow(), Action = AuditAction.ReminderSent, OrganisationId = organisation.Id, Detail = "2026-Q4" },
            ]);
        using var browser = await site.SignedInAsync(consultant);

        var page = await browser.PageAsync($"/organisations/{organisation.Slug}/mails");

        page.QuerySelectorAll("#asked li").Select(Words).ShouldBe(
        [
            "23 November First reminder Q4 2026 Written Sales 5 or more",
            "23 November Invitation Q4 2026 Written Sales 10 or more Marketing 5 or more",
        ]);
        page.Words().ShouldNotContain("secret-person");
        page.QuerySelectorAll("#members li").ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_organisations_mails_are_not_among_them_and_many_have_sheets()
    {
        var (consultant, organisation) = await ClientAsync();
        var (_, other) = await ClientAsync();
        await AddAsync([Mail(other, MailKind.RoundClosed, "other@example.test"), .. Enumerable.Range(0, 51).Select(number => Mail(organisation, MailKind.RoundClosed, $"member-{number}@example.test"))]);
        using var browser = await site.SignedInAsync(consultant);
        var address = $"/organisations/{organisation.Slug}/mails";

        var first = await browser.PageAsync(address);

        first.QuerySelectorAll("#members li").Length.ShouldBe(50);
        first.Words().ShouldNotContain("other@example.test");
        (await browser.PageAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!)).QuerySelectorAll("#members li").ShouldHaveSingleItem();
        (await browser.PageAsync($"{address}?sheet=2000000000")).QuerySelectorAll("#members li").ShouldBeEmpty();
    }

    [Fact]
    public async Task Closing_and_releasing_a_round_tells_its_people_by_the_sites_own_jobs()
    {
        var (consultant, organisation) = await ClientAsync();
        var round = await new Story(site).RoundAsync(organisation, "2026-Q4", RoundState.Closed, round => round.ClosedAt = site.Clock.GetUtcNow());
        await AddAsync(new Notice { RoundId = round.Id, Kind = MailKind.RoundClosed, At = site.Clock.GetUtcNow() });
        await using var withMail = site.WithWebHostBuilder(builder =>
        {
            builder.UseSetting("Mail:Folder", Path.GetTempPath());
            builder.UseSetting("Mail:From", "post@example.test");
        });
        await using var scope = withMail.Services.CreateAsyncScope();

        await scope.ServiceProvider.GetRequiredService<WriteNotices>().ExecuteAsync(scope.ServiceProvider.GetRequiredService<NoticeLetters>().Write, Cancel);

        var mail = await site.WithAsync((AlignmentContext db) => db.Mails.AsNoTracking().SingleAsync(mail => mail.OrganisationId == organisation.Id, Cancel));
        mail.To.ShouldBe(consultant.Email);
    }

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static Invitee Invitee(Round round, Team team, int number, int letters) =>
        new() { Id = Guid.NewGuid(), RoundId = round.Id, Team = team, Address = $"{team}-{number}@example.test", Letters = letters, Drawn = letters == 1 ? OnceKey.ForCode($"{number}") : OnceKey.None };

    private QueuedMail Mail(Organisation organisation, MailKind kind, string to, Action<QueuedMail>? change = null)
    {
        // Due when no test is any more, so that the site's own job leaves it alone.
        var mail = new QueuedMail
        {
            Id = Guid.NewGuid(),
            Occasion = $"test/{Guid.NewGuid():n}",
            Kind = kind,
            OrganisationId = organisation.Id,
            Quarter = Core.Trends.Quarter.TryParse("2026-Q4"),
            To = to,
            Subject = "News",
            CreatedAt = site.Clock.GetUtcNow(),
            DueAt = site.Clock.GetUtcNow().AddYears(1),
        };
        change?.Invoke(mail);
        return mail;
    }

    private async Task<(User Consultant, Organisation Organisation)> ClientAsync()
    {
        var consultant = await site.UserAsync("Consultant", isConsultant: true);
        return (consultant, await new Story(site).OrganisationAsync("Letters", (consultant, MemberRole.Consultant)));
    }

    private Task AddAsync(params IEnumerable<object> rows) => site.WithAsync<AlignmentContext>(async db =>
    {
        db.AddRange(rows);
        await db.SaveChangesAsync(Cancel);
    });
}
