using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Rounds;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Tests.Rounds;

public sealed class DraftNextRoundTests
{
    public static TheoryData<DatabaseProvider> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Everything_but_what_is_said_anew_is_taken_over(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var last = await scene.ClosedAsync(scene.Plan() with
        {
            QuestionnaireId = "extended", Floor = 7, MayPool = false, InvitedSales = 22, InvitedMarketing = 14, KeepAnswersDays = 9, ReleaseAfterDays = 3, ShowsSummary = false,
        });

        var drafted = (await NextAsync(scene, last, Changes(scene) with { InvitedSales = 25 })).ShouldBeOfType<NextRoundOutcome.Drafted>();

        var next = await scene.RoundAsync(drafted.Round.Id);
        (next.State, next.Quarter.ToString(), next.OpensOn, next.ClosesOn).ShouldBe((RoundState.Draft, "2027-Q1", scene.Today.AddDays(60), scene.Today.AddDays(70)));
        (next.QuestionnaireId, next.Floor, next.MayPool, next.KeepAnswersDays, next.ReleaseAfterDays, next.ShowsSummary).ShouldBe(("extended", 7, false, 9, 3, false));
        (next.InvitedSales, next.InvitedMarketing, next.WayIn, next.Language).ShouldBe((25, null, WayIn.TeamLink, "en"));
        (next.QuestionnaireSha256, next.OpenedAt, next.ClosedAt, next.Reminders).ShouldBe((null, null, null, 0));
        (await scene.ReadAsync(db => db.TeamLinks.CountAsync(link => link.RoundId == next.Id, Cancel))).ShouldBe(2);
        (await scene.AuditAsync(AuditAction.RoundDrafted)).Select(entry => entry.Detail).ShouldContain("2027-Q1");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Two_tabs_at_once_make_one_draft_whatever_they_say(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var last = await scene.ClosedAsync();

        var outcomes = await AtOnce.RunAsync(
            () => NextAsync(scene, last, Changes(scene)), () => NextAsync(scene, last, Changes(scene) with { Quarter = Changes(scene).Quarter.Next }));

        var drafted = outcomes.OfType<NextRoundOutcome.Drafted>().ShouldHaveSingleItem().Round;
        outcomes.OfType<NextRoundOutcome.AlreadyDrafted>().ShouldHaveSingleItem().Round.Id.ShouldBe(drafted.Id);
        (await scene.ReadAsync(db => db.Rounds.CountAsync(round => round.State == RoundState.Draft, Cancel))).ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_is_not_the_last_round_or_is_no_round_at_all_is_not_followed(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var before = await scene.ClosedAsync(scene.Plan("2026-Q3"));
        scene.Clock.Advance(TimeSpan.FromDays(50));
        await scene.ClosedAsync(scene.Plan());

        (await NextAsync(scene, before, Changes(scene))).ShouldBeOfType<NextRoundOutcome.NotTheLast>();
        (await scene.DoAsync((DraftNextRound next) => next.ExecuteAsync(scene.Organisation.Id, Guid.NewGuid(), Changes(scene), scene.Consultant.Id, Cancel)))
            .ShouldBeOfType<NextRoundOutcome.NotTheLast>();
        (await scene.ReadAsync(db => db.Rounds.CountAsync(Cancel))).ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Every_mistake_is_told_and_nothing_is_saved(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var last = await scene.ClosedAsync();

        (await NextAsync(scene, last, Changes(scene) with { Quarter = last.Quarter, ClosesOn = scene.Today, InvitedSales = 0 }))
            .ShouldBeOfType<NextRoundOutcome.Invalid>().Problems
            .ShouldBe([RoundProblem.ClosesBeforeOpening, RoundProblem.InvitedSalesOutOfRange, RoundProblem.QuarterTaken]);
        (await scene.ReadAsync(db => db.Rounds.CountAsync(Cancel))).ShouldBe(1);
    }

    private static NextRoundChanges Changes(Scene scene) =>
        new(scene.Plan("2027-Q1").Quarter, scene.Today.AddDays(60), scene.Today.AddDays(70), null, null);

    private static Task<NextRoundOutcome> NextAsync(Scene scene, Round last, NextRoundChanges changes) =>
        scene.DoAsync((DraftNextRound next) => next.ExecuteAsync(scene.Organisation.Id, last.Id, changes, scene.Consultant.Id, Cancel));
}
