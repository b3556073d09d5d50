namespace AlignmentCheck.Core.Mapping;

/// <summary>The columns that answer a question: one, or for a question with several picks one for each option.</summary>
/// <param name="First">From 0.</param>
/// <param name="Last">The same as the first for one column.</param>
public readonly record struct ColumnRange(int First, int Last)
{
    public bool IsOne => First == Last;

    public IEnumerable<int> Columns => Enumerable.Range(First, Math.Max(0, Last - First + 1));
}

/// <summary>A text of the file that stands for an answer.</summary>
/// <param name="Group">The group of questions in which it does.</param>
/// <param name="Text">As <see cref="CellText.Of"/> has it.</param>
public readonly record struct ValueKey(string Group, string Text);

/// <summary>What the columns of an export and the texts in them stand for.</summary>
/// <param name="Team">The column that tells the team; null where none was chosen.</param>
/// <param name="Questions">By question id; a question without columns was not asked.</param>
/// <param name="Values">What each text stands for, as the constants and ids of <see cref="ValueGroup"/> say.</param>
public sealed record ColumnMapping(
    int? Team, IReadOnlyDictionary<string, ColumnRange> Questions, IReadOnlyDictionary<ValueKey, string> Values)
{
    /// <summary>Whether somebody has said that numbers are of a scale of five though nobody chose the highest.</summary>
    public bool IsScaleOfFive { get; init; }
}

/// <summary>A cell's text as it is matched.</summary>
public static class CellText
{
    /// <summary>The most characters that are looked at.</summary>
    public const int Longest = 200;

    private const char Quote = '\'';
    private const string Formula = "=+-@";

    /// <summary>On one line, cut, and without the apostrophe by which tools keep a text from being taken for a formula.</summary>
    public static string Of(string cell)
    {
        var text = ExportTable.OneLine(cell);
        text = text.Length > 1 && text[0] == Quote && Formula.Contains(text[1], StringComparison.Ordinal) ? text[1..] : text;
        return text.Length <= Longest ? text : text[..Longest];
    }
}
