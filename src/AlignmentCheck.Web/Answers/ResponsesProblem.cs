namespace AlignmentCheck.Web.Answers;

/// <summary>Something that makes a file of answers unusable.</summary>
/// <param name="Line">The physical line, from 1, where it begins; null where it is the file as a whole.</param>
/// <param name="Column">The column's name, where it is in one.</param>
/// <param name="Text">What was found and what was expected.</param>
internal sealed record ResponsesProblem(long? Line, string? Column, string Text)
{
    public override string ToString() => ResponsesTexts.Placed(this);
}

/// <summary>The mistakes of one file: the first ones in full, of the others only how many there are.</summary>
internal sealed class ResponsesProblems
{
    /// <summary>As many as a person will read before mending them all the same way.</summary>
    public const int Most = 50;

    private readonly List<ResponsesProblem> _listed = [];

    public IReadOnlyList<ResponsesProblem> Listed => _listed;

    public long Count { get; private set; }

    public long Unlisted => Count - _listed.Count;

    /// <param name="describe">Only called where there is still room for it: a file may have millions of mistakes.</param>
    public void Add(long? line, string? column, Func<string> describe)
    {
        if (Count++ < Most)
        {
            _listed.Add(new ResponsesProblem(line, column, describe()));
        }
    }

    public void Add(string text) => Add(line: null, column: null, () => text);
}
