using AlignmentCheck.Content.Files;
using AlignmentCheck.Content.Mistakes;

namespace AlignmentCheck.Content.Steps;

/// <summary>A step's file in its two parts: YAML between two lines of three hyphens, then Markdown.</summary>
internal sealed record FrontMatter(ContentFile Front, ContentFile Body)
{
    private const string Fence = "---";

    /// <returns>Null where the lines of hyphens are missing, which is reported.</returns>
    public static FrontMatter? Split(ContentFile file)
    {
        var lines = file.Text.ReplaceLineEndings("\n").Split('\n');
        var end = lines[0].TrimEnd() is Fence ? Array.FindIndex(lines, 1, l => l.TrimEnd() is Fence) : -1;
        if (end < 0)
        {
            file.Report(file.FirstLine, Messages.FrontMatter(Fence));
            return null;
        }

        return new(Part(file, lines, 1, end), Part(file, lines, end + 1, lines.Length));
    }

    private static ContentFile Part(ContentFile file, string[] lines, int from, int to) =>
        file with { Text = string.Join('\n', lines[from..to]), FirstLine = file.FirstLine + from };
}
