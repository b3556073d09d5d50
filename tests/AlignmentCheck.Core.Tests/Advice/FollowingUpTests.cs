using AlignmentCheck.Core.Advice;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Tests.Disclosure;
using AlignmentCheck.Core.Tests.Support;
using AlignmentCheck.Core.Trends;

namespace AlignmentCheck.Core.Tests.Advice;

public sealed class FollowingUpTests
{
    private static readonly Quarter First = new(2026, 1);
    private static readonly DateOnly Opened = new(2026, 4, 10);

    // Ten in each team; Marketing ticks sg-1 with 5 (100), so that Sales' figure is the step's. Moved from 20 points on.
    //   2 × 10 = 25 · 8 × 3 and 2 × 2 = 45 · 7 × 3 and 3 × 2 = 42.5, rounds to 43 · 3 × 10 = 50
    [Theory]
    [InlineData("2222222222", "3333333322", 25, 45, FollowUpVerdict.MovedUp)]
    [InlineData("2222222222", "3333333222", 25, 43, FollowUpVerdict.NoVisibleChange)]
    [InlineData("2222222222", "2222222222", 25, 25, FollowUpVerdict.NoVisibleChange)]
    [InlineData("3333333322", "3333333333", 45, 50, FollowUpVerdict.NoVisibleChange)]
    [InlineData("3333333333", "3333333222", 50, 43, FollowUpVerdict.NoVisibleChange)]
    [InlineData("3333333322", "2222222222", 45, 25, FollowUpVerdict.MovedDown)]
    public void Statement_BeforeAndAfterWithTheWordForIt(string before, string now, int from, int to, FollowUpVerdict verdict)
    {
        var followUp = Follow(Goals(before), Goals(now), Taken(Statement("sg-1")));
        (followUp.Figure, followUp.Team, followUp.Before, followUp.Now, followUp.Verdict, followUp.Why).ShouldBe((Statement("sg-1"), Team.Sales, from, to, verdict, null));
    }

    // The team is the one that was lower when the step was recommended, whatever has become of the other.
    [Fact]
    public void Statement_OfTheTeamThatWasLowerThen()
    {
        var followUp = Follow(Goals("2222222222", "3333333333"), Goals("5555555555", "1111111111"), Taken(Statement("sg-1")));
        (followUp.Team, followUp.Before, followUp.Now).ShouldBe((Team.Sales, 25, 100));
    }

    // "Both" by k of ten in Marketing and all of Sales: k × 10.
    [Theory]
    [InlineData(3, 5, FollowUpVerdict.MovedUp)]
    [InlineData(3, 4, FollowUpVerdict.NoVisibleChange)]
    [InlineData(5, 3, FollowUpVerdict.MovedDown)]
    public void Check_BelongsToBothTeams(int before, int now, FollowUpVerdict verdict)
    {
        var followUp = Follow(Rewards(before), Rewards(now), Taken(Check("reward"), dimension: "fair-incentives"));
        (followUp.Figure, followUp.Team, followUp.Before, followUp.Now, followUp.Verdict).ShouldBe((Check("reward"), null, before * 10, now * 10, verdict));
    }

    // Six in a team: statements are tens, so that the dimension is what is measured, from 50 (3333) to 62.5 (4233) or 56.25 (4333).
    [Theory]
    [InlineData(6, 6, "4233", 63, FollowUpVerdict.MovedUp)]
    [InlineData(6, 6, "4333", 56, FollowUpVerdict.NoVisibleChange)]
    [InlineData(6, 12, "4233", 63, FollowUpVerdict.MovedUp)]
    [InlineData(12, 6, "4233", 63, FollowUpVerdict.MovedUp)]
    public void SmallTeam_InEitherRound_TheDimension(int before, int now, string ticks, int to, FollowUpVerdict verdict)
    {
        var followUp = Follow(Sized(before, "3333"), Sized(now, ticks), Taken(Statement("sg-1")));
        (followUp.Figure, followUp.Team, followUp.Before, followUp.Now, followUp.Verdict).ShouldBe((Dimension("shared-goals"), Team.Sales, 50, to, verdict));
    }

    [Fact]
    public void Check_HeldBackInOneRound_TheDimension()
    {
        var followUp = Follow(Rewards(3), Sized(10, "3333"), Taken(Check("reward"), dimension: "fair-incentives"));
        (followUp.Figure, followUp.Before, followUp.Now, followUp.Verdict).ShouldBe((Dimension("fair-incentives"), 50, 50, FollowUpVerdict.NoVisibleChange));
    }

    [Fact]
    public void DimensionHeldBackToo_CannotBeTold()
    {
        var now = Round.Of([.. GateTests.Full(Team.Sales).Ticks("sg", "....").Times(10), .. GateTests.Full(Team.Marketing).Times(10)]).Close();
        foreach (var (one, other, before) in new[] { (Sized(10, "3333"), now, (int?)50), (now, Sized(10, "3333"), null) })
        {
            var followUp = Follow(one, other, Taken(Statement("sg-1")));
            (followUp.Verdict, followUp.Why, followUp.Before, followUp.Now).ShouldBe((FollowUpVerdict.CannotBeTold, Untold.NotShown, before, null));
        }
    }

    [Theory]
    [InlineData(12, 12, 4, 8)]
    [InlineData(4, 8, 12, 12)]
    [InlineData(12, 12, 2, 3)]
    public void AnotherMode_CannotBeTold(int salesBefore, int marketingBefore, int sales, int marketing)
    {
        var followUp = Follow(People(salesBefore, marketingBefore), People(sales, marketing), Taken(Statement("sg-1")));
        (followUp.Verdict, followUp.Why, followUp.Now).ShouldBe((FollowUpVerdict.CannotBeTold, Untold.Mode, null));
    }

    // Four of Sales at 50 each time, eight of Marketing from 50 to 100: sg-1 from 50 to (200 + 800)/12 = 83.
    [Fact]
    public void Pooled_BothTeamsAsOne()
    {
        var now = Round.Of([.. GateTests.Full(Team.Sales).Times(4), .. GateTests.Full(Team.Marketing).With("sg-1", "5").Times(8)]).Close();
        var followUp = Follow(People(4, 8), now, Taken(Statement("sg-1")));
        (followUp.Figure, followUp.Team, followUp.Before, followUp.Now, followUp.Verdict).ShouldBe((Statement("sg-1"), null, 50, 83, FollowUpVerdict.MovedUp));
    }

    // The number that should have moved is that of the question as it was: another question's does not stand for it, nor does the dimension's.
    [Theory]
    [InlineData("text")]
    [InlineData("keying")]
    [InlineData("gone")]
    [InlineData("dimension gone")]
    public void AnotherQuestion_CannotBeTold(string how)
    {
        var goals = Sample.CoreDimensions[0];
        var first = goals.Statements[0];
        var other = goals with
        {
            Statements = how switch
            {
                "text" => [first with { Text = "Other" }, .. goals.Statements.Skip(1)],
                "keying" => [first with { Reversed = !first.Reversed }, .. goals.Statements.Skip(1)],
                _ => [.. goals.Statements.Skip(1)],
            },
        };
        var now = how == "dimension gone" ? Asked(Sample.CoreDimensions[1]) : Asked(other);
        var followUp = Follow(Asked(goals), now, Taken(Statement("sg-1")));
        (followUp.Verdict, followUp.Why, followUp.Figure, followUp.Before, followUp.Now).ShouldBe((FollowUpVerdict.CannotBeTold, Untold.Question, Statement("sg-1"), 50, null));
    }

    [Fact]
    public void AnotherCheck_CannotBeTold()
    {
        var incentives = Sample.CoreDimensions[3];
        var before = Rewards(3);
        var person = before.Result.Questionnaire.Statements.Aggregate(Person.Sales(("reward", "both")), (p, s) => p.With(s.Id, "3"));
        var asked = Sample.Of("core", [.. Sample.CoreDimensions.Select(d => d.Id == incentives.Id ? d with { Check = Sample.Reward with { Shared = "nobody" } } : d)]);
        var now = new Round(asked, new RoundTerms(), [.. person.Times(10), .. (person with { Team = Team.Marketing }).Times(10)]).Close();
        Follow(before, now, Taken(Check("reward"), dimension: incentives.Id)).Why.ShouldBe(Untold.Question);
    }

    [Fact]
    public void RoundThatRecommendedIt_NotReleased_TellsNoFigureOfIt()
    {
        var followUp = FollowingUp.Of(Goals("3333333333"), Plan(Taken(Statement("sg-1"))), new Dictionary<Quarter, EarlierRound>()).Single();
        (followUp.Verdict, followUp.Why, followUp.Before, followUp.Now).ShouldBe((FollowUpVerdict.CannotBeTold, Untold.NotReleased, null, null));
    }

    // Six weeks before 10 April is 27 February.
    [Theory]
    [InlineData(PlanState.UnderWay, "2026-02-27", FollowUpVerdict.MovedUp)]
    [InlineData(PlanState.UnderWay, "2026-02-28", FollowUpVerdict.TooEarly)]
    [InlineData(PlanState.UnderWay, "2026-04-15", FollowUpVerdict.TooEarly)]
    [InlineData(PlanState.Done, "2026-02-27", FollowUpVerdict.MovedUp)]
    [InlineData(PlanState.Done, "2026-03-20", FollowUpVerdict.TooEarly)]
    [InlineData(PlanState.Planned, null, FollowUpVerdict.TooEarly)]
    [InlineData(PlanState.Planned, "2026-02-01", FollowUpVerdict.TooEarly)]
    public void Early_BySixWeeksAndByWhatIsBegun(PlanState state, string? begunOn, FollowUpVerdict verdict)
    {
        var taken = Taken(Statement("sg-1")) with { State = state, BegunOn = begunOn is null ? null : DateOnly.Parse(begunOn, System.Globalization.CultureInfo.InvariantCulture) };
        var followUp = Follow(Goals("2222222222"), Goals("5555555555"), taken);
        (followUp.Verdict, followUp.Why, followUp.Before, followUp.Now).ShouldBe((verdict, null, 25, 100));
    }

    [Fact]
    public void Early_WhereItCouldNotBeToldEither_SaysThatItIsEarly()
    {
        var followUp = Follow(People(12, 12), People(4, 8), Taken(Statement("sg-1")) with { State = PlanState.Planned });
        (followUp.Verdict, followUp.Why).ShouldBe((FollowUpVerdict.TooEarly, null));
    }

    [Fact]
    public void Dropped_IsNotFollowed()
    {
        var plan = Plan(Taken(Statement("sg-1")) with { State = PlanState.Dropped, Reason = "No time." });
        FollowingUp.Of(Goals("3333333333"), plan, Earlier((First, Goals("2222222222"), null))).ShouldBeEmpty();
        plan.Dropped.ShouldHaveSingleItem();
    }

    // Before, then what the round between saw, then now. It has stalled where neither of the last two has moved up.
    [Theory]
    [InlineData("3333333333", "3333333333", 2, true)]
    [InlineData("3333333333", "2222222222", 2, true)]
    [InlineData("2222222222", "3333333333", 2, true)]
    [InlineData("5555555555", "3333333333", 1, false)]
    [InlineData("3333333333", "5555555555", 0, false)]
    public void Stalled_InTwoRounds(string between, string now, int unmoved, bool isStalled)
    {
        var taken = Taken(Statement("sg-1"));
        var followUp = Third("3333333333", between, now, taken, taken);
        (followUp.RoundsUnmoved, followUp.IsStalled).ShouldBe((unmoved, isStalled));
    }

    [Fact]
    public void Stalled_CountsOnlyRoundsThatCouldTell()
    {
        var taken = Taken(Statement("sg-1"));
        const string same = "3333333333";
        Third(same, same, same, taken with { State = PlanState.Planned, BegunOn = null }, taken).IsStalled.ShouldBeFalse();
        Third(same, same, same, taken, taken with { Id = Guid.NewGuid() }).IsStalled.ShouldBeFalse();
        Third(same, same, same, taken, taken with { State = PlanState.Planned }).IsStalled.ShouldBeFalse();
        Third(same, same, same, taken with { State = PlanState.Done }, taken with { State = PlanState.Done }).IsStalled.ShouldBeTrue();
        Follow(Goals(same), Goals(same), taken).IsStalled.ShouldBeFalse();

        // One round shows both teams as one: it tells nothing.
        FollowingUp.Of(Goals(same), Plan(taken), Earlier((First, Goals(same), null), (First.Next, People(4, 8), Plan(taken)))).Single().IsStalled.ShouldBeFalse();
        FollowingUp.Of(Goals(same), Plan(taken), Earlier((First, Goals(same), null), (First.Next, Goals(same), null))).Single().IsStalled.ShouldBeFalse();
    }

    // What should stay as it is has not stalled by staying.
    [Fact]
    public void Stalled_NeverAStepThatSustains()
    {
        var taken = Taken(Statement("sg-1"));
        taken = taken with { Step = taken.Step with { IsSustain = true } };
        Third("3333333333", "3333333333", "3333333333", taken, taken).IsStalled.ShouldBeFalse();
    }

    [Fact]
    public void Beside_TheNextStepOfItsDimensionWhereItHasStalled()
    {
        var result = Goals("3333333333").Result;
        var below = new Condition(Dimension("shared-goals"), Side.Lower, true, 99);
        Step[] steps = [Step("taken", below), Step("second", below), Step("third", below), Step("elsewhere", below) with { Dimension = "shared-funding" }];
        var taken = Taken(Statement("sg-1")) with { Step = steps[0] };
        var offered = Recommending.From(result, steps, Plan(taken));
        var stalled = Third("3333333333", "3333333333", "3333333333", taken, taken);

        Recommending.Beside(offered, stalled)!.Step.Id.ShouldBe("second");
        Recommending.Beside(offered, stalled with { RoundsUnmoved = 1 }).ShouldBeNull();
        Recommending.Beside(offered, stalled with { Verdict = FollowUpVerdict.MovedUp }).ShouldBeNull();
        Recommending.Beside(Recommending.From(result, [steps[0], steps[3]], Plan(taken)), stalled).ShouldBeNull();
    }

    // Whatever the rounds are: every word has its figures or its reason, and both figures are ones that the rounds show.
    [Fact]
    public void AnyRounds_TellOnlyWhatBothShow()
    {
        Mutation.Skip();
        var random = new RandomRounds(61);
        var verdicts = new HashSet<(FollowUpVerdict, Untold?)>();
        for (var i = 0; i < 150; i++)
        {
            var (before, now) = (random.Any(30).Close(), random.Any(30).Close());
            var dimension = Sample.CoreDimensions[random.Next(5)];
            var taken = Taken(random.Next(2) == 0 ? Check(dimension.Check!.Id) : Statement(dimension.Statements[random.Next(4)].Id), dimension: dimension.Id);
            var followUp = Follow(before, now, taken);
            verdicts.Add((followUp.Verdict, followUp.Why));
            (followUp.Why is null).ShouldBe(followUp.Verdict != FollowUpVerdict.CannotBeTold);
            (followUp.Now is null).ShouldBe(followUp.Verdict == FollowUpVerdict.CannotBeTold);
            if (followUp.Now is { } shown)
            {
                ShownOf(before, followUp).ShouldContain(followUp.Before!.Value);
                ShownOf(now, followUp).ShouldContain(shown);
                var least = followUp.Figure.Kind == FigureKind.Dimension ? Comparison.LeastMoveOfScore : Comparison.LeastMoveOfStatement;
                var hasMoved = followUp.Verdict is FollowUpVerdict.MovedUp or FollowUpVerdict.MovedDown;
                (hasMoved && Math.Abs(shown - followUp.Before.Value) < least).ShouldBeFalse();
            }
        }

        verdicts.Count.ShouldBeGreaterThan(4);

        static IEnumerable<int> ShownOf(ClosedRound round, FollowUp followUp)
        {
            var figure = ShownFigures.Read(round.Result, followUp.Figure);
            return new[] { followUp.Team switch { Team.Sales => figure.Sales, Team.Marketing => figure.Marketing, _ => figure.Both } }.OfType<int>();
        }
    }

    private static FollowUp Follow(ClosedRound before, ClosedRound now, StepTakenUp taken) =>
        FollowingUp.Of(now, Plan(taken), Earlier((First, before, null))).Single();

    private static FollowUp Third(string before, string between, string now, StepTakenUp then, StepTakenUp taken) =>
        FollowingUp.Of(Goals(now), Plan(taken), Earlier((First, Goals(before), null), (First.Next, Goals(between), Plan(then)))).Single();

    private static Dictionary<Quarter, EarlierRound> Earlier(params (Quarter Quarter, ClosedRound Round, PlanSnapshot? Plan)[] rounds) =>
        rounds.ToDictionary(round => round.Quarter, round => new EarlierRound(round.Round, round.Plan));

    private static PlanSnapshot Plan(params StepTakenUp[] steps) => new(Opened, steps);

    private static StepTakenUp Taken(FigureName measure, string dimension = "shared-goals") => new(
        Guid.Parse("5b0c3f5e-93a4-4b52-8f0e-3b8f6a0a5b11"),
        Step("taken") with { Measure = measure, Dimension = dimension },
        First,
        PlanState.UnderWay,
        "Ada",
        new DateOnly(2026, 5, 1),
        new DateOnly(2026, 1, 30),
        new DateOnly(2026, 1, 30),
        null);

    private static Step Step(string id, params Condition[] conditions) => new(
        id, id, "shared-goals", conditions, Effort.Low, "sales", Evidence.Study, [], [], "", Statement("sg-1"), false, new Dictionary<StepPart, string>());

    private static FigureName Statement(string id) => new(FigureKind.Statement, id);

    private static FigureName Check(string id) => new(FigureKind.Check, id);

    private static FigureName Dimension(string id) => new(FigureKind.Dimension, id);

    private static ClosedRound Goals(string sales, string marketing = "5555555555") => Round.Of(
    [
        .. sales.Select(tick => GateTests.Full(Team.Sales).With("sg-1", $"{tick}")),
        .. marketing.Select(tick => GateTests.Full(Team.Marketing).With("sg-1", $"{tick}")),
    ]).Close();

    private static ClosedRound Sized(int people, string ticks) =>
        Round.Of([.. GateTests.Full(Team.Sales).Ticks("sg", ticks).Times(people), .. GateTests.Full(Team.Marketing).Ticks("sg", "4242").Times(people)]).Close();

    private static ClosedRound People(int sales, int marketing) =>
        Round.Of([.. GateTests.Full(Team.Sales).Times(sales), .. GateTests.Full(Team.Marketing).Times(marketing)]).Close();

    private static ClosedRound Rewards(int both) => Round.Of(
    [
        .. GateTests.Full(Team.Sales).With("reward", "both").Times(10),
        .. GateTests.Full(Team.Marketing).With("reward", "both").Times(both),
        .. GateTests.Full(Team.Marketing).With("reward", "sales").Times(10 - both),
    ]).Close();

    private static ClosedRound Asked(params Dimension[] dimensions)
    {
        var questionnaire = Sample.Of("q", dimensions);
        var person = questionnaire.Statements.Aggregate(Person.Sales(), (p, s) => p.With(s.Id, "3"));
        return new Round(questionnaire, new RoundTerms(), [.. person.Times(10), .. (person with { Team = Team.Marketing }).Times(10)]).Close();
    }
}
