using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Core.Tests.Support;

/// <summary>Questionnaires as instrument.md has them, with short wordings: the ids, keying and options are what counts.</summary>
internal static class Sample
{
    public static readonly string[] Kpis =
        ["new-customers", "revenue", "pipeline", "retention", "qualified-leads", "spend-per-customer", "deals-won", "satisfaction", "none", "dk"];

    public static readonly string[] Challenges =
    [
        "lead-quality", "lead-volume", "slow-follow-up", "unclear-target-customer", "weak-content", "long-sales-cycle", "price-pressure",
        "bad-data", "too-many-tools", "short-staffed", "changing-targets", "little-customer-insight", "none", "dk",
    ];

    public static readonly string[] Frequencies = ["never", "once", "few", "weekly", "more", "dk"];

    public static readonly string[] Rewarded = ["sales", "both", "marketing", "nobody", "dk"];

    public static readonly string[] Kind = ["helpful", "reliable", "creative", "skilled", "open", "quick", "fair", "customer-minded"];

    public static readonly string[] Unkind = ["arrogant", "slow", "clueless", "selfish", "careless", "distant", "stubborn", "lazy"];

    public static readonly string[] Owners = ["marketing", "sales", "both", "nobody", "dk"];

    public static readonly string[] CoreIds = ["shared-goals", "mutual-awareness", "feedback-channel", "fair-incentives", "shared-funding"];

    private static readonly string[] Tasks =
    [
        "market-research", "competitor-analysis", "segmentation", "brand-position", "promotion", "personal-selling",
        "account-management", "distribution", "strategy", "lead-generation", "pricing", "forecasting",
    ];

    private static readonly string[] DontKnowIsLow = ["ma-1", "fi-3", "sf-3"];

    /// <summary>Five dimensions with four statements and a check each, words and a comment.</summary>
    public static Questionnaire Core { get; } = Make("core", [], ownership: null);

    /// <summary>Core, two more dimensions without a check, and the ownership map.</summary>
    public static Questionnaire Extended { get; } =
        Make("extended", [Dimension("customer-focus", "cf", false, null), Dimension("clear-roles", "cr", false, null)], Ownership);

    private static OwnershipMap Ownership => new("Who does what", "Who does this here?", [.. Tasks.Select(t =>
        new OwnershipTask(t, t, new ChoiceQuestion($"owns.{t}", $"Who does {t}?", Options(Owners)), "marketing"))]);

    public static IReadOnlyList<Dimension> CoreDimensions =>
    [
        Dimension("shared-goals", "sg", true, Kpi),
        Dimension("mutual-awareness", "ma", true, Challenge),
        Dimension("feedback-channel", "fc", true, Feedback),
        Dimension("fair-incentives", "fi", true, Reward),
        Dimension("shared-funding", "sf", true, Funding),
    ];

    public static SameChoiceCheck Kpi => new("kpi", "kpi", new ChoiceQuestion("kpi", "Which one result?", Options(Kpis)));

    public static PredictionCheck Challenge => new(
        "challenges",
        "challenges",
        new PicksQuestion("challenges.own", "Your own three", Options(Challenges), 3),
        new PicksQuestion("challenges.other", "Their three", Options(Challenges), 3));

    public static FrequencyCheck Feedback => new("feedback", "feedback", new ChoiceQuestion(
        "feedback",
        "How often?",
        [.. Frequencies.Select((id, i) => new Option(id, id, Option.KindOf(id), id == "dk" ? null : 25 * i))]));

    public static SharedChoiceCheck Reward => new("reward", "reward", new ChoiceQuestion("reward", "Who?", Options(Rewarded)), "both");

    public static SplitCheck Funding => new(
        "funding", "funding", new NumberQuestion("funding.is", "How much?"), new NumberQuestion("funding.should", "How much should?"), 10, "");

    /// <summary>Four statements, the second and the fourth reversed.</summary>
    public static Dimension Dimension(string id, string prefix, bool isCore, Check? check) => new(
        id,
        id,
        "",
        new LevelMeanings("1", "2", "3", "4"),
        isCore,
        [.. Enumerable.Range(1, 4).Select(n => new Statement(
            $"{prefix}-{n}", $"Statement {prefix}-{n}", $"{prefix}-{n}", n % 2 == 0, !DontKnowIsLow.Contains($"{prefix}-{n}")))],
        check,
        []);

    public static Questionnaire Make(string id, IReadOnlyList<Dimension> added, OwnershipMap? ownership) =>
        Of(id, [.. CoreDimensions, .. added], ownership);

    /// <summary>Any dimensions, with words and a comment.</summary>
    public static Questionnaire Of(string id, IReadOnlyList<Dimension> dimensions, OwnershipMap? ownership = null) => new(
        id,
        1,
        id,
        6,
        dimensions,
        new WordsSection("Words", "", new PicksQuestion("words", "Words for the other team", Words(), 3)),
        new CommentQuestion("comment", "One thing?", "Careful.", 500),
        ownership);

    public static IReadOnlyList<Option> Options(IEnumerable<string> ids) => [.. ids.Select(id => new Option(id, id, Option.KindOf(id)))];

    private static IReadOnlyList<Option> Words() =>
    [
        .. Kind.Zip(Unkind).SelectMany(pair => new[]
        {
            new Option(pair.First, pair.First, OptionKind.Real, Tone: Tone.Kind),
            new Option(pair.Second, pair.Second, OptionKind.Real, Tone: Tone.Unkind),
        }),
        new Option("none", "none", OptionKind.None),
    ];
}
