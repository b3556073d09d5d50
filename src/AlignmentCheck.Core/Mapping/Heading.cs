namespace AlignmentCheck.Core.Mapping;

/// <summary>A column's heading in plain text. Many tools write "question [row]" or "question [option]".</summary>
/// <param name="Whole">All of it.</param>
/// <param name="Question">What stands before the brackets; all of it where there are none.</param>
/// <param name="Part">What stands in the brackets at its end; empty where there are none.</param>
/// <param name="Codes">The same three as ids are written.</param>
internal sealed record Heading(string Whole, string Question, string Part, IReadOnlyList<string> Codes)
{
    public static Heading Of(ColumnName column)
    {
        var text = column.Text.TrimEnd();
        var open = text.EndsWith(']') ? text.LastIndexOf('[') : -1;
        var (question, part) = open > 0 ? (text[..open], text[(open + 1)..^1]) : (text, "");
        return new Heading(
            PlainText.Of(text), PlainText.Of(question), PlainText.Of(part), [PlainText.Code(text), PlainText.Code(question), PlainText.Code(part)]);
    }

    /// <summary>Whether an id stands in the heading, alone or in its brackets.</summary>
    public bool IsCode(string id) => Codes.Contains(PlainText.Code(id), StringComparer.Ordinal);

    /// <summary>Whether a cell says the heading again: how some tools mark a picked option.</summary>
    public bool IsRepeatedBy(string cell)
    {
        var text = PlainText.Of(cell);
        return text.Length > 0 && (string.Equals(text, Whole, StringComparison.Ordinal) || string.Equals(text, Part, StringComparison.Ordinal));
    }
}
