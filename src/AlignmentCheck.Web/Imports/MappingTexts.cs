using System.Globalization;
using AlignmentCheck.Core.Answers;
using AlignmentCheck.Core.Mapping;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Web.Pages.Survey;
using AlignmentCheck.Web.Texts;

namespace AlignmentCheck.Web.Imports;

/// <summary>What is said about another tool's export and what its columns and texts stand for.</summary>
internal static class MappingTexts
{
    private const int LongestShown = 60;
    private const int Letters = 26;
    private const int LowestPoint = 1;
    private const int HighestPoint = 5;

    private static readonly StringComparer ByNumber = StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.NumericOrdering | CompareOptions.IgnoreCase);

    private static readonly ResourceTexts Texts = new(typeof(MappingTexts));

    /// <summary>A column as a spreadsheet names it, with its heading.</summary>
    public static string Column(ExportTable table, int column) => table.Columns[column].Text is { Length: > 0 } text
        ? Texts.Format([Letter(column), Shown(text)])
        : Texts.Format([Letter(column)], "ColumnUnnamed");

    public static string Value(string text) => text.Length == 0 ? Texts.Get("Empty") : Shown(text);

    public static string Group(ValueGroup group) => group.Kind switch
    {
        ValueKind.Headings => Texts.Format([Shown(group.Questions[0].Text)], "Group.headings"),
        ValueKind.Options => string.Join(" · ", group.Questions.Take(2).Select(question => Shown(question.Text))) + (group.Questions.Count > 2 ? " · …" : ""),
        _ => Texts.Get($"Group.{group.Id}"),
    };

    /// <summary>A group's texts as a person looks for them, A2 before A10; headings as they stand in the file.</summary>
    public static IEnumerable<FoundValue> InOrder(ValueGroup group) => group.Kind == ValueKind.Headings ? group.Values : group.Values.OrderBy(value => value.Text, ByNumber);

    /// <summary>What a text can stand for, as it is offered.</summary>
    public static string Answer(ValueGroup group, string answer) => (group.Kind, answer) switch
    {
        (_, ValueGroup.Nothing) => Texts.Get($"Nothing.{group.Kind}"),
        (ValueKind.Points, [>= '1' and <= '5']) => Texts.Format([answer, SurveyTexts.Point(answer[0] - '0')], "Point"),
        (ValueKind.Options or ValueKind.Headings, _) => OptionsOf(group.Questions[0]).First(option => string.Equals(option.Id, answer, StringComparison.Ordinal)).Text,
        _ => Texts.Get($"Answer.{answer}"),
    };

    /// <summary>How the numbers of the statements are read; null where there is nothing to be said of it.</summary>
    public static string? Scale(ScaleReading reading) => reading switch
    {
        ScaleReading.Usual => null,
        ScaleReading.Turned => Texts.Format([SurveyTexts.Point(HighestPoint), SurveyTexts.Point(LowestPoint)], "Scale.Turned"),
        ScaleReading.Short => Texts.Format([Texts.Get("Group.statements")], "Scale.Short"),
        _ => Texts.Get($"Scale.{reading}"),
    };

    public static string Sentence(MappingProblem problem, ExportTable table, Questionnaire asked) => problem switch
    {
        MappingProblem.Shared shared => Say(problem, Column(table, shared.Column), Shown(shared.Question.Text)),
        MappingProblem.Backwards backwards => Say(problem, Shown(backwards.Question.Text)),
        MappingProblem.Wide wide => Say(problem, Shown(wide.Question.Text), wide.Columns),
        MappingProblem.MissingPartner partner => Say(problem, Shown(partner.Missing.Text), Shown(partner.Present.Text)),
        MappingProblem.TooMany many => Say(problem, Column(table, many.In!.Value), many.Group.Different, Shown(many.Group.Values[0].Text), ValueGroup.MostValues, Whose(many.Group)),
        MappingProblem.Unmatched { Group.Kind: ValueKind.Headings } heading =>
            Texts.Format([Column(table, heading.Value.Column), Shown(heading.Group.Questions[0].Text)], "Problem.UnmatchedHeading"),
        MappingProblem.Unmatched { Value.Count: 1 } once => Texts.Format([Value(once.Value.Text)], "Problem.UnmatchedOnce"),
        MappingProblem.Unmatched unmatched => Say(problem, Value(unmatched.Value.Text), unmatched.Value.Count),
        MappingProblem.SameOption same => Say(
            problem, Column(table, same.Column), OptionsOf(same.Question).First(option => string.Equals(option.Id, same.Option, StringComparison.Ordinal)).Text, Shown(same.Question.Text)),
        MappingProblem.OutOfRange range => Say(problem, Shown(range.Found)),
        MappingProblem.Wrong wrong => Wrong(wrong.Problem),
        _ => Say(problem),
    };

    private static string Wrong(AnswerProblem problem) => (problem.Expected, problem.Question) switch
    {
        (ExpectedAnswer.FewerPicks, PicksQuestion picks) => Texts.Format([picks.Most], "Problem.TooManyPicks"),
        (ExpectedAnswer.NoneAlone, _) => Texts.Get("Problem.NoneAlone"),
        (ExpectedAnswer.ShorterText, CommentQuestion comment) => Texts.Format([comment.Characters], "Problem.LongComment"),
        _ => Texts.Format([Shown(problem.Found)], "Problem.Other"),
    };

    private static string Say(MappingProblem problem, params ReadOnlySpan<object?> parts) => Texts.Format(parts, $"Problem.{problem.GetType().Name}");

    private static string Whose(ValueGroup group) => group.Kind == ValueKind.Team
        ? Texts.Get("Problem.TooMany.Team")
        : Texts.Format([Shown(group.Questions[0].Text)], "Problem.TooMany.Question");

    private static IReadOnlyList<Option> OptionsOf(Question question) => question switch
    {
        ChoiceQuestion choice => choice.Options,
        PicksQuestion picks => picks.Options,
        _ => [],
    };

    private static string Letter(int column) => column < Letters
        ? ((char)('A' + column)).ToString(CultureInfo.InvariantCulture)
        : Letter((column / Letters) - 1) + Letter(column % Letters);

    // What comes from a file may hold anything.
    private static string Shown(string text)
    {
        var shown = text.Length <= LongestShown ? text : text[..LongestShown] + "…";
        return string.Concat(shown.Select(c => char.IsControl(c) ? ' ' : c));
    }
}
