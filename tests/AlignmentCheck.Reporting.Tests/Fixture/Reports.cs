using System.Collections.Concurrent;
using AlignmentCheck.Core.Advice;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Reporting.Model;

namespace AlignmentCheck.Reporting.Tests.Fixture;

/// <summary>A report of each kind, for what must hold of all of them.</summary>
internal static class Reports
{
    public const string Hostile = "hostile";
    public const string WithHistory = "by team, with history";
    public const string EightRounds = "by team, eight rounds";
    public const string Everything = "core, with all that can stand in it";
    public const string Withheld = "comments withheld in part";

    /// <summary>What a client could be called, and what somebody could write.</summary>
    public static readonly string[] HostileTexts =
    [
        "</style></title><script>alert('x')</script>",
        "=HYPERLINK(\"http://example.org/\",\"click\")",
        "\" onload=\"alert(1)\" style=\"color:red\" x='",
        "<img src=http://example.org/x.png onerror=alert(1)> url(http://example.org/) @import 'http://example.org/'; {} \\",
        "&lt;b&gt; &amp; &nbsp; &#x0; ]]> <!-- --> <![CDATA[",
        "\u202Eright to left\u202C \u200F\u05D0\u05D1\u05D2 \u0627\u0644 \u2067x\u2069",
        "\U0001F600 \U0001F468\u200D\U0001F469\u200D\U0001F467 e\u0301 \uFEFF",
        "bell \a escape \u001B[31m next \u0085 delete \u007F vertical \v form \f end",
        "+1+1|cmd' /C calc'!A0",
        "-1",
        "@SUM(A1)",
        "line one\nline two\r\nline three\ttab",
        new string('W', 80),
        "{0} {1} {key} %s ${x} @(x) @Texts[\"x\"] {{x}}",
    ];

    /// <summary>Of every sort something.</summary>
    private static readonly string HostileName =
        "=1+\"A\" & </style><script>alert('x')</script> url(//a.b) {} \\ \u202Eabc\u202C \u05D0 \U0001F600 \u0085\a\0\uFFFE\ud800 " + new string('o', 80);

    private static readonly string[] Checks =
    [
        "kpi: 12*revenue 6*pipeline 3*none 3*dk", "challenges.own: 10*lead-quality|price-pressure|bad-data 8*lead-quality|lead-volume 6*too-many-tools",
        "challenges.other: 10*short-staffed|weak-content 8*bad-data|lead-quality|weak-content 6*dk", "feedback: 9*never 8*once 7*weekly",
        "reward: 9*both 8*sales 7*marketing", "funding.is: 10*30 7*45 7*60", "funding.should: 12*50 12*55", "words: 9*slow|helpful 8*open|lazy|fair 7*none",
    ];

    private static readonly Dictionary<string, Func<Report>> Each = new(StringComparer.Ordinal)
    {
        ["by team, whole numbers"] = () => Round.Core.Sample("demo-instruments-2026-Q4.csv").Report(),
        [WithHistory] = () => Round.Core.Sample("demo-instruments-2026-Q4.csv").On(new RoundTerms { InvitedSales = 30, InvitedMarketing = 22 })
            .Report(Round.Core.Sample("demo-instruments-2026-Q3.csv"), "Demo Instruments", new Quarter(2026, 4))
            .Forecast("all 60/60, shared-goals 71/45", "all 70/30, fair-incentives -/20", "feedback-channel 55/-"),
        [EightRounds] = EightQuarters,
        [Everything] = () => WithPlan(SampleRounds.Of("sample instruments")).Forecast("all 60/60, shared-goals 71/45", "all 70/30"),
        ["pooled, with history by team"] = () => Round.Core.Sales(4, "all: 75").Marketing(20, "all: 10*25 10*50")
            .ReportAfter([Round.Core.Sales(12, "all: 25").Marketing(14, "all: 50"), Round.Core.Sales(4, "all: 50").Marketing(20, "all: 50")], quarter: new Quarter(2026, 4)),
        ["none, with history"] = () => Round.Core.Sales(2, "all: 75").Marketing(3, "all: 50").ReportAfter([Round.Core.Sales(12, "all: 25").Marketing(14, "all: 50")], quarter: new Quarter(2026, 4)),
        ["by team, five points"] = () => Round.Core
            .Sales(24, ["all: 6*25 6*50 6*75 6*100", "sg-3: 6*1 6*2 6*4 6*dk", "mutual-awareness: 8*0 8*25 8*100", .. Checks])
            .Marketing(24, ["all: 4*0 10*50 10*75", "fc-2: 3*dk 11*3 10*5", .. Checks])
            .On(new RoundTerms { InvitedSales = 24, InvitedMarketing = 60 }).Report(),
        ["by team, in tens"] = () => Round.Core.Sample("demo-small-team-2026-Q4.csv").Report().Forecast("all 60/40"),
        ["by team, held back in part"] = () => Round.Core
            .Sales(12, "all: 6*25 6*75", "feedback-channel: 4*50 8*-", "sg-1: 7*4 5*-", "ma-2: 12*2", "sf-1: 4*1 8*dk", "kpi: 4*revenue 8*-", "reward: 7*both 5*dk")
            .Marketing(12, "all: 4*25 8*75", "kpi: revenue", "reward: 5*both 7*nobody").Report(),
        ["everybody the same"] = () => Round.Core.Sales(11, "ticks: 5").Marketing(10, "ticks: 5").Report(),
        ["everybody does not know"] = () => Round.Core
            .Sales(11, "ticks: dk", "ma-1: -", "fi-3: -", "sf-3: -").Marketing(10, "ticks: dk", "ma-1: -", "fi-3: -", "sf-3: -").Report(),
        ["pooled"] = () => Round.Core.Sample("demo-pooled-2026-Q4.csv").Report().Forecast("all 70/50", "shared-goals 40/41, feedback-channel 10/-"),
        ["pooled, in tens"] = () => Round.Core.Sales(3, "all: 2*25 1*75", "sg-1: 2*4 1*dk").Marketing(8, "all: 5*50 3*75", "sg-1: 4*4 2*dk 2*-").Report(),
        ["pooled, five points"] = () => Round.Core.Sales(4, "all: 75").Marketing(20, "all: 10*25 10*50").Report(),
        ["none"] = () => Round.Core.Sample("demo-pooled-2026-Q4.csv").On(new RoundTerms { MayPool = false }).Report().Forecast("all 70/50"),
        ["hardly anybody"] = () => Round.Core.Sales(1, "all: 25").On(new RoundTerms { InvitedSales = 20, InvitedMarketing = 20 }).Report(),
        ["extended"] = () => Round.Extended.Sample("demo-extended-2026-Q4.csv").Report().Forecast("all 65/60", "all 55/50"),
        ["extended, in tens"] = () => Round.Extended
            .Sales(7, [.. Small, .. ShippedContent.Extended.Ownership!.Tasks.Select(t => $"{t.Question.Id}: 4*both 2*sales 1*dk")])
            .Marketing(6, [.. Small.Select(p => p.Replace("4*", "3*", StringComparison.Ordinal)), .. ShippedContent.Extended.Ownership!.Tasks.Select(t => $"{t.Question.Id}: 4*marketing 2*nobody")])
            .Report(),
        [Withheld] = () => Without(1, 2, Round.Core.Sales(10, "all: 5*25 5*75").Marketing(10, "all: 50").Comments(Team.Sales, "Call us.", "Ask us.", "Tell us.").Report()),
        [Hostile] = () => Round.Core
            .Sales(24, "all: 12*25 12*75").Marketing(14, "all: 50").Comments(Team.Marketing, HostileTexts)
            .Report(organisation: HostileName, quarter: new Quarter(2026, 4)),
    };

    /// <summary>By team, pooled, too few, held back in part; then other words for two goals and a check, and four dimensions more for one round; then in tens, and by team.</summary>
    private static Report EightQuarters()
    {
        string[] sales = ["all: 6*25 6*75", "feedback: 6*once 6*few", "kpi: revenue"];
        string[] marketing = ["all: 4*25 8*75", "feedback: 6*once 6*few", "kpi: 6*revenue 6*pipeline"];
        var earlier = ShippedContent.Reworded(ShippedContent.Core, ["sg-1", "sg-2", "reward"]);
        Round[] before =
        [
            new Round(earlier).Sales(12, sales).Marketing(12, marketing), new Round(earlier).Sales(4, "all: 50").Marketing(12, "all: 50"),
            new Round(earlier).Sales(2, "all: 50").Marketing(3, "all: 50"), new Round(earlier).Sales(12, [.. sales, "feedback-channel: 4*50 8*-"]).Marketing(12, marketing),
            Round.Extended.Sales(12, sales).Marketing(12, marketing), Round.Core.Sales(6, "all: 50").Marketing(6, "all: 50"), Round.Core.Sales(12, sales).Marketing(12, marketing),
        ];
        return Round.Core.Sales(12, "all: 2*25 10*75", "mutual-awareness: 50", "feedback: weekly", "kpi: revenue").Marketing(12, "all: 4*25 8*75", "sf-3: 5", "feedback: 6*few 6*weekly", "kpi: revenue")
            .ReportAfter(before, "Demo Instruments", new Quarter(2026, 4));
    }

    /// <summary>Three steps that were taken up a quarter ago, and one that was dropped.</summary>
    private static Report WithPlan(Report report)
    {
        StepTakenUp Taken(int place, PlanState state, string? reason = null) => new(
            Guid.NewGuid(), report.Steps[place].Step, new Quarter(2026, 3), state, "Ada Example", new DateOnly(2026, 12, 18), new DateOnly(2026, 10, 1), new DateOnly(2026, 10, 1), reason);
        FollowUp One(int place, FollowUpVerdict verdict) => new(Taken(place, PlanState.UnderWay), new FigureName(FigureKind.Statement, "fc-3"), Team.Sales, 31, 55, verdict, null, 0);
        return report with
        {
            FollowUps = [One(0, FollowUpVerdict.MovedUp), One(1, FollowUpVerdict.NoVisibleChange), One(2, FollowUpVerdict.TooEarly)],
            Dropped = [Taken(3, PlanState.Dropped, "There was no time for it.")],
        };
    }

    /// <summary>Closing a large round takes a moment, and many tests ask for the same.</summary>
    private static readonly ConcurrentDictionary<string, Lazy<Report>> Made = new(StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Each.Keys, .. SampleRounds.Names];

    private static string[] Small =>
        ["all: 4*25 3*75", "words: 4*slow|helpful 3*open", "feedback: 4*once 3*more", "funding.is: 4*0 3*10", "funding.should: 4*50 3*70"];

    public static Report Of(string name) =>
        Made.GetOrAdd(name, _ => new Lazy<Report>(() => Each.TryGetValue(name, out var make) ? make() : SampleRounds.Of(name))).Value;

    /// <summary>A report of which the consultant has withheld the comments from one place to another.</summary>
    public static Report Without(int first, int last, Report report) =>
        report with { Result = report.Result.WithoutComments(Enumerable.Range(first, last - first + 1).ToHashSet()) };
}
