using AlignmentCheck.Data.Results;

namespace AlignmentCheck.Web.Reports;

/// <summary>How the documents of a round are called in addresses and file names, whatever the language.</summary>
internal static class DocumentWords
{
    public static string Word(this DocumentKind kind) => kind switch
    {
        DocumentKind.Report => "report",
        DocumentKind.Agreement => "agreement",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind."),
    };

    /// <returns>Null where no document is called so.</returns>
    public static DocumentKind? Find(string word) =>
        Enum.GetValues<DocumentKind>().Cast<DocumentKind?>().FirstOrDefault(kind => string.Equals(kind!.Value.Word(), word, StringComparison.OrdinalIgnoreCase));
}
