using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Core.Mapping;

/// <summary>What stands between several picks in one cell: the first of these signs that the column has anywhere.</summary>
internal sealed class PickSeparator
{
    private static readonly char[] Candidates = ['\n', '|', ';', ','];

    private readonly char? _sign;

    private PickSeparator(char? sign) => _sign = sign;

    public static PickSeparator Of(ExportTable table, int column)
    {
        foreach (var candidate in Candidates)
        {
            if (table.Rows.Any(row => row.Cells[column].Trim().Contains(candidate, StringComparison.Ordinal)))
            {
                return new PickSeparator(candidate);
            }
        }

        return new PickSeparator(null);
    }

    /// <summary>The picks in a cell, each once.</summary>
    public IEnumerable<string> Split(string cell) => (_sign is { } sign ? cell.Split(sign) : [cell])
        .Select(CellText.Of)
        .Where(text => text.Length > 0)
        .Distinct(StringComparer.Ordinal);
}
