using AlignmentCheck.Core.Advice;
using AlignmentCheck.Core.Agreements;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Tests.Support;

namespace AlignmentCheck.Core.Tests.Agreements;

/// <summary>What holds of every draft: it says nothing that the result does not show.</summary>
public sealed class DraftPropertyTests
{
    public DraftPropertyTests() => Mutation.Skip();

    [Fact]
    public void Every_figure_of_a_draft_stands_in_the_result()
    {
        var random = new RandomRounds(91);
        var (named, promises, tasks, offers) = (0, 0, 0, 0);
        for (var i = 0; i < 60; i++)
        {
            var result = (i % 4 == 0 ? random.Any(30) : random.OfSize(8 + random.Next(8), 8 + random.Next(8), questionnaire: Sample.Extended)).Result();
            var draft = Draft(result);

            foreach (var today in draft.Promises.Select(p => p.Today).OfType<ShownReading>())
            {
                promises++;
                Today(result, today.Figure).ShouldBe((today.Sales, today.Marketing, today.Both));
            }

            var kpi = Check<ChoiceCheckResult>(result, "kpi");
            foreach (var shown in Results(draft.Result))
            {
                named++;
                (shown.Sales, shown.Marketing).ShouldBe((kpi!.Sales.Share(shown.Option.Id)!.Value, kpi.Marketing.Share(shown.Option.Id)!.Value));
            }

            var challenges = Check<PredictionCheckResult>(result, "challenges");
            foreach (var offer in draft.Help)
            {
                offers += offer.Challenges.Count;
                var own = offer.By == Core.Questionnaires.Team.Sales ? challenges?.SalesKnowsMarketing.Named : challenges?.MarketingKnowsSales.Named;
                offer.Challenges.ShouldAllBe(c => own!.Share(c.Option.Id) == c.Percent);
            }

            foreach (var task in draft.Tasks.Tasks.Where(task => task.Said is not null))
            {
                tasks++;
                result.Ownership.ShouldContain(task.Said!);
            }
        }

        new[] { named, promises, tasks, offers }.ShouldAllBe(count => count > 2);
    }

    [Fact]
    public void What_is_held_back_is_in_no_draft()
    {
        var random = new RandomRounds(92);
        var held = 0;
        for (var i = 0; i < 60; i++)
        {
            var result = random.Any(14).Result();
            var draft = Draft(result);
            foreach (var what in result.HeldBack.Select(h => h.What))
            {
                held++;
                draft.Promises.ShouldAllBe(promise => promise.Today == null || promise.Today.Figure.ToString() != what);
                draft.Tasks.Tasks.ShouldAllBe(task => task.Said == null || task.Task.Question.Id != what);
                (what == "check:kpi" && draft.Result is not SharedResult.Unknown).ShouldBeFalse();
                (what == "check:challenges" && draft.Help.Any(offer => offer.Challenges.Count > 0)).ShouldBeFalse();
            }

            if (result.Mode == DisclosureMode.None)
            {
                Everything.Of(draft).ShouldNotContain("Said : ");
                draft.Promises.ShouldAllBe(promise => promise.Today == null);
            }
        }

        held.ShouldBeGreaterThan(200);
    }

    [Fact]
    public void A_stored_round_gives_the_same_draft()
    {
        var random = new RandomRounds(93);
        for (var i = 0; i < 20; i++)
        {
            var closed = random.Any(20).Close();

            Everything.Of(Draft(ClosedRound.Thaw(closed.Freeze()).Result)).ShouldBe(Everything.Of(Draft(closed.Result)));
        }
    }

    private static DraftAgreement Draft(DisclosedResult result) => DraftAgreement.From(result, [], Sample.Extended.Ownership!.Tasks);

    private static IEnumerable<ResultShares> Results(SharedResult shared) => shared switch
    {
        SharedResult.Named named => [named.Result],
        SharedResult.Tied tied => tied.Results,
        _ => [],
    };

    private static T? Check<T>(DisclosedResult result, string id)
        where T : CheckResult => result.Dimensions.Select(d => d.Check).OfType<T>().FirstOrDefault(c => c.Check.Id == id);

    /// <summary>The figure where a reader of the report finds it.</summary>
    private static (int? Sales, int? Marketing, int? Both) Today(DisclosedResult result, FigureName figure)
    {
        if (figure.Kind == FigureKind.Check)
        {
            return (null, null, Check<FrequencyCheckResult>(result, figure.Id)!.Score);
        }

        var statement = result.Dimensions.SelectMany(d => d.Statements).Single(s => s.Statement.Id == figure.Id);
        return (statement.Sales?.Mean, statement.Marketing?.Mean, statement.Pooled?.Mean);
    }
}
