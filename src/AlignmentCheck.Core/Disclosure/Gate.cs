using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Scoring;

namespace AlignmentCheck.Core.Disclosure;

/// <summary>The one way from scores to figures that may be shown. Nothing goes round it.</summary>
internal sealed class Gate
{
    private readonly RoundResult _round;
    private readonly RoundTerms _terms;
    private readonly IReadOnlySet<string> _notAsked;
    private readonly DisclosureMode _mode;
    private readonly List<HeldBack> _held = [];

    private Gate(RoundResult round, RoundTerms terms, IReadOnlySet<string> notAsked)
    {
        _round = round;
        _terms = terms;
        _notAsked = notAsked;
        _mode = ModeOf(round.Sales.Answered, round.Marketing.Answered, terms);
    }

    /// <param name="round">The scores.</param>
    /// <param name="terms">What was fixed when the round opened.</param>
    /// <param name="notAsked">Ids of questions that had no column; what they feed is absent without being held back.</param>
    public static DisclosedResult Pass(RoundResult round, RoundTerms terms, IReadOnlySet<string> notAsked) =>
        new Gate(round, terms, notAsked).Pass();

    /// <summary>Decided once for the round, never for a single figure.</summary>
    internal static DisclosureMode ModeOf(long sales, long marketing, RoundTerms terms)
    {
        if (sales >= terms.Floor && marketing >= terms.Floor)
        {
            return DisclosureMode.PerTeam;
        }

        return terms.MayPool && sales + marketing >= 2 * terms.Floor && Math.Min(sales, marketing) >= RoundTerms.LeastOfEachPooledTeam
            ? DisclosureMode.Pooled
            : DisclosureMode.None;
    }

    private DisclosedResult Pass()
    {
        var dimensions = Dimensions();
        return new DisclosedResult
        {
            Questionnaire = _round.Questionnaire,
            Terms = _terms,
            Mode = _mode,
            Participation = Participation(),
            Dimensions = dimensions,
            Overall = Overall(dimensions),
            Words = Words(),
            Ownership = Ownership(),
            Comments = Comments(),
            HeldBack = _held,
        };
    }

    private Participation Participation()
    {
        var total = _round.Sales.Answered + _round.Marketing.Answered;
        var tooFewToCount = _mode == DisclosureMode.None && total < 2 * _terms.Floor;
        var isPerTeam = _mode == DisclosureMode.PerTeam;
        return new Participation(
            isPerTeam ? new TeamParticipation((int)_round.Sales.Answered, _terms.InvitedSales) : null,
            isPerTeam ? new TeamParticipation((int)_round.Marketing.Answered, _terms.InvitedMarketing) : null,
            new TotalParticipation(tooFewToCount ? null : (int)total, tooFewToCount ? 2 * _terms.Floor : null, _terms.InvitedTotal));
    }

    private IReadOnlyList<DimensionResult> Dimensions()
    {
        var gate = new DimensionGate(_terms, _mode, _held);
        var scores = gate.Scores(_round.Dimensions);
        var statements = new StatementGate(_terms, _mode, _held);
        var checks = new CheckGate(_round, _terms, _mode, _held);
        var results = new List<DimensionResult>();
        foreach (var dimension in _round.Dimensions)
        {
            gate.Report(dimension, scores);
            var check = dimension.Dimension.Check;
            results.Add(new DimensionResult(
                dimension.Dimension,
                scores.GetValueOrDefault(dimension.Dimension.Id),
                statements.Pass(dimension),
                check is null || WasNotAsked(check.Questions) ? null : checks.Pass(check)));
        }

        return results;
    }

    private OverallResult? Overall(IReadOnlyList<DimensionResult> dimensions)
    {
        var core = _round.Dimensions.Where(d => d.Dimension.IsCore).ToArray();
        var isShown = dimensions.Where(d => d.Dimension.IsCore).All(d => d.Score is not null);
        if (_mode == DisclosureMode.None || !isShown)
        {
            _held.Add(new HeldBack("overall", _mode == DisclosureMode.None ? HoldReason.Mode : HoldReason.Floor));
            return null;
        }

        if (_mode == DisclosureMode.Pooled)
        {
            var pooled = Rounding.Whole(core.Average(d => d.Together.Mean!.Value));
            return new OverallResult(pooled, Level.Of(pooled), null, null);
        }

        var sales = Rounding.Whole(core.Average(d => d.Sales.Scores.Mean!.Value));
        var marketing = Rounding.Whole(core.Average(d => d.Marketing.Scores.Mean!.Value));
        return new OverallResult(
            Rounding.Whole(core.Average(d => d.Score!.Value)), Level.Of(Math.Min(sales, marketing)), sales, marketing);
    }

    private WordsResult? Words()
    {
        if (_round.Questionnaire.Words is not { } words || WasNotAsked([words.Question]))
        {
            return null;
        }

        var options = words.Question.Options;
        var (sales, marketing) = (_round.Sales.Options(words.Question), _round.Marketing.Options(words.Question));
        var tier = Tiers.Of(_terms.Floor, Math.Min(sales.People, marketing.People));
        if (_mode != DisclosureMode.PerTeam || tier == Tier.Nothing)
        {
            Hold("words", HoldReason.Floor);
            return null;
        }

        if (tier == Tier.Tens)
        {
            Hold("words:options", HoldReason.Tier);
        }

        return new WordsResult(Figure(sales), Figure(marketing));

        WordsFigure Figure(OptionTally tally) => new(
            tier.Round(CheckScores.UnkindShare(tally, options)!.Value),
            tier == Tier.Tens,
            tier == Tier.Tens ? null : OptionGate.AllOptions(tally, options, tally.Picks, onlyReal: true));
    }

    private List<TaskResult> Ownership()
    {
        var tasks = new List<TaskResult>();
        foreach (var task in _round.Questionnaire.Ownership?.Tasks ?? [])
        {
            if (WasNotAsked([task.Question]))
            {
                continue;
            }

            var (sales, marketing) = (_round.Sales.Options(task.Question), _round.Marketing.Options(task.Question));
            var tier = Tiers.Of(_terms.Floor, Math.Min(sales.People, marketing.People));
            if (_mode != DisclosureMode.PerTeam || tier == Tier.Nothing)
            {
                Hold(task.Question.Id, HoldReason.Floor);
                continue;
            }

            if (tier == Tier.Tens)
            {
                Hold($"{task.Question.Id}:options", HoldReason.Tier);
            }

            var picture = new OptionGate(tier, task.Question.Options);
            tasks.Add(new TaskResult(
                task,
                Rounding.Whole(CheckScores.SameChoice(sales, marketing)!.Value),
                picture.Of(sales, sales.Filled, onlyReal: false),
                picture.Of(marketing, marketing.Filled, onlyReal: false)));
        }

        return tasks;
    }

    private IReadOnlyList<string> Comments()
    {
        if (_round.Questionnaire.Comment is not { } comment || WasNotAsked([comment]))
        {
            return [];
        }

        if (_mode == DisclosureMode.PerTeam && Math.Min(_round.Sales.Answered, _round.Marketing.Answered) >= 2 * _terms.Floor)
        {
            return _round.Comments;
        }

        Hold("comments", HoldReason.Tier);
        return [];
    }

    private void Hold(string what, HoldReason why) =>
        _held.Add(new HeldBack(what, _mode == DisclosureMode.PerTeam ? why : HoldReason.Mode));

    /// <summary>A check of two columns that lacks one was not asked; "fewer than the floor answered" would be untrue.</summary>
    private bool WasNotAsked(IReadOnlyList<Question> questions) => questions.Any(q => _notAsked.Contains(q.Id));
}
