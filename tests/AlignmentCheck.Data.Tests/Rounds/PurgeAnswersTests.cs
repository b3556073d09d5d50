using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Responses;
using AlignmentCheck.Data.Rounds;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Tests.Rounds;

public sealed class PurgeAnswersTests
{
    public static TheoryData<DatabaseProvider> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Answers_go_on_their_date_and_not_before_and_the_result_stays(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var round = await scene.ClosedAsync(scene.Plan() with { KeepAnswersDays = 30 }, 12, "A word.");
        var open = await scene.DraftAsync(scene.Plan("2027-Q1"));
        await scene.AnswerAsync(open, 3, 0, "Another.");
        await scene.AddAsync(Withdrawn(round), Withdrawn(open));

        scene.Clock.Advance(TimeSpan.FromDays(30) - TimeSpan.FromSeconds(1));
        (await PurgeAsync(scene)).ShouldBe(0);
        (await CountAsync(scene)).ShouldBe((27, 2, 2));

        scene.Clock.Advance(TimeSpan.FromSeconds(1));
        (await PurgeAsync(scene)).ShouldBe(1);
        (await CountAsync(scene)).ShouldBe((3, 1, 1));
        (await scene.RoundAsync(round.Id)).AnswersDeletedAt.ShouldBe(scene.Clock.GetUtcNow());
        (await scene.ReadAsync(db => db.FrozenResults.CountAsync(Cancel))).ShouldBe(1);
        (await PurgeAsync(scene)).ShouldBe(0);
        (await scene.AuditAsync(AuditAction.AnswersDeleted)).ShouldHaveSingleItem().UserId.ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_was_due_while_nothing_ran_goes_at_the_next_run_whether_released_or_not(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var round = await scene.ClosedAsync(scene.Plan() with { KeepAnswersDays = 1 });
        await scene.DoAsync((ReleaseRound release) => release.ExecuteAsync(round.Id, null, Cancel));

        // Nothing of it is remembered but what is in the database.
        scene.Clock.Advance(TimeSpan.FromDays(400));
        (await PurgeAsync(scene)).ShouldBe(1);

        (await CountAsync(scene)).ShouldBe((0, 0, 0));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Two_that_purge_at_once_say_so_once(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        await scene.ClosedAsync(scene.Plan() with { KeepAnswersDays = 1 });
        scene.Clock.Advance(TimeSpan.FromDays(1));

        (await AtOnce.TwiceAsync(() => PurgeAsync(scene))).ShouldBe([1, 0], ignoreOrder: true);

        (await scene.AuditAsync(AuditAction.AnswersDeleted)).ShouldHaveSingleItem();
    }

    private static Task<int> PurgeAsync(Scene scene) => scene.DoAsync((PurgeAnswers purge) => purge.ExecuteAsync(Cancel));

    private static Withdrawal Withdrawn(Round round) => new() { Key = ResponseKey.ForAnswers(ResponseSecret.New()), RoundId = round.Id };

    private static Task<(int Responses, int Comments, int Withdrawals)> CountAsync(Scene scene) =>
        scene.ReadAsync(async db => (await db.Responses.CountAsync(Cancel), await db.Comments.CountAsync(Cancel), await db.Withdrawals.CountAsync(Cancel)));
}
