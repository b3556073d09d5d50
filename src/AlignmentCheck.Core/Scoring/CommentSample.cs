namespace AlignmentCheck.Core.Scoring;

/// <summary>
/// The comments, in an order that follows from all of them together and not from their arrival, and not more than <see cref="Most"/>: of a
/// million people it keeps those whose fingerprints are lowest, which is a fair sample in bounded memory.
/// </summary>
internal sealed class CommentSample
{
    /// <summary>More than anybody reads.</summary>
    public const int Most = 1_000;

    private readonly PriorityQueue<string, ulong> _kept = new(Comparer<ulong>.Create((a, b) => b.CompareTo(a)));

    /// <summary>
    /// The kept comments, shuffled. They are sorted first, so that nothing is left of their arrival; the seed comes from all their
    /// fingerprints, so that the same comments come in the same order, and equal ones no nearer to each other than others.
    /// </summary>
    public IReadOnlyList<string> Shuffled
    {
        get
        {
            string[] comments =
            [
                .. _kept.UnorderedItems
                    .OrderBy(item => item.Priority)
                    .ThenBy(item => item.Element, StringComparer.Ordinal)
                    .Select(item => item.Element),
            ];
            var random = new SplitMix(_kept.UnorderedItems.Aggregate(0UL, (seed, item) => unchecked(seed + item.Priority)));
            for (var last = comments.Length - 1; last > 0; last--)
            {
                var other = (int)random.Below((ulong)last + 1);
                (comments[last], comments[other]) = (comments[other], comments[last]);
            }

            return comments;
        }
    }

    public void Add(string comment)
    {
        var fingerprint = Fingerprint(comment);
        if (_kept.Count < Most)
        {
            _kept.Enqueue(comment, fingerprint);
        }
        else
        {
            _kept.EnqueueDequeue(comment, fingerprint);
        }
    }

    /// <summary>FNV-1a (Fowler, Noll and Vo), mixed once more: it only has to scatter, and a million times a second.</summary>
    private static ulong Fingerprint(string text)
    {
        var hash = 0xCBF29CE484222325;
        foreach (var character in text)
        {
            hash = (hash ^ character) * 0x100000001B3;
        }

        return new SplitMix(hash).Below(ulong.MaxValue);
    }
}
