using System.Text;

namespace AlignmentCheck.Reporting.Pages;

/// <summary>As many comments as two printed pages hold: more is data, not reading.</summary>
internal static class ShownComments
{
    private const int Most = 60;

    // In characters as wide as a Latin letter. A narrow column has about so many in a line.
    private const int MostRoom = 7_500;
    private const int Line = 34;

    private const int FirstWideRune = 0x1100;

    /// <summary>Lines of a comment that are kept apart; one of more would push the others off their pages.</summary>
    private const int MostLines = 12;

    /// <summary>The first of the comments, which come in random order, as people may read them.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> comments)
    {
        var room = 0;
        return [.. comments.Take(Most).Select(Tidy).TakeWhile(comment => (room += Room(comment)) <= MostRoom)];
    }

    /// <summary>Lines stay lines, if they are not very many; several empty ones are one.</summary>
    private static string Tidy(string comment)
    {
        var lines = FreeText.Of(comment).Split('\n').Select(line => line.Trim()).ToArray();
        string[] kept = [.. lines.Where((line, i) => line.Length > 0 || (i > 0 && lines[i - 1].Length > 0))];
        return kept.Length <= MostLines
            ? string.Join('\n', kept).Trim()
            : string.Join(' ', kept.Where(line => line.Length > 0));
    }

    private static int Room(string comment) => comment.Split('\n').Sum(line => Math.Max(1, (Width(line) + Line - 1) / Line) * Line);

    private static int Width(string line) => line.EnumerateRunes().Sum(rune => rune.Value < FirstWideRune ? 1 : 2);
}
