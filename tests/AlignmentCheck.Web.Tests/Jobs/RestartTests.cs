using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data;
using AlignmentCheck.Data.Content;
using AlignmentCheck.Data.Jobs;
using AlignmentCheck.Data.Responses;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Tests;
using AlignmentCheck.Web.Tests.Site;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AlignmentCheck.Web.Tests.Jobs;

public sealed class RestartTests
{
    // A wait that would never end is a failure.
    private const int Patience = 200_000;

    private const int KeepDays = 30;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>What is due stands in the database alone: no timer has to outlive the process that set it.</summary>
    [Fact(Timeout = Patience)]
    public async Task Answers_whose_days_are_over_while_no_site_runs_go_when_one_is_started_again()
    {
        // Of this one only the settings, the file and the clock are used.
        await using var settings = new SiteFixture();
        Guid round;
        await using (var first = settings.WithWebHostBuilder(_ => { }))
        {
            round = await ClosedRoundAsync(first, settings.Clock);
            settings.Clock.Advance(TimeSpan.FromDays(KeepDays - 1));
        }

        settings.Clock.Advance(TimeSpan.FromDays(40));
        await using var again = settings.WithWebHostBuilder(_ => { });

        await PurgedAsync(again, round);
    }

    /// <summary>Killed before its work: the lease that it holds makes the next one wait less than a minute.</summary>
    [Fact(Timeout = Patience)]
    public async Task Answers_go_on_time_though_the_site_was_killed_the_moment_before()
    {
        await using var settings = new SiteFixture();
        await using var site = settings.WithWebHostBuilder(_ => { });
        var round = await ClosedRoundAsync(site, settings.Clock);
        settings.Clock.Advance(TimeSpan.FromDays(KeepDays) - TimeSpan.FromSeconds(1));
        await HeldByAnotherAsync(site, settings.Clock);
        settings.Clock.Advance(TimeSpan.FromSeconds(30));
        (await CountAsync(site, round)).ShouldBe(2);

        settings.Clock.Advance(TimeSpan.FromSeconds(31));

        await PurgedAsync(site, round);
    }

    private static async Task<Guid> ClosedRoundAsync(WebApplicationFactory<Program> site, TestClock clock)
    {
        var seed = new SurveySeed(
            site.Services.GetRequiredService<ContentCatalogue>().Find("en")!.Newest("core")!,
            DateOnly.FromDateTime(TestClock.Monday.Date),
            round => (round.State, round.ClosedAt, round.KeepAnswersDays) = (RoundState.Closed, clock.GetUtcNow(), KeepDays));
        await UseAsync(site, async db =>
        {
            db.AddRange([.. seed.Rows, .. Enumerable.Range(0, 2).Select(_ => new Response { Key = ResponseKey.ForAnswers(ResponseSecret.New()), RoundId = seed.Round.Id, Team = Team.Sales, Answers = "{}" })]);
            await db.SaveChangesAsync(Cancel);
            return true;
        });
        return seed.Round.Id;
    }

    private static Task HeldByAnotherAsync(WebApplicationFactory<Program> site, TestClock clock) =>
        Eventually.HoldsAsync(async () => await UseAsync(site, db => db.Leases
            .Where(lease => lease.Name == "purge-answers" && lease.Until > clock.GetUtcNow())
            .ExecuteUpdateAsync(update => update.SetProperty(lease => lease.Holder, "killed").SetProperty(lease => lease.Until, clock.GetUtcNow() + Lease.Length), Cancel)) > 0);

    private static Task PurgedAsync(WebApplicationFactory<Program> site, Guid round) => Eventually.HoldsAsync(async () =>
        await CountAsync(site, round) == 0 && !await UseAsync(site, db => db.Rounds.AnyAsync(found => found.Id == round && found.AnswersDeletedAt == null, Cancel)));

    private static Task<int> CountAsync(WebApplicationFactory<Program> site, Guid round) =>
        UseAsync(site, db => db.Responses.CountAsync(response => response.RoundId == round, Cancel));

    private static async Task<T> UseAsync<T>(WebApplicationFactory<Program> site, Func<AlignmentContext, Task<T>> use)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<AlignmentContext>());
    }
}
