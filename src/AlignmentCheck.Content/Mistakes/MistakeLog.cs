namespace AlignmentCheck.Content.Mistakes;

/// <summary>Gathers mistakes, so that an author sees all of them at once.</summary>
internal sealed class MistakeLog
{
    // One broken place may be met twice, by two languages for instance.
    private readonly HashSet<ContentMistake> _mistakes = [];

    public bool IsEmpty => _mistakes.Count == 0;

    public void Add(string file, int line, string message) => _mistakes.Add(new(file, line, message));

    public IReadOnlyList<ContentMistake> InOrder() =>
    [
        .. _mistakes
            .OrderBy(m => m.File, StringComparer.Ordinal)
            .ThenBy(m => m.Line)
            .ThenBy(m => m.Message, StringComparer.Ordinal),
    ];
}
