using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Reporting.Charts;
using AlignmentCheck.Reporting.Model;
using AlignmentCheck.Reporting.Sentences;
using AlignmentCheck.Reporting.Texts;
using Microsoft.AspNetCore.Components;

namespace AlignmentCheck.Reporting.Pages;

/// <summary>What every part of the report works with.</summary>
public abstract class ReportPart : ComponentBase
{
    [CascadingParameter]
    public required Report Report { get; set; }

    [CascadingParameter]
    public required ReportTexts Texts { get; set; }

    protected DisclosedResult Result => Report.Result;

    protected bool IsByTeam => Result.Mode == DisclosureMode.PerTeam;

    /// <summary>Widest gap first, or where there are no teams the weakest; what is held back last.</summary>
    protected IEnumerable<DimensionResult> ByGap => IsByTeam
        ? Result.Dimensions.OrderByDescending(d => d.Score?.Teams is { } teams ? Math.Abs(teams.Gap) : -1)
        : Result.Dimensions.OrderBy(d => d.Score?.Score ?? int.MaxValue);

    /// <summary>Whether the score of any dimension is shown.</summary>
    protected bool HasScores => Result.Dimensions.Any(d => d.Score is not null);

    protected TeamNames Names => new(Texts["Team.Sales"], Texts["Team.Marketing"], Texts["Team.Both"]);

    protected HeldBackSentences HeldBack => new(Result, Report.HeldBack, Texts);

    protected VerdictSentences Verdicts => new(Texts);

    internal FigureTables Tables => new(Texts);
}
