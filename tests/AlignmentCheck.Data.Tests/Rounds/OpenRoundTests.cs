using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Content;
using AlignmentCheck.Data.Rounds;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Tests.Rounds;

public sealed class OpenRoundTests
{
    public static TheoryData<DatabaseProvider> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Opening_keeps_what_is_asked(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var round = await scene.DraftAsync();

        (await scene.OpenAsync(round.Id)).ShouldBeOfType<OpenOutcome.Opened>();

        var core = TestContent.Catalogue.Languages[0].Newest("core")!;
        var stored = await scene.RoundAsync(round.Id);
        (stored.State, stored.QuestionnaireSha256, stored.QuestionnaireVersion).ShouldBe((RoundState.Open, core.Sha256, core.Version));
        stored.OpenedAt.ShouldBe(scene.Clock.GetUtcNow());
        var snapshot = await scene.ReadAsync(db => db.RoundQuestionnaires.SingleAsync(asked => asked.RoundId == round.Id, Cancel));
        QuestionnaireSnapshot.Read(snapshot.Snapshot).Sha256.ShouldBe(core.Sha256);
        (await scene.AuditAsync(AuditAction.RoundOpened)).ShouldHaveSingleItem().UserId.ShouldBe(scene.Consultant.Id);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_round_that_is_opened_twice_at_once_opens_once(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var round = await scene.DraftAsync();

        var outcomes = await AtOnce.TwiceAsync(() => scene.OpenAsync(round.Id));

        outcomes.Count(outcome => outcome is OpenOutcome.Opened).ShouldBe(1);
        outcomes.Count(outcome => outcome is OpenOutcome.NoDraft).ShouldBe(1);
        (await scene.AuditAsync(AuditAction.RoundOpened)).ShouldHaveSingleItem();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Of_two_rounds_that_are_opened_at_once_one_opens(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var (one, two) = (await scene.DraftAsync(), await scene.DraftAsync(scene.Plan("2027-Q1")));

        var outcomes = await AtOnce.RunAsync(() => scene.OpenAsync(one.Id), () => scene.OpenAsync(two.Id));

        outcomes.Count(outcome => outcome is OpenOutcome.Opened).ShouldBe(1);
        outcomes.OfType<OpenOutcome.Refused>().ShouldHaveSingleItem().Problems.ShouldBe([RoundProblem.AnotherIsOpen]);
        (await scene.ReadAsync(db => db.Rounds.CountAsync(round => round.State == RoundState.Open, Cancel))).ShouldBe(1);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite, 44, false)]
    [InlineData(DatabaseProvider.Sqlite, 45, true)]
    [InlineData(DatabaseProvider.SqlServer, 44, false)]
    [InlineData(DatabaseProvider.SqlServer, 45, true)]
    public async Task The_next_round_begins_45_days_after_the_last_has_closed(DatabaseProvider provider, int days, bool opens)
    {
        await using var scene = await Scene.CreateAsync(provider);
        await scene.ClosedAsync();
        var closedOn = scene.Today;
        var next = await scene.DraftAsync(scene.Plan("2027-Q1") with { OpensOn = closedOn.AddDays(days), ClosesOn = closedOn.AddDays(days + 14) });

        // Opened at once, for a day to come.
        var outcome = await scene.OpenAsync(next.Id);

        if (opens)
        {
            outcome.ShouldBeOfType<OpenOutcome.Opened>();
        }
        else
        {
            var refused = outcome.ShouldBeOfType<OpenOutcome.Refused>();
            refused.Problems.ShouldBe([RoundProblem.TooSoonAfterTheLast]);
            refused.Earliest.ShouldBe(closedOn.AddDays(45));
        }
    }

    [Fact]
    public async Task A_first_day_that_has_passed_counts_as_today()
    {
        await using var scene = await Scene.CreateAsync();
        await scene.ClosedAsync();
        var next = await scene.DraftAsync(scene.Plan("2027-Q1") with { ClosesOn = scene.Today.AddDays(80) });

        scene.Clock.Advance(TimeSpan.FromDays(44));
        (await scene.OpenAsync(next.Id)).ShouldBeOfType<OpenOutcome.Refused>().Problems.ShouldBe([RoundProblem.TooSoonAfterTheLast]);
        scene.Clock.Advance(TimeSpan.FromDays(1));
        (await scene.OpenAsync(next.Id)).ShouldBeOfType<OpenOutcome.Opened>();
    }

    [Fact]
    public async Task Rounds_that_were_brought_from_files_and_those_of_others_do_not_count()
    {
        await using var scene = await Scene.CreateAsync();
        await scene.AddAsync(new Round
        {
            Id = Guid.NewGuid(),
            OrganisationId = scene.Organisation.Id,
            Quarter = scene.Plan("2026-Q3").Quarter,
            State = RoundState.Released,
            Origin = RoundOrigin.Import,
            QuestionnaireId = "core",
            QuestionnaireVersion = 1,
            Language = "en",
            OpensOn = scene.Today,
            ClosesOn = scene.Today,
            CreatedAt = scene.Clock.GetUtcNow(),
            ClosedAt = scene.Clock.GetUtcNow(),
        });

        await scene.OpenedAsync();
    }

    [Fact]
    public async Task Everything_that_speaks_against_opening_is_told()
    {
        var offered = TestContent.Catalogue.Languages[0];
        var onOffer = new List<Questionnaire>(offered.Questionnaires);
        await using var scene = await Scene.CreateAsync(content: new ContentCatalogue([offered with { Questionnaires = onOffer }]));
        var round = await scene.DraftAsync(scene.Plan() with { QuestionnaireId = "extended" });
        await scene.ClosedAsync(scene.Plan("2026-Q3"));
        var late = await scene.DraftAsync(scene.Plan("2027-Q1") with { OpensOn = scene.Today.AddDays(45), ClosesOn = scene.Today.AddDays(50) });
        await scene.OpenAsync(late.Id);
        onOffer.RemoveAll(questionnaire => questionnaire.Id == "extended");
        scene.Clock.Advance(TimeSpan.FromDays(15));

        (await scene.OpenAsync(round.Id)).ShouldBeOfType<OpenOutcome.Refused>().Problems.ShouldBe(
        [
            RoundProblem.UnknownQuestionnaire, RoundProblem.ClosesInThePast, RoundProblem.AnotherIsOpen, RoundProblem.TooSoonAfterTheLast,
        ]);
        (await scene.RoundAsync(round.Id)).State.ShouldBe(RoundState.Draft);
        (await scene.OpenAsync(Guid.NewGuid())).ShouldBeOfType<OpenOutcome.NoDraft>();
    }

    [Fact]
    public async Task The_last_day_is_the_organisations()
    {
        await using var scene = await Scene.CreateAsync();
        var round = await scene.DraftAsync(scene.Plan() with { ClosesOn = scene.Today });

        // 23:59 in Berlin, and a minute later.
        scene.Clock.MoveTo(scene.Organisation.StartOf(scene.Today.AddDays(1)).AddMinutes(-1));
        var yetToday = await scene.OpenAsync(round.Id);
        yetToday.ShouldBeOfType<OpenOutcome.Opened>();

        await using var other = await Scene.CreateAsync();
        var late = await other.DraftAsync(other.Plan() with { ClosesOn = other.Today });
        other.Clock.MoveTo(other.Organisation.StartOf(other.Today.AddDays(1)));
        (await other.OpenAsync(late.Id)).ShouldBeOfType<OpenOutcome.Refused>().Problems.ShouldBe([RoundProblem.ClosesInThePast]);
    }
}
