namespace AlignmentCheck.Web.Answers;

/// <summary>Guesses what a misspelt name was meant to be.</summary>
internal static class ClosestName
{
    /// <returns>The one name that is closest, at most a quarter of its letters away; null where there is none, or several.</returns>
    public static string? To(string name, IEnumerable<string> names)
    {
        // A long name is no misspelling of a short one, and costs time.
        var near = names
            .Where(candidate => Math.Abs(candidate.Length - name.Length) <= Allowed(candidate))
            .Select(candidate => (Name: candidate, Distance: Distance(name.ToLowerInvariant(), candidate.ToLowerInvariant())))
            .Where(candidate => candidate.Distance <= Allowed(candidate.Name))
            .GroupBy(candidate => candidate.Distance, candidate => candidate.Name)
            .MinBy(group => group.Key)?
            .ToList();
        return near is [var only] ? only : null;
    }

    private static int Allowed(string name) => Math.Max(1, name.Length / 4);

    // Levenshtein's distance, one row of the table at a time.
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
