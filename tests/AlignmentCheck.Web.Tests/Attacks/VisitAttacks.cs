namespace AlignmentCheck.Web.Tests.Attacks;

/// <summary>A program that says of a round who wrote which stored response.</summary>
/// <returns>Keys, in the order in which the people came whom the attacker saw come.</returns>
internal delegate IReadOnlyList<string> VisitAttack(VisitedRound round);

internal static class VisitAttacks
{
    private static readonly string[] Caching = ["ETag", "If-None-Match", "Last-Modified", "If-Modified-Since", "Expires", "Age", "Vary", "Cache-Control"];

    /// <summary>The site's log names a response, or something of it: lines stand in the order of time.</summary>
    public static IReadOnlyList<string> LogLines(VisitedRound round) =>
        [.. Stored(round).OrderBy(stored => round.Lines.Index().Where(line => Names(line.Item, stored)).Select(line => line.Index).FirstOrDefault(int.MaxValue)).Select(stored => stored.Key)];

    public static IReadOnlyList<string> CacheHeaders(VisitedRound round) => ByCommonValue(round, Caching);

    public static IReadOnlyList<string> Cookies(VisitedRound round) => ByCommonValue(round, ["Set-Cookie", "Cookie"]);

    public static IReadOnlyList<string> Referer(VisitedRound round) => ByCommonValue(round, ["Address", "Referer"]);

    /// <summary>A receipt repeats what was stored: who answered more got a longer one.</summary>
    public static IReadOnlyList<string> ResponseLength(VisitedRound round)
    {
        var byLength = new Queue<string>(Stored(round).OrderBy(stored => stored.Answers.Length).Select(stored => stored.Key));
        var guess = new string[round.Visits.Count];
        foreach (var (at, _) in round.Visits.Index().OrderBy(visit => visit.Item.Length))
        {
            guess[at] = byLength.Dequeue();
        }

        return guess;
    }

    /// <summary>What was given to one person and came back with one form.</summary>
    private static string[] ByCommonValue(VisitedRound round, string[] names)
    {
        var left = round.Visits.OrderBy(visit => visit.Stored.Key, StringComparer.Ordinal).ToList();
        var guess = new string?[round.Visits.Count];
        foreach (var (at, person) in round.Visits.Index())
        {
            Visit[] same = [.. left.Where(sending => person.Given.Where(IsOne).Any(given => sending.Sent.Where(IsOne).Any(sent => sent.Value.Contains(given.Value, StringComparison.Ordinal) || given.Value.Contains(sent.Value, StringComparison.Ordinal))))];
            if (same is [var only])
            {
                guess[at] = only.Stored.Key;
                left.Remove(only);
            }
        }

        var rest = new Queue<string>(left.Select(visit => visit.Stored.Key));
        return [.. guess.Select(key => key ?? rest.Dequeue())];

        bool IsOne((string Name, string Value) header) => names.Contains(header.Name, StringComparer.OrdinalIgnoreCase);
    }

    private static bool Names(string line, (string Key, string Answers) stored) =>
        line.Contains(stored.Key, StringComparison.OrdinalIgnoreCase)
        || line.Contains(Convert.ToBase64String(Convert.FromHexString(stored.Key)), StringComparison.Ordinal)
        || line.Contains(stored.Answers, StringComparison.Ordinal);

    // As they are read: by their random keys.
    private static IEnumerable<(string Key, string Answers)> Stored(VisitedRound round) =>
        round.Visits.Select(visit => visit.Stored).OrderBy(stored => stored.Key, StringComparer.Ordinal);
}
