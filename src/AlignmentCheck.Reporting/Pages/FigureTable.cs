namespace AlignmentCheck.Reporting.Pages;

/// <summary>The figures of a chart as a table.</summary>
/// <param name="Caption">What the chart shows, in a sentence.</param>
/// <param name="Columns">The heads, that of the rows' names first.</param>
/// <param name="Groups">The rows.</param>
public sealed record FigureTable(string Caption, IReadOnlyList<string> Columns, IReadOnlyList<FigureGroup> Groups)
{
    /// <summary>A table whose rows belong to nothing but the chart.</summary>
    public FigureTable(string caption, IReadOnlyList<string> columns, IEnumerable<FigureRow> rows)
        : this(caption, columns, [new FigureGroup(null, [.. rows])])
    {
    }
}

/// <param name="Name">What its rows belong to; null where that is the chart itself.</param>
/// <param name="Rows">One for each team, answer or round.</param>
public sealed record FigureGroup(string? Name, IReadOnlyList<FigureRow> Rows);

/// <param name="Name">Whose figures these are.</param>
/// <param name="Cells">As they are to be read; empty where there is none.</param>
public sealed record FigureRow(string Name, params IReadOnlyList<string> Cells);
