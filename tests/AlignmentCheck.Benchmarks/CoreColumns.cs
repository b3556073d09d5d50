namespace AlignmentCheck.Benchmarks;

/// <summary>The columns of the shipped core questionnaire and what may stand in them, kept apart from it so that the files stay the same.</summary>
internal static class CoreColumns
{
    public const int StatementsInDimension = 4;

    public static IReadOnlyList<string> Dimensions { get; } = ["sg", "ma", "fc", "fi", "sf"];

    /// <summary>The statements that do not offer "don't know".</summary>
    public static IReadOnlyList<string> WithoutDontKnow { get; } = ["ma-1", "fi-3", "sf-3"];

    public static IReadOnlyList<string> Kpi { get; } =
        ["new-customers", "revenue", "pipeline", "retention", "qualified-leads", "spend-per-customer", "deals-won", "satisfaction", "none", "dk"];

    public static IReadOnlyList<string> Challenges { get; } =
    [
        "lead-quality", "lead-volume", "slow-follow-up", "unclear-target-customer", "weak-content", "long-sales-cycle",
        "price-pressure", "bad-data", "too-many-tools", "short-staffed", "changing-targets", "little-customer-insight",
    ];

    public static IReadOnlyList<string> Feedback { get; } = ["once", "few", "never", "weekly", "more", "dk"];

    public static IReadOnlyList<string> Reward { get; } = ["sales", "both", "nobody", "marketing", "dk"];

    public static IReadOnlyList<string> Words { get; } =
    [
        "slow", "creative", "distant", "skilled", "helpful", "stubborn", "open", "clueless", "reliable", "careless", "quick", "fair",
        "customer-minded", "arrogant", "selfish", "lazy",
    ];

    /// <summary>The whole header, in the order in which rows are written.</summary>
    public static IEnumerable<string> Header =>
    [
        "team",
        .. Dimensions.SelectMany(dimension => Enumerable.Range(1, StatementsInDimension).Select(i => $"{dimension}-{i}")),
        "kpi", "challenges.own", "challenges.other", "feedback", "reward", "funding.is", "funding.should", "words", "comment",
    ];
}
