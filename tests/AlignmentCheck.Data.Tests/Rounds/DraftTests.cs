using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Rounds;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Tests.Rounds;

public sealed class DraftTests
{
    public static TheoryData<DatabaseProvider> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_draft_has_a_link_for_each_team(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);

        var round = await scene.DraftAsync(scene.Plan() with { Floor = 7, MayPool = false, InvitedSales = 22, KeepAnswersDays = 0, ReleaseAfterDays = 3 });

        var stored = await scene.RoundAsync(round.Id);
        (stored.State, stored.Floor, stored.MayPool, stored.InvitedSales, stored.InvitedMarketing, stored.KeepAnswersDays, stored.ReleaseAfterDays)
            .ShouldBe((RoundState.Draft, 7, false, 22, null, 0, 3));
        stored.QuestionnaireSha256.ShouldBeNull();
        var links = await scene.ReadAsync(db => db.TeamLinks.ToListAsync(Cancel));
        links.Select(link => link.Team).ShouldBe([Team.Sales, Team.Marketing], ignoreOrder: true);
        links.Select(link => link.Code).Distinct().Count().ShouldBe(2);
        links.ShouldAllBe(link => link.Code.Length == TeamLink.CodeLength);
        (await scene.AuditAsync(AuditAction.RoundDrafted)).ShouldHaveSingleItem().Detail.ShouldBe("2026-Q4");
    }

    [Fact]
    public async Task Every_mistake_of_a_plan_is_told_and_nothing_is_saved()
    {
        await using var scene = await Scene.CreateAsync();
        var plan = scene.Plan();
        var wrong = plan with
        {
            QuestionnaireId = "none",
            ClosesOn = plan.OpensOn.AddDays(-1),
            Floor = 4,
            InvitedSales = 0,
            InvitedMarketing = RoundPlan.MostInvited + 1,
            KeepAnswersDays = -1,
            ReleaseAfterDays = RoundPlan.MostReleaseDays + 1,
        };

        (await ProblemsAsync(scene, wrong)).ShouldBe(
        [
            RoundProblem.ClosesBeforeOpening, RoundProblem.FloorOutOfRange, RoundProblem.InvitedSalesOutOfRange,
            RoundProblem.InvitedMarketingOutOfRange, RoundProblem.KeepAnswersDaysOutOfRange, RoundProblem.ReleaseDaysOutOfRange,
            RoundProblem.UnknownQuestionnaire,
        ]);
        (await ProblemsAsync(scene, plan with { Floor = 11, KeepAnswersDays = 366, ReleaseAfterDays = -1, InvitedSales = -5 })).ShouldBe(
        [
            RoundProblem.FloorOutOfRange, RoundProblem.InvitedSalesOutOfRange, RoundProblem.KeepAnswersDaysOutOfRange, RoundProblem.ReleaseDaysOutOfRange,
        ]);
        (await ProblemsAsync(scene, plan with { ClosesOn = plan.OpensOn.AddDays(RoundPlan.MostDaysOpen + 1) })).ShouldBe([RoundProblem.OpenTooLong]);
        (await ProblemsAsync(scene, plan with { Language = "tlh" })).ShouldBe([RoundProblem.UnknownQuestionnaire]);
        (await scene.ReadAsync(db => db.Rounds.CountAsync(Cancel))).ShouldBe(0);
    }

    [Theory]
    [InlineData(5, 1, 0, 0, 0)]
    [InlineData(10, RoundPlan.MostInvited, Round.MostKeepAnswersDays, RoundPlan.MostReleaseDays, RoundPlan.MostDaysOpen)]
    public async Task The_ends_of_every_range_will_do(int floor, int invited, int keep, int release, int days)
    {
        await using var scene = await Scene.CreateAsync();
        var plan = scene.Plan();

        await scene.DraftAsync(plan with
        {
            Floor = floor,
            InvitedSales = invited,
            InvitedMarketing = invited,
            KeepAnswersDays = keep,
            ReleaseAfterDays = release,
            ClosesOn = plan.OpensOn.AddDays(days),
        });
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Of_two_drafts_for_a_quarter_at_once_one_is_saved(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);

        var outcomes = await AtOnce.TwiceAsync(() => DraftAsync(scene, scene.Plan()));

        outcomes.Count(outcome => outcome is DraftOutcome.Saved).ShouldBe(1);
        outcomes.OfType<DraftOutcome.Invalid>().ShouldHaveSingleItem().Problems.ShouldBe([RoundProblem.QuarterTaken]);
        (await scene.ReadAsync(db => db.Rounds.CountAsync(Cancel))).ShouldBe(1);
        (await scene.ReadAsync(db => db.TeamLinks.CountAsync(Cancel))).ShouldBe(2);
        (await scene.AuditAsync(AuditAction.RoundDrafted)).ShouldHaveSingleItem();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_draft_changes_and_keeps_its_links(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var round = await scene.DraftAsync();
        var links = await scene.ReadAsync(db => db.TeamLinks.Select(link => link.Code).Order().ToListAsync(Cancel));

        var outcome = await ChangeAsync(scene, round.Id, scene.Plan("2027-Q1") with { QuestionnaireId = "extended", Floor = 8 });

        outcome.ShouldBeOfType<DraftOutcome.Saved>();
        var stored = await scene.RoundAsync(round.Id);
        (stored.Quarter.ToString(), stored.QuestionnaireId, stored.Floor, stored.State).ShouldBe(("2027-Q1", "extended", 8, RoundState.Draft));
        (await scene.ReadAsync(db => db.TeamLinks.Select(link => link.Code).Order().ToListAsync(Cancel))).ShouldBe(links);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_change_to_a_quarter_that_is_taken_or_with_a_mistake_is_refused(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var round = await scene.DraftAsync();
        await scene.DraftAsync(scene.Plan("2027-Q1"));

        (await ChangeAsync(scene, round.Id, scene.Plan("2027-Q1") with { Floor = 1, Language = "tlh" }))
            .ShouldBeOfType<DraftOutcome.Invalid>().Problems
            .ShouldBe([RoundProblem.FloorOutOfRange, RoundProblem.UnknownQuestionnaire, RoundProblem.QuarterTaken]);
        (await scene.RoundAsync(round.Id)).Quarter.ToString().ShouldBe("2026-Q4");
    }

    [Fact]
    public async Task Of_two_drafts_that_change_to_one_quarter_at_once_one_does()
    {
        await using var scene = await Scene.CreateAsync();
        var (one, two) = (await scene.DraftAsync(), await scene.DraftAsync(scene.Plan("2027-Q1")));

        var outcomes = await AtOnce.RunAsync(
            () => ChangeAsync(scene, one.Id, scene.Plan("2027-Q2")), () => ChangeAsync(scene, two.Id, scene.Plan("2027-Q2")));

        outcomes.Count(outcome => outcome is DraftOutcome.Saved).ShouldBe(1);
        outcomes.OfType<DraftOutcome.Invalid>().ShouldHaveSingleItem().Problems.ShouldBe([RoundProblem.QuarterTaken]);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_is_open_or_gone_does_not_change(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var round = await scene.OpenedAsync();

        (await ChangeAsync(scene, round.Id, scene.Plan() with { Floor = 9 })).ShouldBeOfType<DraftOutcome.NoDraft>();
        (await ChangeAsync(scene, Guid.NewGuid(), scene.Plan("2027-Q1"))).ShouldBeOfType<DraftOutcome.NoDraft>();
        (await scene.RoundAsync(round.Id)).Floor.ShouldBe(5);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Opened_while_it_is_changed_a_round_is_one_or_the_other(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var round = await scene.DraftAsync();

        var done = await AtOnce.RunAsync<object>(
            async () => await ChangeAsync(scene, round.Id, scene.Plan() with { Floor = 9 }), async () => await scene.OpenAsync(round.Id));

        done[1].ShouldBeOfType<OpenOutcome.Opened>();
        var stored = await scene.RoundAsync(round.Id);
        stored.State.ShouldBe(RoundState.Open);
        stored.Floor.ShouldBe(done[0] is DraftOutcome.Saved ? 9 : 5);
    }

    private static Task<DraftOutcome> DraftAsync(Scene scene, RoundPlan plan) =>
        scene.DoAsync((DraftRound draft) => draft.ExecuteAsync(scene.Organisation.Id, plan, scene.Consultant.Id, Cancel));

    private static Task<DraftOutcome> ChangeAsync(Scene scene, Guid roundId, RoundPlan plan) =>
        scene.DoAsync((ChangeDraft change) => change.ExecuteAsync(roundId, plan, Cancel));

    private static async Task<IReadOnlyList<RoundProblem>> ProblemsAsync(Scene scene, RoundPlan plan) =>
        (await DraftAsync(scene, plan)).ShouldBeOfType<DraftOutcome.Invalid>().Problems;
}
