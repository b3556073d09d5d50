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

    protected DimensionResult[] Core => [.. Result.Dimensions.Where(d => d.Dimension.IsCore)];

    protected TeamNames Names => new(Texts["Team.Sales"], Texts["Team.Marketing"], Texts["Team.Both"]);

    protected HeldBackSentences HeldBack => new(Result, Texts);

    protected VerdictSentences Verdicts => new(Texts);
}
