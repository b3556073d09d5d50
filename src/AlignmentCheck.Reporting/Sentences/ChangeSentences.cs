using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Reporting.Texts;

namespace AlignmentCheck.Reporting.Sentences;

/// <summary>What the chapter on changes says, made from the figures.</summary>
/// <param name="history">Two rounds at least.</param>
/// <param name="asked">What the present round asked.</param>
/// <param name="texts">The report's words.</param>
public sealed class ChangeSentences(RoundHistory history, Questionnaire asked, ReportTexts texts)
{
    /// <summary>So many are named one by one.</summary>
    private const int MostNamed = 3;

    private readonly RoundComparison _since = history.SincePrevious!;

    private readonly string[] _dimensions = [.. asked.Dimensions.Select(dimension => dimension.Id)];

    private readonly string[] _checks = [.. asked.Dimensions.Select(dimension => dimension.Check).OfType<Check>().Select(check => $"check:{check.Id}")];

    private readonly string[] _statements = [.. asked.Statements.Select(statement => statement.Id)];

    /// <summary>The finding, as the page's title.</summary>
    public string Title()
    {
        if (_since.Changes.Count == 0)
        {
            return texts["Changes.Title.NotCompared"];
        }

        if (_since.MovedMost(_dimensions) is [var first, ..] moved)
        {
            var most = moved.TakeWhile(change => Math.Abs(change.Difference) == Math.Abs(first.Difference)).ToArray();
            var names = most.Select(change => change.What).Distinct(StringComparer.Ordinal).Select(DimensionName).ToArray();
            return names.Length > 1 ? texts.Format("Changes.Title.Several", texts.Capital(texts.List([.. names.Select(texts.Lower)])), Math.Abs(first.Difference))
                : most is [{ Difference: var one }, { Difference: var other }] && one == other ? texts.Format("Changes.Title.Both", names[0], texts[$"Changes.By.{first.Verdict}"], Math.Abs(one))
                : first.Team is { } team ? texts.Format("Changes.Title.Team", names[0], texts.TeamName(team), first.Before, first.Now)
                : texts.Format("Changes.Title.Pooled", names[0], first.Before, first.Now);
        }

        return _since.Changes.FirstOrDefault(change => change.Verdict is ChangeVerdict.Risen or ChangeVerdict.Fallen) is { } level
            ? texts.Format($"Changes.Title.{level.Verdict}", DimensionName(level.What.Split(':')[0]), texts.LevelName(level.Before), texts.LevelName(level.Now))
            : _since.MovedMost(_checks) is [var check, ..] checks
                ? texts.Format(checks.Count == 1 ? "Changes.Title.Check" : "Changes.Title.Checks", CheckName(check.What), check.Before, check.Now)
                : texts[_since.MovedMost(_statements).Count > 0 ? "Changes.Title.Statements" : "Changes.Title.None"];
    }

    /// <summary>How many dimensions have moved, how many are within chance, and how many cannot be told.</summary>
    public string Summary()
    {
        var moved = _dimensions.Count(id => ChangesOf(id).Any(change => change.HasMoved));
        var within = _dimensions.Count(id => ChangesOf(id).Any() && !ChangesOf(id).Any(change => change.HasMoved));
        var not = _dimensions.Length - moved - within;
        string[] parts =
        [
            .. moved > 0 ? [texts.Count("Changes.Summary.Moved", moved)] : Array.Empty<string>(),
            .. within > 0 ? [texts.Count(moved > 0 ? "Changes.Summary.WithinChance" : "Changes.Summary.OnlyWithinChance", within)] : Array.Empty<string>(),
            .. not > 0 ? [texts.Count("Changes.Summary.Not", not)] : Array.Empty<string>(),
        ];
        return texts.Format("Changes.Summary", texts.List(parts));
    }

    /// <summary>Where nothing compares: why, once for each reason.</summary>
    public IReadOnlyList<string> NothingCompares() =>
        [.. _since.NotCompared.DistinctBy(not => (not.Why, not.Since)).Select(not => texts.Format($"Changes.Nothing.{not.Why}", texts.QuarterBrief(not.Since!)))];

    /// <summary>The statements that have moved, the greatest difference first.</summary>
    public IReadOnlyList<string> Statements() =>
    [
        .. _since.MovedMost(_statements).Select(change => texts.Format(
            "Changes.Statement",
            texts.Format("Quoted", StatementOf(change.What).Text),
            change.Team is { } team ? texts.TeamName(team) : texts["Team.Both"],
            change.Before,
            change.Now)),
    ];

    /// <summary>The statements that do not compare, by reason.</summary>
    public IReadOnlyList<string> StatementsNotCompared() =>
    [
        .. _since.NotCompared
            .Where(not => _statements.Contains(not.What, StringComparer.Ordinal))
            .GroupBy(not => not.Why)
            .Select(group => group.Count() > MostNamed
                ? texts.Format("Changes.Statements.Many", group.Count(), texts[$"Changes.Why.{group.Key}"])
                : texts.Format(
                    "Changes.Statements.Named",
                    texts.List([.. group.Select(not => texts.Format("Quoted", StatementOf(not.What).Short))]),
                    texts[$"Changes.Why.{group.Key}"])),
    ];

    /// <summary>What has moved most since the first round; null where that is the round before.</summary>
    public string? SinceFirst()
    {
        if (history.Rounds.Count <= 2)
        {
            return null;
        }

        string[] moved =
        [
            .. history.SinceFirst!.MovedMost(_dimensions).GroupBy(change => change.What, StringComparer.Ordinal).Take(MostNamed).Select(FromFirst),
        ];
        return moved.Length == 0
            ? texts.Format(history.SinceFirst.Changes.Count == 0 ? "Changes.First.NotCompared" : "Changes.First.None", texts.QuarterBrief(history.Rounds[0].Quarter!))
            : texts.Format("Changes.First", texts.QuarterBrief(history.Rounds[0].Quarter!), string.Join("; ", moved));
    }

    /// <summary>The check that a figure's name means, by its short name.</summary>
    private string CheckName(string what) =>
        asked.Dimensions.Select(dimension => dimension.Check).OfType<Check>().First(check => string.Equals($"check:{check.Id}", what, StringComparison.Ordinal)).Short;

    private string FromFirst(IGrouping<string, Change> dimension)
    {
        var since = dimension.First().Since!;
        var figures = texts.Format(
            "Changes.First.Item",
            texts.Lower(DimensionName(dimension.Key)),
            string.Join(texts["List.Comma"], dimension.Select(change => texts.Format(
                "Changes.First.Team", change.Team is { } team ? texts.TeamName(team) : texts["Team.Both"], change.Before, change.Now))));
        return since == history.Rounds[0].Quarter ? figures : texts.Format("Changes.First.Later", figures, texts.QuarterBrief(since));
    }

    private IEnumerable<Change> ChangesOf(string dimension) => _since.Changes.Where(change =>
        string.Equals(change.What, dimension, StringComparison.Ordinal) || string.Equals(change.What, $"{dimension}:level", StringComparison.Ordinal));

    private string DimensionName(string id) => asked.Dimensions.First(dimension => string.Equals(dimension.Id, id, StringComparison.Ordinal)).Name;

    private Statement StatementOf(string id) => asked.Statements.First(statement => string.Equals(statement.Id, id, StringComparison.Ordinal));
}
