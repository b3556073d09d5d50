using AlignmentCheck.Core.Agreements;
using AlignmentCheck.Reporting.Pages;
using AlignmentCheck.Reporting.Sentences;
using Microsoft.AspNetCore.Components;

namespace AlignmentCheck.Reporting.Agreements;

/// <summary>What every clause of a draft agreement works with.</summary>
public abstract class AgreementPart : ReportPart
{
    [CascadingParameter]
    public required DraftAgreement Draft { get; set; }

    protected AgreementSentences Sentences => new(Texts);

    /// <summary>How the source of the usual split is named.</summary>
    protected string SourceOfTasks => SourceNamed(DraftAgreement.SourceOfTasks);

    /// <summary>How a source is named.</summary>
    protected string SourceNamed(string id) => Report.Sources.TryGetValue(id, out var source) ? SourceSentences.Brief(source) : id;
}
