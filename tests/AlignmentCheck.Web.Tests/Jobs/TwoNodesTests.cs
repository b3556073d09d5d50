using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data;
using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Jobs;
using AlignmentCheck.Data.Mail;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Data.Schedules;
using AlignmentCheck.Tests;
using AlignmentCheck.Web.Tests.Site;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AlignmentCheck.Web.Tests.Jobs;

/// <summary>Two sites on one database with one clock, all of whose jobs run as they do in earnest.</summary>
public sealed class TwoNodesTests
{
    // A wait that would never end is a failure.
    private const int Patience = 400_000;

    private const int Cycles = 4;
    private const string Address = "consultant@example.test";

    // Twice the jobs' own, so that the clock stands still at the moment at which they begin for the last time.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(60);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact(Timeout = Patience)]
    public async Task Both_draft_the_next_round_once_and_send_each_mail_once_after_a_week_in_which_neither_ran()
    {
        var folder = Directory.CreateTempSubdirectory("alignmentcheck-mail-");

        // Of this one only the settings, the file and the clock are used.
        await using (var settings = new SiteFixture())
        {
            await using (var before = settings.WithWebHostBuilder(_ => { }))
            {
                await AddClientAsync(before);
            }

            // The draft was due on 22 December.
            settings.Clock.MoveTo(new DateTimeOffset(2026, 12, 29, 6, 0, 0, TimeSpan.Zero));
            await using var one = Node(settings, folder.FullName);
            await using var other = Node(settings, folder.FullName);
            _ = (one.Services, other.Services);
            await RunAsync(one, settings.Clock, () => folder.EnumerateFiles("*.eml").Any());
            folder.EnumerateFiles("*.eml").ShouldHaveSingleItem();

            // The first day begins in Berlin, and nobody has opened it.
            settings.Clock.MoveTo(new DateTimeOffset(2027, 1, 4, 23, 0, 0, TimeSpan.Zero));
            await RunAsync(one, settings.Clock, () => folder.EnumerateFiles("*.eml").Skip(1).Any());

            (await UseAsync(one, db => db.Rounds.CountAsync(round => round.State == RoundState.Draft, Cancel))).ShouldBe(1);
            (await UseAsync(one, db => db.Mails.Where(mail => mail.SentAt != null).Select(mail => mail.Kind).ToListAsync(Cancel))).ShouldBe([MailKind.RoundDrafted, MailKind.RoundDue], ignoreOrder: true);
            var mails = folder.EnumerateFiles("*.eml").Select(file => File.ReadAllText(file.FullName)).ToList();
            mails.Count.ShouldBe(2);
            mails.ShouldAllBe(mail => mail.Contains($"To: {Address}", StringComparison.Ordinal) && mail.Contains("List-Unsubscribe: <http://localhost:5080/mails/stop?code=", StringComparison.Ordinal));
        }

        folder.Delete(recursive: true);
    }

    private static Task AddClientAsync(WebApplicationFactory<Program> site) => UseAsync(site, async db =>
    {
        var user = new User
        {
            Id = Guid.NewGuid(), Name = "Consultant", UserName = Address, NormalizedUserName = Address.ToUpperInvariant(), Email = Address, NormalizedEmail = Address.ToUpperInvariant(),
            EmailConfirmed = true, CreatedAt = TestClock.Monday,
        };
        var organisation = new Organisation { Id = Guid.NewGuid(), Slug = "nodes", Name = "Nodes", TimeZone = "Europe/Berlin", CreatedAt = TestClock.Monday };
        db.AddRange(
            user,
            organisation,
            new Membership { OrganisationId = organisation.Id, UserId = user.Id, Role = MemberRole.Consultant, Since = TestClock.Monday },
            new Schedule { OrganisationId = organisation.Id, LeadDays = 14, SetAt = TestClock.Monday },
            new Round
            {
                Id = Guid.NewGuid(),
                OrganisationId = organisation.Id,
                Quarter = Quarter.TryParse("2026-Q4")!,
                State = RoundState.Closed,
                QuestionnaireId = "core",
                QuestionnaireVersion = 1,
                Language = "en",
                OpensOn = new DateOnly(2026, 10, 5),
                ClosesOn = new DateOnly(2026, 10, 19),
                CreatedAt = TestClock.Monday.AddDays(-60),
                ClosedAt = TestClock.Monday.AddDays(-34),
                AnswersDeletedAt = TestClock.Monday,
            });
        return await db.SaveChangesAsync(Cancel);
    });

    private static WebApplicationFactory<Program> Node(SiteFixture settings, string folder) => settings.WithWebHostBuilder(builder =>
    {
        builder.UseSetting("Mail:Folder", folder);
        builder.UseSetting("Mail:From", "post@example.test");
    });

    /// <summary>
    /// Each cycle ends with the last job, whichever site does it; what one began in front of the other is done in a later one. Once the mail is
    /// there they go on for some cycles more, in which it could be sent again.
    /// </summary>
    private static async Task RunAsync(WebApplicationFactory<Program> site, TestClock clock, Func<bool> isSent)
    {
        for (var since = 0; since < Cycles; since += isSent() ? 1 : 0)
        {
            clock.Advance(Pause);
            var taken = clock.GetUtcNow() + Lease.Length;
            await Eventually.HoldsAsync(() => UseAsync(site, db => db.Leases.AnyAsync(lease => lease.Name == "erase-past" && lease.Until == taken, Cancel)));
        }
    }

    private static async Task<T> UseAsync<T>(WebApplicationFactory<Program> site, Func<AlignmentContext, Task<T>> use)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<AlignmentContext>());
    }
}
