using AlignmentCheck.Data.Jobs;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Tests.Jobs;

public sealed class TakeLeaseTests
{
    public static TheoryData<DatabaseProvider> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Who_has_it_keeps_it_by_renewing_and_loses_it_at_its_end(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);

        (await TakeAsync(scene, "one")).ShouldBeTrue();
        (await TakeAsync(scene, "two")).ShouldBeFalse();

        // Renewed half-way: it now ends later.
        scene.Clock.Advance(Lease.Length / 2);
        (await TakeAsync(scene, "one")).ShouldBeTrue();
        scene.Clock.Advance(Lease.Length - TimeSpan.FromSeconds(1));
        (await TakeAsync(scene, "two")).ShouldBeFalse();

        scene.Clock.Advance(TimeSpan.FromSeconds(1));
        (await TakeAsync(scene, "two")).ShouldBeTrue();
        (await TakeAsync(scene, "one")).ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task One_of_many_takes_it_whether_it_is_new_or_has_ended(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        for (var time = 0; time < 2; time++)
        {
            var taken = await AtOnce.RunAsync([.. Enumerable.Range(0, 6).Select(holder => (Func<Task<bool>>)(() => TakeAsync(scene, $"{time}-{holder}")))]);
            taken.Count(isTaken => isTaken).ShouldBe(1);
            scene.Clock.Advance(Lease.Length);
        }

        (await scene.ReadAsync(db => db.Leases.CountAsync(Cancel))).ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Different_work_has_different_leases(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);

        (await TakeAsync(scene, "one", "purge")).ShouldBeTrue();
        (await TakeAsync(scene, "two", "close")).ShouldBeTrue();
    }

    private static Task<bool> TakeAsync(Scene scene, string holder, string work = "work") =>
        scene.DoAsync((TakeLease take) => take.ExecuteAsync(work, holder, Cancel));
}
