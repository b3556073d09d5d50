using AlignmentCheck.Core.Disclosure;

namespace AlignmentCheck.Core.Trends;

/// <summary>A round of a history, without its result: what stands there of it besides its figures.</summary>
/// <param name="Quarter">Null only for the last round of a history, where nobody named it.</param>
/// <param name="Mode">How much of it may be told apart.</param>
/// <param name="Participation">Who answered.</param>
/// <param name="QuestionnaireId">Such as <c>core</c>.</param>
/// <param name="QuestionnaireVersion">From 1.</param>
public sealed record HistoryRound(
    Quarter? Quarter, DisclosureMode Mode, Participation Participation, string QuestionnaireId, int QuestionnaireVersion)
{
    internal static HistoryRound Of(Quarter? quarter, DisclosedResult result) =>
        new(quarter, result.Mode, result.Participation, result.Questionnaire.Id, result.Questionnaire.Version);
}
