using AlignmentCheck.Data.Results;

namespace AlignmentCheck.Web.Reports;

/// <summary>The PDFs of a round that were handed out, as its page lists them.</summary>
/// <param name="Found">The report.</param>
/// <param name="Copies">Of each document; the one that is handed out now comes first.</param>
/// <param name="MayMakeAnew">Whether the reader may have another one made.</param>
internal sealed record KeptView(FoundReport Found, IReadOnlyDictionary<DocumentKind, IReadOnlyList<KeptCopy>> Copies, bool MayMakeAnew)
{
    /// <summary>A single one of each is behind the page's usual link already.</summary>
    public bool IsShown => Copies.Values.Any(copies => copies.Count > (MayMakeAnew ? 0 : 1));
}
