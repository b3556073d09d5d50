namespace AlignmentCheck.Data;

/// <summary>A text of several lines as it is kept: each line cleaned as a name is, none at the beginning or the end without a word.</summary>
public static class Lines
{
    public static string Clean(string? entry) =>
        string.Join('\n', (entry ?? "").ReplaceLineEndings("\n").Replace('\t', ' ').Split('\n').Select(OneLine.Clean)).Trim('\n');
}
