using System.Security.Cryptography;
using AlignmentCheck.Data.Results;

namespace AlignmentCheck.Data.Records;

/// <summary>Whether the PDFs of a round in a record could have been handed out here.</summary>
internal static class DocumentRules
{
    /// <summary>Whether each kind is numbered from 1 on and everything else about them can be.</summary>
    public static bool AreFit(IReadOnlyList<RecordedDocument> documents) =>
        documents.All(document => document is { Version: > 0 } && Enum.IsDefined(document.Kind) && IsSha256(document.Sha256))
        && documents.GroupBy(document => document.Kind).All(kind =>
            kind.Select(document => document.Number).Order().SequenceEqual(Enumerable.Range(KeptDocument.FirstNumber, kind.Count())));

    /// <summary>Whether a file is a PDF, and the one that the record speaks of.</summary>
    public static bool IsFit(RecordedDocument document, byte[] pdf) =>
        pdf.AsSpan().StartsWith("%PDF-"u8) && string.Equals(Convert.ToHexStringLower(SHA256.HashData(pdf)), document.Sha256, StringComparison.Ordinal);

    private static bool IsSha256(string text) => text.Length == 2 * SHA256.HashSizeInBytes && text.All(char.IsAsciiHexDigitLower);
}
