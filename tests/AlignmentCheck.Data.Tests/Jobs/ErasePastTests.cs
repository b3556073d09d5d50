using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Jobs;
using AlignmentCheck.Data.Responses;
using AlignmentCheck.Data.Rounds;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Tests.Jobs;

public sealed class ErasePastTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_is_written_anew_where_respondents_wrote_since_and_its_log_is_emptied_every_time()
    {
        await using var scene = await Scene.CreateAsync();
        var (dialect, last) = (new WatchedDialect(scene.Clock), new LastErased());
        var round = await scene.OpenedAsync(scene.Plan() with { KeepAnswersDays = 1 });
        await RunAsync(scene, dialect, last);
        dialect.Erased.ShouldBe(1);

        // Mails, leases and the like tell nothing of who answered.
        await scene.AddAsync(new Lease { Name = "work", Holder = "one", Until = scene.Clock.GetUtcNow() });
        await RunAsync(scene, dialect, last);
        (dialect.Erased, dialect.ErasedLogs).ShouldBe((1, 1));

        var response = Answers.Of(round.Id, Team.Sales, 4);
        await scene.AddAsync(response);
        await RunAsync(scene, dialect, last);
        dialect.Erased.ShouldBe(2);

        // One comes and one goes: there are as many as before.
        await scene.AddAsync(Answers.Of(round.Id, Team.Sales, 4));
        await scene.DoAsync<AlignmentContext>(db => db.Responses.Where(row => row.Key == response.Key).ExecuteDeleteAsync(Cancel));
        await RunAsync(scene, dialect, last);
        dialect.Erased.ShouldBe(3);

        // What closing and purging could not do at once, since somebody was at the file.
        await scene.CloseAsync(round.Id);
        await RunAsync(scene, dialect, last);
        dialect.Erased.ShouldBe(4);
        scene.Clock.Advance(TimeSpan.FromDays(1));
        await scene.DoAsync((PurgeAnswers purge) => purge.ExecuteAsync(Cancel));
        await RunAsync(scene, dialect, last);
        dialect.Erased.ShouldBe(5);
        await RunAsync(scene, dialect, last);
        dialect.Erased.ShouldBe(5);
    }

    [Theory]
    [InlineData(2, 200)]
    [InlineData(20, 2000)]
    [InlineData(90, 3690)]
    public async Task A_large_file_is_written_anew_a_hundredth_of_the_time_and_once_an_hour_at_least(int seconds, int next)
    {
        await using var scene = await Scene.CreateAsync();
        var (dialect, last) = (new WatchedDialect(scene.Clock) { Takes = TimeSpan.FromSeconds(seconds) }, new LastErased());
        var round = await scene.OpenedAsync();
        var began = scene.Clock.GetUtcNow();
        await RunAsync(scene, dialect, last);
        await scene.AddAsync(Answers.Of(round.Id, Team.Sales, 4));

        scene.Clock.MoveTo(began.AddSeconds(next - 1));
        await RunAsync(scene, dialect, last);
        (dialect.Erased, dialect.ErasedLogs).ShouldBe((1, 1));

        scene.Clock.MoveTo(began.AddSeconds(next));
        await RunAsync(scene, dialect, last);
        dialect.Erased.ShouldBe(2);
    }

    [Fact]
    public async Task Where_others_are_at_the_file_it_is_tried_again_at_the_next_run()
    {
        await using var scene = await Scene.CreateAsync();
        var (dialect, last) = (new WatchedDialect(scene.Clock) { IsBusy = true }, new LastErased());
        await RunAsync(scene, dialect, last);
        await RunAsync(scene, dialect, last);
        dialect.Erased.ShouldBe(0);

        dialect.IsBusy = false;
        await RunAsync(scene, dialect, last);
        dialect.Erased.ShouldBe(1);
    }

    private static Task RunAsync(Scene scene, Dialect dialect, LastErased last) =>
        scene.DoAsync<AlignmentContext>(db => new ErasePast(db, dialect, last, scene.Clock).ExecuteAsync(Cancel));

    private sealed class WatchedDialect(TestClock clock) : Dialect
    {
        public int Erased { get; private set; }

        public int ErasedLogs { get; private set; }

        public bool IsBusy { get; set; }

        public TimeSpan Takes { get; init; }

        public override DatabaseProvider Provider => DatabaseProvider.Sqlite;

        public override bool CanErasePast => true;

        public override Task<bool> ErasePastAsync(AlignmentContext db, CancellationToken cancellationToken)
        {
            Erased += IsBusy ? 0 : 1;
            clock.Advance(Takes);
            return Task.FromResult(!IsBusy);
        }

        public override Task<bool> EraseLogAsync(AlignmentContext db, CancellationToken cancellationToken)
        {
            ErasedLogs++;
            return Task.FromResult(true);
        }

        public override void Configure(DbContextOptionsBuilder options, DatabaseOptions database) => throw new NotSupportedException();

        public override bool IsUniqueViolation(DbUpdateException failed) => throw new NotSupportedException();

        protected override string LayInKeyOrder(string table) => throw new NotSupportedException();
    }
}
