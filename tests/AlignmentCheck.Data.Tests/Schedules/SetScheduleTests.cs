using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Schedules;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Tests.Schedules;

public sealed class SetScheduleTests
{
    public static TheoryData<DatabaseProvider> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_schedule_is_set_changed_and_ended_and_each_is_written_down_once(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);

        (await scene.SetAsync(14)).ShouldBeTrue();
        (await scene.SetAsync(14)).ShouldBeTrue();
        (await scene.SetAsync(Schedule.MostLeadDays)).ShouldBeTrue();
        (await DaysAsync(scene)).ShouldBe([Schedule.MostLeadDays]);
        (await scene.SetAsync(null)).ShouldBeTrue();
        (await scene.SetAsync(null)).ShouldBeTrue();

        (await DaysAsync(scene)).ShouldBeEmpty();
        (await scene.AuditAsync(AuditAction.ScheduleSet)).Select(entry => entry.Detail).ShouldBe(["14", "45"], ignoreOrder: true);
        (await scene.AuditAsync(AuditAction.ScheduleEnded)).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(Schedule.MostLeadDays + 1)]
    public async Task Days_out_of_range_are_refused(int days)
    {
        await using var scene = await Scene.CreateAsync();

        (await scene.SetAsync(days)).ShouldBeFalse();
        (await DaysAsync(scene)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_double_click_sets_one(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);

        (await AtOnce.TwiceAsync(() => scene.SetAsync(14))).ShouldBe([true, true]);

        (await DaysAsync(scene)).ShouldBe([14]);
    }

    private static Task<List<int>> DaysAsync(Scene scene) => scene.ReadAsync(db => db.Schedules.Select(schedule => schedule.LeadDays).ToListAsync(Cancel));
}
