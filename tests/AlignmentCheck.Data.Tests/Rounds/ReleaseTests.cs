using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Rounds;

namespace AlignmentCheck.Data.Tests.Rounds;

public sealed class ReleaseTests
{
    public static TheoryData<DatabaseProvider> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_closed_round_is_released_once(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var round = await scene.ClosedAsync();
        scene.Clock.Advance(TimeSpan.FromHours(2));

        (await AtOnce.TwiceAsync(() => ReleaseAsync(scene, round.Id))).ShouldBe([true, false], ignoreOrder: true);

        var stored = await scene.RoundAsync(round.Id);
        (stored.State, stored.ReleasedAt).ShouldBe((RoundState.Released, scene.Clock.GetUtcNow()));
        (await scene.AuditAsync(AuditAction.RoundReleased)).ShouldHaveSingleItem().UserId.ShouldBe(scene.Consultant.Id);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_is_not_closed_is_not_released(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var round = await scene.OpenedAsync();

        (await ReleaseAsync(scene, round.Id)).ShouldBeFalse();
        (await scene.RoundAsync(round.Id)).State.ShouldBe(RoundState.Open);
        (await scene.AuditAsync(AuditAction.RoundReleased)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_round_releases_itself_after_its_days_and_not_before(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var round = await scene.ClosedAsync(scene.Plan() with { ReleaseAfterDays = 3 });

        scene.Clock.Advance(TimeSpan.FromDays(3) - TimeSpan.FromSeconds(1));
        await ReleaseDueAsync(scene);
        (await scene.RoundAsync(round.Id)).State.ShouldBe(RoundState.Closed);

        scene.Clock.Advance(TimeSpan.FromSeconds(1));
        await ReleaseDueAsync(scene);
        (await scene.RoundAsync(round.Id)).State.ShouldBe(RoundState.Released);
        (await scene.AuditAsync(AuditAction.RoundReleased)).ShouldHaveSingleItem().UserId.ShouldBeNull();
    }

    [Fact]
    public async Task Where_no_days_are_set_a_round_waits_to_be_released()
    {
        await using var scene = await Scene.CreateAsync();
        var round = await scene.ClosedAsync();

        scene.Clock.Advance(TimeSpan.FromDays(1000));
        await ReleaseDueAsync(scene);

        (await scene.RoundAsync(round.Id)).State.ShouldBe(RoundState.Closed);
    }

    [Fact]
    public async Task With_no_day_between_it_is_released_with_its_closing()
    {
        await using var scene = await Scene.CreateAsync();
        var round = await scene.ClosedAsync(scene.Plan() with { ReleaseAfterDays = 0 });

        await ReleaseDueAsync(scene);

        (await scene.RoundAsync(round.Id)).State.ShouldBe(RoundState.Released);
    }

    private static Task<bool> ReleaseAsync(Scene scene, Guid roundId) =>
        scene.DoAsync((ReleaseRound release) => release.ExecuteAsync(roundId, scene.Consultant.Id, Cancel));

    private static Task ReleaseDueAsync(Scene scene) => scene.DoAsync((ReleaseDueRounds due) => due.ExecuteAsync(Cancel));
}
