namespace AlignmentCheck.Reporting.Exports;

/// <summary>Texts of people as a spreadsheet may open them.</summary>
public static class SpreadsheetText
{
    // What a spreadsheet would take for a formula, or leave out before it looks for one.
    private const string FormulaStarts = "=+-@\t\r\n";

    /// <summary>The same text; one that would be taken for a formula with a mark before it.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length > 0 && FormulaStarts.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
    }
}
