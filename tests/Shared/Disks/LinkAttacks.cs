using System.Globalization;

namespace AlignmentCheck.Tests;

/// <summary>What a server keeps: the disk, and what was logged, in the order of time.</summary>
/// <param name="Disk">With every table.</param>
/// <param name="Log">Line by line.</param>
/// <param name="NamesOf">What a person or a response can be called by in a line.</param>
internal sealed record Evidence(Disk Disk, IReadOnlyList<string> Log, Func<Sought, IReadOnlyList<string>> NamesOf);

/// <summary>Programs that say which response is whose, from what the server keeps of invitations and of answers.</summary>
internal static class LinkAttacks
{
    private const int LeastOfAWord = 6;

    public static Dictionary<string, IReadOnlyList<(Sought Invited, Sought Response)>> Links(Disk disk, IReadOnlyList<Sought> invited, IReadOnlyList<Sought> responses) =>
        Links(new Evidence(disk, [], _ => []), invited, responses);

    /// <returns>For each way of trying it, the response that is named for each invitation, those in the order of their marks.</returns>
    public static Dictionary<string, IReadOnlyList<(Sought Invited, Sought Response)>> Links(Evidence evidence, IReadOnlyList<Sought> invited, IReadOnlyList<Sought> responses)
    {
        var (disk, people, rows) = (evidence.Disk, Given(invited), Given(responses));
        string[][][] tables = [.. disk.Tables.Values.Select(table => table.Rows.Select(row => row.Select(Text).ToArray()).ToArray())];
        var (linesOf, wordsOf) = (Lines(evidence, [.. people, .. rows]), evidence.Log.Select(Words).ToArray());
        var links = new Dictionary<string, IReadOnlyList<(Sought, Sought)>>(StringComparer.Ordinal)
        {
            ["a value in common"] = ByCommon(people, rows, sought => Reached(tables, disk, sought)),
            ["a word in common in the log"] = ByCommon(people, rows, sought => linesOf[sought].SelectMany(line => wordsOf[line]).Distinct(StringComparer.Ordinal)),
            ["first lines in the log"] = [.. people.OrderBy(First).Zip(rows.OrderBy(First))],
            ["last lines in the log"] = [.. people.OrderBy(Last).Zip(rows.OrderBy(Last))],
        };
        foreach (var (name, attack) in DiskAttacks.All)
        {
            links[name] = [.. attack(disk, people).Zip(attack(disk, rows))];
            links[$"first lines in the log and {name}"] = [.. people.OrderBy(First).Zip(attack(disk, rows))];
            links[$"last lines in the log and {name}"] = [.. people.OrderBy(Last).Zip(attack(disk, rows))];
        }

        return links;

        int First(Sought one) => linesOf[one].DefaultIfEmpty(int.MaxValue).First();

        int Last(Sought one) => linesOf[one].DefaultIfEmpty(int.MaxValue).Last();
    }

    /// <summary>How many are right.</summary>
    public static int Right(IReadOnlyList<(Sought Invited, Sought Response)> links, IReadOnlyList<Sought> invited, IReadOnlyList<Sought> responses)
    {
        var truth = invited.Zip(responses).ToHashSet();
        return links.Count(truth.Contains);
    }

    // What one person and one response have, and no other.
    private static IReadOnlyList<(Sought Invited, Sought Response)> ByCommon(Sought[] people, Sought[] rows, Func<Sought, IEnumerable<string>> values)
    {
        var (ofPeople, ofRows) = (Single(people), Single(rows));
        var (named, left) = (new Dictionary<Sought, Sought>(), rows.ToList());
        foreach (var (value, person) in ofPeople)
        {
            if (ofRows.TryGetValue(value, out var row) && left.Contains(row) && named.TryAdd(person, row))
            {
                left.Remove(row);
            }
        }

        var rest = new Queue<Sought>(left);
        return [.. people.Select(person => (person, named.TryGetValue(person, out var row) ? row : rest.Dequeue()))];

        Dictionary<string, Sought> Single(Sought[] all) => all
            .SelectMany(one => values(one).Select(value => (Value: value, One: one)))
            .GroupBy(pair => pair.Value, StringComparer.Ordinal)
            .Where(group => group.Count() == 1)
            .ToDictionary(group => group.Key, group => group.Single().One, StringComparer.Ordinal);
    }

    /// <summary>A row's values, and those of rows that one of them leads to.</summary>
    private static HashSet<string> Reached(string[][][] tables, Disk disk, Sought sought)
    {
        HashSet<string> reached = [.. disk.Tables[sought.Table].Rows.Where(sought.IsIn).SelectMany(row => row).Select(Text)];
        foreach (var table in tables)
        {
            if (table.Where(row => row.Any(reached.Contains)).Take(2).ToArray() is [var only])
            {
                reached.UnionWith(only);
            }
        }

        return reached;
    }

    private static string Text(object value) => value is byte[] bytes ? Convert.ToHexStringLower(bytes) : Convert.ToString(value, CultureInfo.InvariantCulture)!.ToLowerInvariant();

    private static Dictionary<Sought, int[]> Lines(Evidence evidence, Sought[] all) => all.ToDictionary(
        one => one,
        one =>
        {
            var names = evidence.NamesOf(one);
            return evidence.Log.Index().Where(line => names.Any(name => line.Item.Contains(name, StringComparison.OrdinalIgnoreCase))).Select(line => line.Index).ToArray();
        });

    private static string[] Words(string line) =>
        [.. line.Split([.. line.Where(letter => !char.IsAsciiLetterOrDigit(letter)).Distinct()], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length >= LeastOfAWord)];

    private static Sought[] Given(IReadOnlyList<Sought> rows) => [.. rows.OrderBy(row => row.Mark, StringComparer.Ordinal)];
}
