using AlignmentCheck.Core.Advice;
using AlignmentCheck.Core.Agreements;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Tests.Disclosure;
using AlignmentCheck.Core.Tests.Support;

namespace AlignmentCheck.Core.Tests.Agreements;

public sealed class DraftAgreementTests
{
    // Ticks of fc-1, as everybody in a team gives it: 1 is 0, 2 is 25, 3 is 50, 4 is 75.
    [Theory]
    [InlineData("4", "2", Standing.Weak)]
    [InlineData("2", "4", Standing.Weak)]
    [InlineData("3", "5", Standing.Fair)]
    [InlineData("4", "4", Standing.Strong)]
    [InlineData("4", "3", Standing.Fair)]
    public void A_promise_stands_as_the_team_sees_it_that_gets_least_of_it(string sales, string marketing, Standing standing)
    {
        var promise = Promise(PromiseKind.SayWhy, Of(10, ("fc-1", sales)), Of(10, Team.Marketing, ("fc-1", marketing)));

        promise.Standing.ShouldBe(standing);
        promise.Today!.Figure.ToString().ShouldBe("fc-1");
    }

    [Fact]
    public void A_promise_whose_figure_is_held_back_has_none()
    {
        var promise = Promise(PromiseKind.SayWhy, [.. Of(4), .. Of(6, ("fc-1", "dk"))], Of(10, Team.Marketing));

        (promise.Standing, promise.Today).ShouldBe((Standing.Unknown, null));
    }

    [Fact]
    public void A_pooled_round_gives_promises_one_figure_and_no_team_a_voice()
    {
        var draft = Round.Of([.. Of(4, ("fc-1", "2")), .. Of(8, Team.Marketing, ("fc-1", "2"))]).Drafted();

        var today = draft.FeedbackOfSales.Single().Today!;
        (today.Sales, today.Marketing, today.Both).ShouldBe((null, null, 25));
        draft.Help.ShouldAllBe(offer => offer.Challenges.Count == 0);
        draft.Mode.ShouldBe(DisclosureMode.Pooled);
    }

    [Fact]
    public void Too_few_answers_still_make_a_whole_draft()
    {
        var draft = Round.Of([.. Of(2), .. Of(3, Team.Marketing)]).Drafted();

        draft.Promises.Count().ShouldBe(Enum.GetValues<PromiseKind>().Length);
        draft.Promises.ShouldAllBe(promise => promise.Today == null);
        draft.Tasks.Tasks.Count.ShouldBe(12);
        draft.FirstSteps.ShouldBeEmpty();
    }

    [Fact]
    public void Each_team_helps_with_what_the_other_names_most() =>
        Helps(["10*short-staffed|bad-data", "2*short-staffed"], ["10*weak-content|lead-volume"]).ShouldBe(["Sales: lead-volume weak-content", "Marketing: short-staffed"]);

    [Fact]
    public void Where_more_than_three_challenges_tie_none_stands_out() =>
        Helps(["10*bad-data"], ["5*weak-content|lead-volume", "5*bad-data|price-pressure"]).ShouldBe(["Sales: ", "Marketing: bad-data"]);

    [Fact]
    public void Steps_that_an_agreement_itself_carries_out_are_not_named_in_it()
    {
        var round = Round.Of([.. Of(10, ("sg-1", "1")), .. Of(10, Team.Marketing)]);
        var steps = Recommending.From(round.Result(), [.. Enumerable.Range(0, 5).Select(i => Step($"step-{i}", i == 1 ? "003.11" : "003.1"))]);

        round.Drafted(steps).FirstSteps.Select(step => step.Step.Id).ShouldBe(["step-0", "step-2", "step-3"]);
    }

    [Fact]
    public void It_names_the_sources_that_its_promises_rest_on()
    {
        var draft = Round.Of([.. Of(10), .. Of(10, Team.Marketing)]).Drafted();

        draft.Sources.ShouldBe(["002", "003", "004"]);
        draft.Promises.ShouldAllBe(promise => promise.Remedies.Count > 0);
        draft.Promises.Select(promise => promise.Kind).ShouldBeUnique();
    }

    private static Promise Promise(PromiseKind kind, IEnumerable<Person> sales, IEnumerable<Person> marketing) =>
        Round.Of([.. sales, .. marketing]).Drafted().Promises.Single(promise => promise.Kind == kind);

    private static IEnumerable<string> Helps(string[] sales, string[] marketing) =>
        Round.Of([.. sales.SelectMany(run => Named(Team.Sales, run)), .. marketing.SelectMany(run => Named(Team.Marketing, run))]).Drafted()
            .Help.Select(offer => $"{offer.By}: {string.Join(' ', offer.Challenges.Select(c => c.Option.Id))}");

    private static IEnumerable<Person> Named(Team team, string run) =>
        Drafts.People(team, "challenges.own", run).Select(person => person.With("challenges.other", "bad-data"));

    private static IEnumerable<Person> Of(int people, params (string Question, string Answer)[] answers) => Of(people, Team.Sales, answers);

    private static IEnumerable<Person> Of(int people, Team team, params (string Question, string Answer)[] answers) =>
        GateTests.Full(team).With(answers).Times(people);

    private static Step Step(string id, string remedy) => new(
        id, id, "shared-goals", [new Condition(new FigureName(FigureKind.Statement, "sg-1"), Side.Lower, true, 60)], Effort.Low, "", Evidence.Practice,
        [remedy], [], "", new FigureName(FigureKind.Statement, "sg-1"), false, new Dictionary<StepPart, string>());
}
