using AlignmentCheck.Core.Stored;

namespace AlignmentCheck.Core.Mapping;

/// <summary>
/// A matching as it is kept for the next export of the same tool: headings, texts and what they stand for. It has no room for a row, and a
/// text that stands for no answer, which may be somebody's own words, is not kept.
/// </summary>
public sealed record RememberedMapping
{
    private RememberedMapping(StoredMapping stored) => Stored = stored;

    private StoredMapping Stored { get; }

    /// <param name="table">The export that was taken.</param>
    /// <param name="mapping">What its columns and texts stood for.</param>
    public static RememberedMapping Of(ExportTable table, ColumnMapping mapping)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(mapping);

        // Always in one order: the same matching has the same bytes.
        var values = mapping.Values.Where(value => IsKept(value.Key, value.Value))
            .OrderBy(value => value.Key.Group, StringComparer.Ordinal)
            .ThenBy(value => value.Key.Text, StringComparer.Ordinal);
        return new RememberedMapping(new StoredMapping(
            mapping.Team is { } team ? table.Columns[team] : null,
            [.. mapping.Questions.OrderBy(question => question.Key, StringComparer.Ordinal).Select(question => new StoredColumns(question.Key, table.Columns[question.Value.First], table.Columns[question.Value.Last]))],
            [.. values.Select(value => new StoredValue(value.Key.Group, value.Key.Text, value.Value))]));
    }

    public byte[] Write() => StoredJson.Write(Stored);

    /// <exception cref="StoredFormatException">The bytes are not what <see cref="Write"/> has written.</exception>
    public static RememberedMapping Read(ReadOnlySpan<byte> bytes) => new(StoredJson.Read<StoredMapping>(bytes));

    /// <summary>The matching for another export: its columns that are there again, and all its texts.</summary>
    /// <returns>Null where less than half of its columns are there, or none: that is another survey, whose texts may mean something else.</returns>
    public RememberedFit? For(ExportTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var questions = new Dictionary<string, ColumnRange>(StringComparer.Ordinal);
        var missing = new HashSet<string>(StringComparer.Ordinal);
        foreach (var question in Stored.Questions)
        {
            if (table.Find(question.First) is { } first && table.Find(question.Last) is { } last && first <= last)
            {
                questions[question.Id] = new ColumnRange(first, last);
            }
            else
            {
                missing.Add(question.Id);
            }
        }

        var team = Stored.Team is { } name ? table.Find(name) : null;
        return questions.Count < missing.Count || (questions.Count == 0 && team is null)
            ? null
            : new RememberedFit(
                new ColumnMapping(team, questions, Stored.Values.ToDictionary(value => new ValueKey(value.Group, value.Text), value => value.Answer)),
                missing,
                team is null && Stored.Team is not null);
    }

    private static bool IsKept(ValueKey key, string answer) =>
        answer is not ValueGroup.Nothing
        || key.Group is ValueGroup.TeamId or ValueGroup.TicksId
        || key.Group.StartsWith(ValueGroup.HeadingsId, StringComparison.Ordinal);
}

/// <summary>An earlier matching as far as it fits another export.</summary>
/// <param name="Mapping">The columns that are there again, and what all texts stood for.</param>
/// <param name="Missing">Ids of the questions whose columns are not.</param>
/// <param name="LacksTeam">Whether the column that told the team is not.</param>
public sealed record RememberedFit(ColumnMapping Mapping, IReadOnlySet<string> Missing, bool LacksTeam)
{
    public bool IsWhole => Missing.Count == 0 && !LacksTeam;
}

internal sealed record StoredMapping(
    ColumnName? Team, IReadOnlyList<StoredColumns> Questions, IReadOnlyList<StoredValue> Values);

internal sealed record StoredColumns(string Id, ColumnName First, ColumnName Last);

internal sealed record StoredValue(string Group, string Text, string Answer);
