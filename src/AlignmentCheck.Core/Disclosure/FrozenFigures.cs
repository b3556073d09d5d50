using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Trends;

namespace AlignmentCheck.Core.Disclosure;

/// <summary>All of a closed round but its questionnaire.</summary>
internal sealed record FrozenFigures(
    RoundTerms Terms,
    DisclosureMode Mode,
    Participation Participation,
    IReadOnlyList<HeldBack> HeldBack,
    OverallResult? Overall,
    IReadOnlyList<DimensionResult> Dimensions,
    WordsResult? Words,
    IReadOnlyList<TaskResult> Ownership,
    IReadOnlyList<string> Comments,
    IReadOnlyList<FrozenSpread> Spreads)
{
    public static FrozenFigures Of(ClosedRound round)
    {
        var result = round.Result;
        return new FrozenFigures(
            result.Terms,
            result.Mode,
            result.Participation,
            result.HeldBack,
            result.Overall,
            result.Dimensions,
            result.Words,
            result.Ownership,
            result.Comments,
            [.. round.Basis.Spreads.Select(s => new FrozenSpread(s.Key.Dimension, s.Key.Team, s.Value.People, s.Value.Deviation))]);
    }

    public ClosedRound Restore(Questionnaire questionnaire) => new(
        new DisclosedResult
        {
            Questionnaire = questionnaire,
            Terms = Terms,
            Mode = Mode,
            Participation = Participation,
            HeldBack = HeldBack,
            Overall = Overall,
            Dimensions = Dimensions,
            Words = Words,
            Ownership = Ownership,
            Comments = Comments,
        },
        new ComparisonBasis(Spreads.ToDictionary(s => (s.Dimension, s.Team), s => new Spread(s.People, s.Deviation))));
}

/// <summary>What <see cref="ComparisonBasis"/> keeps of one score.</summary>
internal sealed record FrozenSpread(string Dimension, Team? Team, int People, int Deviation);
