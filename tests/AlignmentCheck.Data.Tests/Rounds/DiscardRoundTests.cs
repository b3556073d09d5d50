using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Rounds;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Tests.Rounds;

public sealed class DiscardRoundTests
{
    public static TheoryData<DatabaseProvider> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_discarded_round_leaves_no_row_but_that_it_was_discarded(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var round = await scene.OpenedAsync();
        await scene.AnswerAsync(round, 6, 6, "First.", "Second.");
        scene.Clock.MoveTo(TestClock.Monday.AddMinutes(30));
        await scene.DoAsync((CountParticipation count) => count.ExecuteAsync(Cancel));
        var tables = await TablesWithAsync(scene, round.Id);
        tables.ShouldBe(["RoundQuestionnaires", "RoundParticipations", "TeamLinks", "Responses", "Comments"], ignoreOrder: true);

        (await DiscardAsync(scene, round.Id)).ShouldBeTrue();

        (await TablesWithAsync(scene, round.Id)).ShouldBeEmpty();
        (await scene.ReadAsync(db => db.Rounds.CountAsync(Cancel))).ShouldBe(0);
        (await scene.AuditAsync(AuditAction.RoundDiscarded)).ShouldHaveSingleItem().Detail.ShouldBe("2026-Q4");
        (await DiscardAsync(scene, round.Id)).ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_is_closed_stays(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var round = await scene.ClosedAsync();

        (await DiscardAsync(scene, round.Id)).ShouldBeFalse();
        await scene.DoAsync((ReleaseRound release) => release.ExecuteAsync(round.Id, null, Cancel));
        (await DiscardAsync(scene, round.Id)).ShouldBeFalse();

        (await scene.ReadAsync(db => db.FrozenResults.CountAsync(Cancel))).ShouldBe(1);
        (await scene.AuditAsync(AuditAction.RoundDiscarded)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_round_that_is_discarded_and_closed_at_once_is_one_of_both(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var round = await scene.OpenedAsync();
        await scene.AnswerAsync(round, 6, 6);

        var done = await AtOnce.RunAsync(() => DiscardAsync(scene, round.Id), () => scene.CloseAsync(round.Id));

        done.Count(happened => happened).ShouldBe(1);
        (await scene.ReadAsync(db => db.FrozenResults.CountAsync(Cancel))).ShouldBe(done[1] ? 1 : 0);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Its_quarter_is_free_again(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var round = await scene.DraftAsync();

        (await DiscardAsync(scene, round.Id)).ShouldBeTrue();

        await scene.OpenedAsync();
    }

    private static Task<bool> DiscardAsync(Scene scene, Guid roundId) =>
        scene.DoAsync((DiscardRound discard) => discard.ExecuteAsync(roundId, scene.Consultant.Id, Cancel));

    /// <summary>Every table with a round's id in it: found from the model, so that one that is added later is looked at too.</summary>
    private static Task<List<string>> TablesWithAsync(Scene scene, Guid roundId) => scene.ReadAsync(async db =>
    {
        var tables = db.Model.GetEntityTypes().Where(type => type.FindProperty("RoundId") is not null).Select(type => type.GetTableName()!).ToList();
        tables.Count.ShouldBeGreaterThanOrEqualTo(8);
        var found = new List<string>();
        foreach (var table in tables)
        {
            // A table's name is no parameter; these come from the model.
            var sql = $"SELECT COUNT(*) AS [Value] FROM [{table}] WHERE [RoundId] = {{0}}";
            if (await db.Database.SqlQueryRaw<int>(sql, roundId).SingleAsync(Cancel) > 0)
            {
                found.Add(table);
            }
        }

        return found;
    });
}
