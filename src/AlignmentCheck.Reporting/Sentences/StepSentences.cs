using AlignmentCheck.Core.Advice;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Reporting.Texts;

namespace AlignmentCheck.Reporting.Sentences;

/// <summary>Why a step is recommended and what should move, in words.</summary>
public sealed class StepSentences(DisclosedResult result, ReportTexts texts)
{
    /// <summary>The reason that weighs most: of the second kind where there is one.</summary>
    public static Reason Leading(Recommendation step) => step.Because
        .OrderBy(r => r.Condition.Figure.Kind == FigureKind.Dimension)
        .ThenByDescending(r => r.Shortfall)
        .First();

    /// <summary>What a figure is about, without its value.</summary>
    public string Label(FigureName figure) => figure.Kind switch
    {
        FigureKind.Dimension => DimensionName(figure.Id),
        FigureKind.Statement => Quoted(Statement(figure.Id)),
        FigureKind.Check => texts.Capital(Check(figure.Id)),
        FigureKind.Gap => texts.Format("Reason.Gap", texts.Lower(DimensionName(figure.Id))),
        FigureKind.DontKnow => texts.Format("Reason.DontKnow", Statement(figure.Id).Short),
        _ => throw new ArgumentOutOfRangeException(nameof(figure), figure, "Unknown kind of figure."),
    };

    /// <summary>A value that belongs to both teams, with its unit.</summary>
    public string Value(FigureName figure, int value) => figure.Kind switch
    {
        FigureKind.Gap => texts.Count("Points", value),
        FigureKind.DontKnow => DontKnow(figure, value),
        FigureKind.Statement => Mean(figure, value),
        _ => texts.Format("OfHundred", value),
    };

    /// <summary>One team's value.</summary>
    public string TeamValue(FigureName figure, int value) => figure.Kind switch
    {
        FigureKind.DontKnow => DontKnow(figure, value),
        FigureKind.Statement => Mean(figure, value),
        _ => texts.Number(value, "0"),
    };

    /// <summary>The number that should move, from where to where at the least.</summary>
    public string Measure(Recommendation step)
    {
        var target = step.Target;
        var label = Label(target.Figure);
        if (target.From is not { } from || target.To is not { } to)
        {
            return texts.Format("Measure.NotShown", label);
        }

        var team = target.Team is { } name ? texts.Format("Measure.Team", texts.TeamName(name)) : "";
        return texts.Format(from == to ? "Measure.Keep" : "Measure.Move", label, team, from, to);
    }

    private string Quoted(Statement statement) => texts.Format(statement.Reversed ? "Quoted.Reversed" : "Quoted", statement.Short);

    private string DontKnow(FigureName figure, int value) => Shown(figure).Any(f => f.DontKnowInQuarters) ? texts[$"DontKnow.{value}"] : texts.Format("Percent", value);

    private string Mean(FigureName figure, int value) =>
        Shown(figure).Any(f => f.InTens) ? TensSentences.Of(value, texts) : texts.Number(value, "0");

    private IEnumerable<StatementFigure> Shown(FigureName figure) => result.Dimensions
        .Select(d => d.Find(figure.Id)).OfType<StatementResult>()
        .SelectMany(s => new[] { s.Sales, s.Marketing, s.Pooled }).OfType<StatementFigure>();

    private Statement Statement(string id) => result.Questionnaire.Statements.First(s => string.Equals(s.Id, id, StringComparison.Ordinal));

    private string DimensionName(string id) => result.Questionnaire.Dimensions.First(d => string.Equals(d.Id, id, StringComparison.Ordinal)).Name;

    private string Check(string id) => result.Questionnaire.Dimensions
        .Select(d => d.Check).OfType<Check>().First(c => string.Equals(c.Id, id, StringComparison.Ordinal)).Short;
}
