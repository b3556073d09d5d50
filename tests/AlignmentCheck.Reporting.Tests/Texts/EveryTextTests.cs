using System.Text.RegularExpressions;
using System.Xml.Linq;
using AlignmentCheck.Core.Advice;
using AlignmentCheck.Core.Agreements;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Reporting.Tests.Fixture;

namespace AlignmentCheck.Reporting.Tests.Texts;

/// <summary>The code's keys and <c>Report.resx</c>, held against each other.</summary>
public sealed partial class EveryTextTests
{
    private static readonly string Folder = Path.Combine(ShippedContent.Root, "src", "AlignmentCheck.Reporting");

    private static readonly string[] Levels = ["1", "2", "3", "4"];
    private static readonly string[] Moving = [nameof(ChangeVerdict.Up), nameof(ChangeVerdict.Down)];
    private static readonly string[] Breaking = [nameof(NoComparison.Mode), nameof(NoComparison.Question)];
    private static readonly string[] TitlesOfWeakest = ["Board.Title.Close", "Board.Title.Pooled"];

    /// <summary>Promises of which a figure can be shown, and whose words follow it.</summary>
    private static readonly string[] WithAFigure =
    [
        .. Round.Extended.Sales(10, "all: 50", "feedback: few").Marketing(10, "all: 50", "feedback: few").Report().Agreement.Promises
            .Where(promise => promise.Today is not null).Select(promise => promise.Kind.ToString()),
    ];

    /// <summary>A key with a hole, and all that can stand in it.</summary>
    private static readonly Dictionary<string, string[]> Holes = new(StringComparer.Ordinal)
    {
        ["Number.{number}"] = ["1", "2", "3", "4", "5", "6", "7", "8", "9"],
        ["Team.{team}"] = Enum.GetNames<Team>(),
        ["Level.{level}"] = Levels,
        ["Level.Range.{level}"] = Levels,
        ["Level.About.{level.Level.Number}"] = Levels,
        ["Overall.Means.{overall.Level.Number}"] = Levels,
        ["Board.Extreme.{level[0]}"] = ["1", "4"],
        ["Quarter.{quarter.Number}"] = Levels,
        ["All.{number}"] = ["2", "3", "4", "5", "6", "7", "8", "9"],
        ["{key}.One"] = TitlesOfWeakest,
        ["{key}.Several"] = TitlesOfWeakest,
        ["{key}.AllEqual"] = TitlesOfWeakest,
        ["Board.Gap.{clearest.Verdict}"] = Enum.GetNames<GapVerdict>(),
        ["Board.Gaps.All.{clearest.Verdict}"] = [nameof(GapVerdict.Likely), nameof(GapVerdict.Differ)],
        ["Board.Gaps.{clearest.Verdict}"] = Enum.GetNames<GapVerdict>(),
        ["Board.OtherGaps.{verdict}"] = [nameof(GapVerdict.Likely), nameof(GapVerdict.Differ)],
        ["Dimension.Title.{teams.Verdict}"] = [nameof(GapVerdict.Likely), nameof(GapVerdict.Differ)],
        ["Verdict.{verdict}"] = Enum.GetNames<GapVerdict>(),
        ["Verdict.{verdict}.Means"] = Enum.GetNames<GapVerdict>(),
        ["Verdict.{teams.Verdict}.Explain"] = Enum.GetNames<GapVerdict>(),
        ["TimesInTen.{tenths}"] = [.. Enumerable.Range(0, 11).Select(i => $"{i}")],
        ["DontKnow.{value}"] = ["0", "25", "50"],
        ["DontKnow.{r.Figure.DontKnow}"] = ["25", "50"],
        ["Held.Mode.{result.Mode}"] = [nameof(DisclosureMode.Pooled), nameof(DisclosureMode.None)],
        ["Held.{reason}"] = [.. Enum.GetNames<HoldReason>().Except([nameof(HoldReason.Mode)])],
        ["Held.{g.Key}"] =
        [
            "Dimension", "Gap", "P", "Statement", "Shares", "Points", "Check", "CheckOptions", "Distance",
            "Overall", "Words", "SingleWords", "Ownership", "OwnershipOptions", "Comments", "Forecast", "ForecastTeams",
        ],
        ["Held.{g.Key}.Named"] = ["Dimension", "Gap", "P", "Statement", "Shares", "Points", "Check"],
        ["Change.{change.Verdict}"] = Enum.GetNames<ChangeVerdict>(),
        ["Trend.Missing.{missing}"] = Enum.GetNames<MissingPoint>(),
        ["Trend.Missing.{run.Of}"] = Enum.GetNames<MissingPoint>(),
        ["Trend.Break.{broken.Why}"] = Breaking,
        ["Trend.Break.{NoComparison.Mode}"] = [nameof(NoComparison.Mode)],
        ["Trend.Moved.{both.Verdict}"] = Moving,
        ["Trend.Moved.Team.{sales.Verdict}"] = Moving,
        ["Trend.Moved.Team.{change.Verdict}"] = Moving,
        ["Changes.By.{first.Verdict}"] = Moving,
        ["Changes.Title.{level.Verdict}"] = [nameof(ChangeVerdict.Risen), nameof(ChangeVerdict.Fallen)],
        ["Changes.Nothing.{not.Why}"] = Enum.GetNames<NoComparison>(),
        ["Changes.Why.{group.Key}"] = Enum.GetNames<NoComparison>(),
        ["Changes.Why.{reason.Why}"] = Enum.GetNames<NoComparison>(),
        ["Questions.{question.How}"] = Enum.GetNames<QuestionChange>(),
        ["Prediction.Heading.{Named}"] = Enum.GetNames<Team>(),
        ["Prediction.Heading.{named}"] = Enum.GetNames<Team>(),
        ["FollowUp.{verdict}"] = Enum.GetNames<FollowUpVerdict>(),
        ["FollowUp.Untold.{why}"] = Enum.GetNames<Untold>(),
        ["PlanState.{state}"] = Enum.GetNames<PlanState>(),
        ["Agreement.Result.{unknown.Why}"] = Enum.GetNames<NoAnswers>(),
        ["Agreement.Tasks.{why}"] = Enum.GetNames<NoAnswers>(),
        ["Promise.{promise.Kind}"] = Enum.GetNames<PromiseKind>(),
        ["Promise.{promise.Kind}.Weak"] = WithAFigure,
        ["Promise.{promise.Kind}.Strong"] = WithAFigure,
        ["Road.{days}"] = ["30", "60", "90"],
        ["Evidence.{Step.Step.Evidence}"] = Enum.GetNames<Evidence>(),
        ["Evidence.{Step.Step.Evidence}.Means"] = Enum.GetNames<Evidence>(),
        ["Effort.{Step.Step.Effort}"] = Enum.GetNames<Effort>(),
        ["Part.{part}"] = Enum.GetNames<StepPart>(),
        ["Method.{check.GetType().Name}"] =
            [nameof(SameChoiceCheck), nameof(PredictionCheck), nameof(FrequencyCheck), nameof(SharedChoiceCheck), nameof(SplitCheck)],
    };

    private static readonly Dictionary<string, string> Texts = XDocument.Load(Path.Combine(Folder, "Texts", "Report.resx")).Root!
        .Elements("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value, StringComparer.Ordinal);

    /// <summary>Every key that the code asks for, with where and how.</summary>
    private static readonly (string Key, TextUse Use)[] Asked =
    [
        .. TextUse.All(Folder)
            .Where(use => use is not { File: "ReportTexts.cs", Key: "key" or "string key" } and not { Key: "$\"{key}.One\" : $\"{key}.Other\"" })
            .SelectMany(use => use.Literals.SelectMany(l => Filled(l.Text, l.IsPattern)).SelectMany(key => Forms(key, use.Call)).Select(key => (key, use))),
    ];

    [Fact]
    public void Scan_FindsEveryWayOfAsking()
    {
        const string source = """
            Texts["A"]; @texts.Format(x ? "B" : $"C.{d(1, "e")}", f(1, 2), "x, y"); texts.Count("D", 1); this["E"]; Format("F", [1, 2], 3)
            Texts.Format("G", Texts["H"])
            """;

        TextUse.Of("a", source).Select(use => $"{use.Call} {use.Key} {use.Values}").ShouldBe(
        [
            "[ \"A\" 0", "Format x ? \"B\" : $\"C.{d(1, \"e\")}\" 2", "Count \"D\" 1", "[ \"E\" 0", "Format \"F\" 2", "Format \"G\" 1", "[ \"H\" 0",
        ]);
    }

    [Fact]
    public void Every_use_names_its_keys() =>
        TextUse.All(Folder).Where(use => !use.Literals.Any()).Select(use => $"{use.File}: {use.Key}").Distinct()
            .ShouldBe(["ReportTexts.cs: key", "ReportTexts.cs: string key"], ignoreOrder: true, "a key that is not written where it is used is not checked here");

    [Fact]
    public void Every_key_that_the_code_asks_for_is_there() =>
        Asked.Where(asked => !Texts.ContainsKey(asked.Key)).Select(asked => $"{asked.Use.File}: {asked.Key}").ShouldBeEmpty();

    [Fact]
    public void Every_text_is_asked_for() => Texts.Keys.Except(Asked.Select(asked => asked.Key)).ShouldBeEmpty();

    [Fact]
    public void Every_hole_is_still_in_the_code() =>
        Holes.Keys.Except(TextUse.All(Folder).SelectMany(use => use.Literals).Where(l => l.IsPattern).Select(l => l.Text)).ShouldBeEmpty();

    [Fact]
    public void Placeholders_fit_the_values_that_are_passed() =>
        Asked.Where(asked => Placeholders(Texts[asked.Key]) > asked.Use.Values)
            .Select(asked => $"{asked.Use.File}: {asked.Key} has {{{Placeholders(Texts[asked.Key]) - 1}}}, but {asked.Use.Values} values are passed")
            .ShouldBeEmpty();

    [Fact]
    public void No_text_is_empty_or_has_white_space_at_its_ends() =>
        Texts.Where(text => text.Key is not ("List.Comma" or "Forecast.Semicolon") && text.Value.Trim() != text.Value || text.Value.Length == 0).ShouldBeEmpty();

    [Fact]
    public void Every_kind_of_check_and_of_result_is_known()
    {
        Concrete(typeof(Check)).ShouldBe(Holes["Method.{check.GetType().Name}"], ignoreOrder: true);

        static string[] Concrete(Type kind) => [.. kind.Assembly.GetTypes().Where(t => t.IsSubclassOf(kind) && !t.IsAbstract).Select(t => t.Name)];
    }

    private static IEnumerable<string> Filled(string key, bool isPattern) =>
        !isPattern ? [key]
        : Holes.TryGetValue(key, out var values) ? values.Select(value => Hole().Replace(key, value))
        : throw new KeyNotFoundException($"Say in {nameof(Holes)} what can stand in {key}.");

    private static string[] Forms(string key, string call) => call == "Count" ? [$"{key}.One", $"{key}.Other"] : [key];

    private static int Placeholders(string text) =>
        Placeholder().Matches(text).Select(m => int.Parse(m.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) + 1).DefaultIfEmpty().Max();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"\{(\d+)[^}]*\}")]
    private static partial Regex Placeholder();
}
