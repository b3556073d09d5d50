using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Mail;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Data.Schedules;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Tests.Schedules;

public sealed class DraftDueRoundsTests
{
    public static TheoryData<DatabaseProvider> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The clocks in Berlin change on 28 March and on 31 October 2027.</summary>
    [Theory]
    [InlineData("2027-Q1", "2027-01-05", 8, "2027-03-27T23:00:00Z", "2027-04-05")]
    [InlineData("2027-Q1", "2027-01-05", 7, "2027-03-28T22:00:00Z", "2027-04-05")]
    [InlineData("2027-Q3", "2027-08-05", 5, "2027-10-30T22:00:00Z", "2027-11-05")]
    [InlineData("2027-Q3", "2027-08-05", 4, "2027-10-31T23:00:00Z", "2027-11-05")]
    public async Task A_round_is_drafted_at_the_organisations_midnight_also_when_the_clocks_change(
        string quarter, string opened, int leadDays, string midnight, string opensNext)
    {
        await using var scene = await Scene.CreateAsync();
        await scene.PastAsync(quarter, opened);
        await scene.SetAsync(leadDays);
        var due = DateTimeOffset.Parse(midnight, System.Globalization.CultureInfo.InvariantCulture);
        scene.Clock.MoveTo(due.AddDays(-2));
        while (scene.Clock.GetUtcNow() < due.AddHours(-1))
        {
            await scene.DraftDueAsync();
            scene.Clock.Advance(TimeSpan.FromHours(1));
        }

        scene.Clock.MoveTo(due.AddSeconds(-1));
        await scene.DraftDueAsync();
        (await scene.DraftsAsync()).ShouldBeEmpty();
        scene.Clock.MoveTo(due);
        for (var hour = 0; hour < 50; hour++)
        {
            await scene.DraftDueAsync();
            scene.Clock.Advance(TimeSpan.FromHours(1));
        }

        var drafted = (await scene.DraftsAsync()).ShouldHaveSingleItem();
        (drafted.OpensOn, drafted.CreatedAt, drafted.Floor, drafted.InvitedSales).ShouldBe((ScheduleScene.Day(opensNext), due, 8, 22));
        (await scene.AuditAsync(AuditAction.RoundDrafted)).ShouldHaveSingleItem().UserId.ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task After_a_week_in_which_nothing_ran_it_is_drafted_late_and_begins_no_earlier_than_today(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        await scene.PastAsync("2027-Q1", "2027-01-05");
        await scene.SetAsync(3);

        // Due on 2 April for the 5th.
        scene.Clock.MoveTo(scene.Organisation.StartOf(ScheduleScene.Day("2027-04-09")));
        await scene.DraftDueAsync();

        var drafted = (await scene.DraftsAsync()).ShouldHaveSingleItem();
        (drafted.Quarter.ToString(), drafted.OpensOn, drafted.ClosesOn).ShouldBe(("2027-Q2", scene.Today, scene.Today.AddDays(14)));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Two_processes_at_once_draft_one_round_and_tell_of_it_once(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        await scene.PastAsync("2026-Q3", "2026-09-07");
        await scene.SetAsync(45);

        await AtOnce.TwiceAsync(async () =>
        {
            await scene.DraftDueAsync();
            return true;
        });

        var drafted = (await scene.DraftsAsync()).ShouldHaveSingleItem();
        drafted.OpensOn.ShouldBe(ScheduleScene.Day("2026-12-07"));
        (await NoticesAsync(scene)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            notice => notice.RoundId.ShouldBe(drafted.Id), notice => notice.Kind.ShouldBe(MailKind.RoundDrafted), notice => notice.WrittenAt.ShouldBeNull());
        (await scene.AuditAsync(AuditAction.RoundDrafted)).ShouldHaveSingleItem();
        scene.Log.Lines.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Killed_in_between_nothing_is_there_and_the_next_run_does_it_whole(int save)
    {
        await using var scene = await Scene.CreateAsync();
        await scene.PastAsync("2026-Q3", "2026-09-07");
        await scene.SetAsync(45);

        await scene.DraftDueAsync(new FailingSave(save));

        (await scene.DraftsAsync()).ShouldBeEmpty();
        (await scene.ReadAsync(db => db.Schedules.SingleAsync(Cancel))).LastQuarter.ShouldBeNull();

        await scene.DraftDueAsync();

        (await scene.DraftsAsync()).ShouldHaveSingleItem();
        (await NoticesAsync(scene)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_draft_that_was_thrown_away_does_not_come_back_and_the_next_quarter_has_its_own()
    {
        await using var scene = await Scene.CreateAsync();
        await scene.PastAsync("2026-Q3", "2026-09-07");
        await scene.SetAsync(20);
        await scene.DraftDueAsync();
        var thrownAway = (await scene.DraftsAsync()).ShouldHaveSingleItem();
        await scene.DoAsync((DiscardRound discard) => discard.ExecuteAsync(thrownAway.Id, scene.Consultant.Id, Cancel));

        for (var day = 0; day < 84; day++)
        {
            await scene.DraftDueAsync();
            (await scene.DraftsAsync()).ShouldBeEmpty();
            scene.Clock.Advance(TimeSpan.FromDays(1));
        }

        // 20 days before Monday, 8 March: 7 March is a Sunday.
        scene.Clock.MoveTo(scene.Organisation.StartOf(ScheduleScene.Day("2027-02-16")));
        await scene.DraftDueAsync();
        (await scene.DraftsAsync()).ShouldHaveSingleItem().Quarter.ToString().ShouldBe("2027-Q1");
    }

    [Fact]
    public async Task Where_somebody_has_drafted_or_opened_one_or_the_client_is_archived_or_the_schedule_has_ended_nothing_is_drafted()
    {
        await using var scene = await Scene.CreateAsync();
        var last = await scene.PastAsync("2026-Q3", "2026-09-07");
        await scene.SetAsync(45);
        var own = await scene.DraftAsync();
        await scene.DraftDueAsync();
        (await scene.DraftsAsync()).ShouldHaveSingleItem().Id.ShouldBe(own.Id);
        await scene.DoAsync((DiscardRound discard) => discard.ExecuteAsync(own.Id, scene.Consultant.Id, Cancel));

        await StateAsync(scene, last, RoundState.Open);
        await scene.DraftDueAsync();
        (await scene.DraftsAsync()).ShouldBeEmpty();
        await StateAsync(scene, last, RoundState.Released);

        await ArchivedAsync(scene, scene.Clock.GetUtcNow());
        await scene.DraftDueAsync();
        (await scene.DraftsAsync()).ShouldBeEmpty();
        await ArchivedAsync(scene, null);

        await scene.SetAsync(null);
        await scene.DraftDueAsync();
        (await scene.DraftsAsync()).ShouldBeEmpty();

        await scene.SetAsync(45);
        await scene.DraftDueAsync();
        (await scene.DraftsAsync()).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("gone", 8, "UnknownQuestionnaire")]
    [InlineData("core", 1, "FloorOutOfRange")]
    public async Task What_can_be_drafted_no_more_pauses_its_schedule_is_told_once_and_holds_up_no_other_client(string questionnaire, int floor, string problem)
    {
        await using var scene = await Scene.CreateAsync();
        var last = await scene.PastAsync("2026-Q3", "2026-09-07");
        await scene.SetAsync(45);
        var other = await OtherAsync(scene, last);
        await ChangeAsync(scene, last, questionnaire, floor);

        await AtOnce.TwiceAsync(async () =>
        {
            await scene.DraftDueAsync();
            return true;
        });
        for (var run = 0; run < 10; run++)
        {
            scene.Clock.Advance(TimeSpan.FromMinutes(7));
            await scene.DraftDueAsync();
        }

        (await scene.DraftsAsync()).ShouldHaveSingleItem().OrganisationId.ShouldBe(other.Id);
        (await NoticesAsync(scene)).Select(notice => notice.Kind).ShouldBe([MailKind.SchedulePaused, MailKind.RoundDrafted], ignoreOrder: true);
        (await NoticesAsync(scene)).Single(notice => notice.Kind == MailKind.SchedulePaused).RoundId.ShouldBe(last.Id);
        var schedule = await scene.ReadAsync(db => db.Schedules.SingleAsync(found => found.OrganisationId == scene.Organisation.Id, Cancel));
        (schedule.Pause, schedule.LastQuarter, schedule.LeadDays).ShouldBe((SchedulePause.NotDraftable, null, 45));
        scene.Log.Lines.ShouldHaveSingleItem().ShouldSatisfyAllConditions(line => line.ShouldContain("acme/2026-Q3"), line => line.ShouldContain(problem));
        (await scene.AuditAsync(AuditAction.SchedulePaused)).ShouldHaveSingleItem().UserId.ShouldBeNull();
    }

    [Fact]
    public async Task A_paused_schedule_that_is_set_anew_drafts_or_pauses_again_without_another_e_mail()
    {
        await using var scene = await Scene.CreateAsync();
        var last = await scene.PastAsync("2026-Q3", "2026-09-07");
        await scene.SetAsync(45);
        await ChangeAsync(scene, last, "gone", 8);
        await scene.DraftDueAsync();
        await scene.SetAsync(45);
        await scene.DraftDueAsync();
        (await NoticesAsync(scene)).ShouldHaveSingleItem();
        (await scene.ReadAsync(db => db.Schedules.SingleAsync(Cancel))).Pause.ShouldBe(SchedulePause.NotDraftable);

        await ChangeAsync(scene, last, "core", 8);
        await scene.DraftDueAsync();
        (await scene.DraftsAsync()).ShouldBeEmpty();
        await scene.SetAsync(45);
        await scene.DraftDueAsync();

        (await scene.DraftsAsync()).ShouldHaveSingleItem();
    }

    /// <summary>Another client with the same round and schedule, later in the row.</summary>
    private static async Task<Organisation> OtherAsync(Scene scene, Round like)
    {
        var other = new Organisation { Id = Guid.NewGuid(), Slug = "other", Name = "Other", TimeZone = scene.Organisation.TimeZone, CreatedAt = scene.Clock.GetUtcNow() };
        await scene.AddAsync(other, new Schedule { OrganisationId = other.Id, LeadDays = 45, SetAt = scene.Clock.GetUtcNow() });
        var round = await scene.PastAsync("2026-Q2", "2026-09-07");
        await scene.ReadAsync(db => db.Rounds.Where(found => found.Id == round.Id).ExecuteUpdateAsync(
            update => update.SetProperty(found => found.OrganisationId, other.Id).SetProperty(found => found.Quarter, like.Quarter), Cancel));
        return other;
    }

    private static Task ChangeAsync(Scene scene, Round round, string questionnaire, int floor) => scene.ReadAsync(db => db.Rounds.Where(found => found.Id == round.Id).ExecuteUpdateAsync(
        update => update.SetProperty(found => found.QuestionnaireId, questionnaire).SetProperty(found => found.Floor, floor), Cancel));

    private static Task<List<Notice>> NoticesAsync(Scene scene) => scene.ReadAsync(db => db.Notices.AsNoTracking().ToListAsync(Cancel));

    private static Task StateAsync(Scene scene, Round round, RoundState state) => scene.ReadAsync(db =>
        db.Rounds.Where(found => found.Id == round.Id).ExecuteUpdateAsync(update => update.SetProperty(found => found.State, state), Cancel));

    private static Task ArchivedAsync(Scene scene, DateTimeOffset? at) => scene.ReadAsync(db =>
        db.Organisations.ExecuteUpdateAsync(update => update.SetProperty(organisation => organisation.ArchivedAt, at), Cancel));
}
