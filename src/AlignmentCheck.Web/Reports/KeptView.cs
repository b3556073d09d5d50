using AlignmentCheck.Data.Results;

namespace AlignmentCheck.Web.Reports;

/// <summary>The PDFs of a report that were handed out, as its page lists them.</summary>
/// <param name="Found">The report.</param>
/// <param name="Copies">The one that is handed out now comes first.</param>
/// <param name="MayMakeAnew">Whether the reader may have another one made.</param>
internal sealed record KeptView(FoundReport Found, IReadOnlyList<KeptCopy> Copies, bool MayMakeAnew)
{
    /// <summary>A single one is behind the page's usual link already.</summary>
    public bool IsShown => Copies.Count > (MayMakeAnew ? 0 : 1);
}
