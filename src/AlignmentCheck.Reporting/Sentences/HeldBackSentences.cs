using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Reporting.Texts;

namespace AlignmentCheck.Reporting.Sentences;

/// <summary>What was held back, gathered by rule, in words.</summary>
public sealed class HeldBackSentences(DisclosedResult result, IReadOnlyList<HeldBack> heldBack, ReportTexts texts)
{
    /// <summary>Kinds of figures that the board's page names; of more it says that there are more.</summary>
    private const int MostNamed = 3;

    /// <summary>For each rule that held something back: why, and what.</summary>
    public IReadOnlyList<(string Why, string What)> ByReason() =>
    [
        .. heldBack
            .GroupBy(h => h.Why)
            .Select(g => (Why(g.Key), texts.List(What(g)))),
    ];

    /// <summary>What was held back without the reasons, for the page that a board reads.</summary>
    public string Brief() =>
        result.Mode == DisclosureMode.None ? texts["Held.Brief.None"]
        : heldBack.Count == 0 ? texts["Held.Brief.Nothing"]
        : What(heldBack) is { Count: > MostNamed } all
            ? texts.Format("Held.Brief.More", texts.Capital(string.Join(texts["List.Comma"], all.Take(MostNamed))))
            : texts.Format("Held.Brief", texts.Capital(texts.List(What(heldBack))));

    /// <summary>The rule that held something back.</summary>
    public string Why(HoldReason reason) => reason switch
    {
        HoldReason.Mode => texts.Format($"Held.Mode.{result.Mode}", result.Terms.Floor),
        HoldReason.Floor when result.Mode == DisclosureMode.Pooled => texts.Format("Held.Floor.Pooled", result.Terms.Floor),
        _ => texts.Format($"Held.{reason}", result.Terms.Floor),
    };

    private List<string> What(IEnumerable<HeldBack> held) =>
    [
        .. held.Select(h => (Kind: KindOf(h.What), h.What))
            .GroupBy(h => h.Kind, StringComparer.Ordinal)
            .Select(g => g.Count() == 1 && SingleName(g.First().What) is { } name
                ? texts.Format($"Held.{g.Key}.Named", name)
                : texts.Count($"Held.{g.Key}", g.Count())),
    ];

    private string KindOf(string what) => what.Split(':') switch
    {
        ["check", _] => "Check",
        ["check", _, "distance"] => "Distance",
        ["check", _, _] => "CheckOptions",
        [var id, "options"] when id.StartsWith("owns.", StringComparison.Ordinal) => "OwnershipOptions",
        ["gap", _] => "Gap",
        ["forecast", "teams"] => "ForecastTeams",
        [_, "shares"] => "Shares",
        [_, "points"] => "Points",
        [_, "p"] => "P",
        ["words", "options"] => "SingleWords",
        [var id] when id.StartsWith("owns.", StringComparison.Ordinal) => "Ownership",
        [var id] when result.Find(id) is not null => "Dimension",
        [var id] when result.Questionnaire.IndexOf(id) >= 0 && result.Questionnaire.Questions[result.Questionnaire.IndexOf(id)] is Statement => "Statement",
        [var id] => texts.Capital(id),
        _ => throw new ArgumentException($"Unknown figure {what}.", nameof(what)),
    };

    /// <summary>A single dimension, statement or check is named.</summary>
    private string? SingleName(string what)
    {
        var parts = what.Split(':');
        if (parts is ["check", var check])
        {
            return result.Questionnaire.Dimensions.Select(d => d.Check).OfType<Check>().First(c => string.Equals(c.Id, check, StringComparison.Ordinal)).Short;
        }

        var id = parts is ["gap", var dimension] ? dimension : parts[0];
        return result.Find(id)?.Dimension.Name
            ?? result.Questionnaire.Statements.FirstOrDefault(s => string.Equals(s.Id, id, StringComparison.Ordinal))?.Short;
    }
}
