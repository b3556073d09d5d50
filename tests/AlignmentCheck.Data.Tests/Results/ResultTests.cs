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
    public async Task A_result_is_read_with_what_was_advised_then_and_beside_the_round_before(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        await scene.ClosedAsync();
        scene.Clock.Advance(TimeSpan.FromDays(60));
        var second = await scene.ClosedAsync(scene.Plan("2027-Q1"));

        var result = (await ReadAsync(scene, second.Id)).ShouldNotBeNull();

        result.Round.Organisation!.Name.ShouldBe("Acme");
        result.Previous!.ToString().ShouldBe("2026-Q4");
        result.Comparison.ShouldNotBeNull();
        result.Steps.ShouldNotBeEmpty();
        result.Steps.SelectMany(step => step.Step.Sources).ShouldAllBe(source => result.Sources.ContainsKey(source));
    }

    [Fact]
    public async Task The_first_result_is_compared_with_nothing_and_an_open_round_has_none()
    {
        await using var scene = await Scene.CreateAsync();
        var first = await scene.ClosedAsync();
        var draft = await scene.DraftAsync(scene.Plan("2027-Q1"));

        var result = (await ReadAsync(scene, first.Id)).ShouldNotBeNull();

        result.Previous.ShouldBeNull();
        result.Comparison.ShouldBeNull();
        (await ReadAsync(scene, draft.Id)).ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_released_round_does_not_tell_the_figures_of_one_that_is_not(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var first = await scene.ClosedAsync();
        scene.Clock.Advance(TimeSpan.FromDays(60));
        var second = await scene.ClosedAsync(scene.Plan("2027-Q1"));
        (await ReadAsync(scene, second.Id))!.Comparison.ShouldNotBeNull("its consultants see both");

        await ReleaseAsync(scene, second.Id);

        var released = (await ReadAsync(scene, second.Id))!;
        (released.Comparison, released.Previous).ShouldBe((null, null));
        await ReleaseAsync(scene, first.Id);
        (await ReadAsync(scene, second.Id))!.Comparison.ShouldNotBeNull();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_result_is_beside_the_last_one_that_is_shown_in_the_same_way(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        await scene.ClosedAsync();
        scene.Clock.Advance(TimeSpan.FromDays(60));
        var pooled = await scene.OpenedAsync(scene.Plan("2027-Q1"));
        await scene.AnswerAsync(pooled, 12, 3);
        await scene.CloseAsync(pooled.Id);
        scene.Clock.Advance(TimeSpan.FromDays(60));
        var third = await scene.ClosedAsync(scene.Plan("2027-Q2"));

        var result = (await ReadAsync(scene, third.Id))!;

        result.Previous!.ToString().ShouldBe("2026-Q4");
        result.Comparison!.Changes.ShouldNotBeEmpty();
        (await ReadAsync(scene, pooled.Id))!.Previous!.ToString().ShouldBe("2026-Q4", "there is no other");
    }

    [Fact]
    public async Task A_result_is_not_beside_a_later_quarter()
    {
        await using var scene = await Scene.CreateAsync();
        await scene.ClosedAsync();
        scene.Clock.Advance(TimeSpan.FromDays(60));
        var late = await scene.ClosedAsync(scene.Plan("2026-Q3"));

        (await ReadAsync(scene, late.Id))!.Previous.ShouldBeNull();
    }

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
