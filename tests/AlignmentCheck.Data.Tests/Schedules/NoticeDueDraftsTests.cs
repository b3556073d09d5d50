using AlignmentCheck.Data.Mail;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Tests.Schedules;

public sealed class NoticeDueDraftsTests
{
    public static TheoryData<DatabaseProvider> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_draft_that_has_reached_its_first_day_is_told_once_by_however_many_processes(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        await scene.SetAsync(14);
        var draft = await scene.DraftAsync(scene.Plan() with { OpensOn = scene.Today.AddDays(5) });
        scene.Clock.MoveTo(scene.Organisation.StartOf(scene.Today.AddDays(5)).AddSeconds(-1));
        await scene.NoticeDueAsync();
        (await NoticesAsync(scene)).ShouldBeEmpty();

        scene.Clock.Advance(TimeSpan.FromSeconds(1));
        await AtOnce.TwiceAsync(async () =>
        {
            await scene.NoticeDueAsync();
            return true;
        });
        scene.Clock.Advance(TimeSpan.FromDays(1));
        await scene.NoticeDueAsync();

        var notice = (await NoticesAsync(scene)).ShouldHaveSingleItem();
        (notice.RoundId, notice.Kind).ShouldBe((draft.Id, MailKind.RoundDue));
    }

    [Fact]
    public async Task Neither_on_the_day_it_was_drafted_nor_once_it_is_open_nor_without_a_schedule()
    {
        await using var scene = await Scene.CreateAsync();
        var draft = await scene.DraftAsync();
        scene.Clock.Advance(TimeSpan.FromDays(1));
        await scene.NoticeDueAsync();
        await scene.SetAsync(14);
        (await scene.OpenAsync(draft.Id)).ShouldBeOfType<Data.Rounds.OpenOutcome.Opened>();
        await scene.NoticeDueAsync();
        await scene.DraftAsync(scene.Plan("2027-Q1"));
        await scene.NoticeDueAsync();

        (await NoticesAsync(scene)).ShouldBeEmpty();

        scene.Clock.Advance(TimeSpan.FromDays(1));
        await scene.NoticeDueAsync();
        (await NoticesAsync(scene)).ShouldHaveSingleItem();
    }

    private static Task<List<Notice>> NoticesAsync(Scene scene) => scene.ReadAsync(db => db.Notices.AsNoTracking().ToListAsync(Cancel));
}
