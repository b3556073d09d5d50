using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Results;
using AlignmentCheck.Data.Rounds;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Tests.Results;

public sealed class ResultTests
{
    private static readonly string[] Words = ["One.", "Two.", "Three."];

    public static TheoryData<DatabaseProvider> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_comment_is_withheld_and_shown_again(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var round = await scene.ClosedAsync(comments: Words);
        var withheld = (await ReadAsync(scene, round.Id))!.Comments[1];

        (await MarkAsync(scene, round.Id, 1, true)).ShouldBeTrue();

        var result = (await ReadAsync(scene, round.Id))!;
        result.Result.Comments.Count.ShouldBe(2);
        result.Result.Comments.ShouldNotContain(withheld.Text);
        result.Result.CommentsWithheld.ShouldBe(1);
        result.Comments.Select(comment => comment.IsWithheld).ShouldBe([false, true, false]);
        (await MarkAsync(scene, round.Id, 1, false)).ShouldBeTrue();
        (await ReadAsync(scene, round.Id))!.Result.Comments.ShouldBe(Words, ignoreOrder: true);
        (await scene.AuditAsync(AuditAction.CommentWithheld)).ShouldHaveSingleItem().Detail.ShouldBe("2026-Q4");
        (await scene.AuditAsync(AuditAction.CommentShown)).ShouldHaveSingleItem();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_comment_that_is_withheld_twice_at_once_is_withheld_once(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var round = await scene.ClosedAsync(comments: Words);

        (await AtOnce.TwiceAsync(() => MarkAsync(scene, round.Id, 0, true))).ShouldBe([true, true]);

        (await scene.AuditAsync(AuditAction.CommentWithheld)).ShouldHaveSingleItem();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Comments_stay_as_they_are_once_the_round_is_released_or_where_there_are_none(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var round = await scene.ClosedAsync(comments: Words);
        await MarkAsync(scene, round.Id, 0, true);

        (await MarkAsync(scene, round.Id, 3, true)).ShouldBeFalse();
        (await MarkAsync(scene, round.Id, -1, true)).ShouldBeFalse();
        (await MarkAsync(scene, Guid.NewGuid(), 0, true)).ShouldBeFalse();
        await ReleaseAsync(scene, round.Id);
        (await MarkAsync(scene, round.Id, 1, true)).ShouldBeFalse();
        (await MarkAsync(scene, round.Id, 0, false)).ShouldBeFalse();

        (await ReadAsync(scene, round.Id))!.Result.CommentsWithheld.ShouldBe(1);
    }

    private static Task<StoredResult?> ReadAsync(Scene scene, Guid roundId) => scene.DoAsync((ReadResult read) => read.ExecuteAsync(roundId, Cancel));

    private static async Task ReleaseAsync(Scene scene, Guid roundId) =>
        (await scene.DoAsync((ReleaseRound release) => release.ExecuteAsync(roundId, scene.Consultant.Id, Cancel))).ShouldBeTrue();

    private static Task<bool> MarkAsync(Scene scene, Guid roundId, int place, bool isWithheld) =>
        scene.DoAsync((WithholdComment mark) => mark.ExecuteAsync(roundId, place, isWithheld, scene.Consultant.Id, Cancel));
}
