using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Reporting.Model;

namespace AlignmentCheck.Web.Commands.Report;

/// <summary>A round that came before, for what has changed since.</summary>
/// <param name="Responses">The file of its answers.</param>
/// <param name="Quarter">Its name, such as 2026-Q3.</param>
internal sealed record PreviousRound(string Responses, Quarter Quarter);

/// <summary>What the <c>report</c> command was asked for.</summary>
/// <param name="Responses">The file of answers.</param>
/// <param name="Questionnaire">The id of what was asked, with or without its version.</param>
/// <param name="Terms">What is fixed for the round.</param>
/// <param name="Organisation">Whose report it is; null where it shall not say.</param>
/// <param name="Quarter">The round's name, such as 2026-Q4; null where it shall not say.</param>
/// <param name="Previous">The rounds before, oldest first; none where there is nothing to compare with.</param>
/// <param name="Language">The language of questionnaire and report.</param>
/// <param name="Outputs">The files to write, each once.</param>
internal sealed record ReportRequest(
    string Responses,
    string Questionnaire,
    RoundTerms Terms,
    string? Organisation,
    Quarter? Quarter,
    IReadOnlyList<PreviousRound> Previous,
    string Language,
    IReadOnlyList<ReportOutput> Outputs)
{
    /// <summary>What the report is given of its consultant's own.</summary>
    public required BrandRequest Brand { get; init; }
}
