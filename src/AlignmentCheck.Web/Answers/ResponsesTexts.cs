using AlignmentCheck.Core.Answers;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Web.Texts;

namespace AlignmentCheck.Web.Answers;

/// <summary>What is said about a file of answers.</summary>
internal static class ResponsesTexts
{
    private const int MostListed = 10;
    private const int LongestQuoted = 40;

    private static readonly ResourceTexts Texts = new(typeof(ResponsesTexts));

    public static string EmptyFile => Texts.Get();

    public static string NoRows => Texts.Get();

    public static string Workbook => Texts.Get();

    public static string WideCharacters => Texts.Get();

    public static string NotText => Texts.Get();

    public static string OpenQuote => Texts.Get();

    public static string StrayQuote => Texts.Get();

    public static string RowTooLong => Texts.Get();

    public static string DoubledColumn => Texts.Get();

    public static string MissingColumn => Texts.Get();

    public static string NotUtf8 => Texts.Get();

    public static string TextAfterQuote(long line) => Texts.Format([line]);

    public static string FieldTooLong(int most) => Texts.Format([most]);

    public static string OneColumn(string found) => Texts.Format([Quoted(found)]);

    public static string ManyColumns(int found, int most) => Texts.Format([found, most]);

    public static string UnnamedColumn(int number) => Texts.Format([number]);

    public static string UnknownColumn(Questionnaire questionnaire, string? closest) => closest is null
        ? Texts.Format([questionnaire.Id])
        : Texts.Format([questionnaire.Id, closest], nameof(UnknownColumn) + "Closest");

    public static string MissingPartner(string partner) => Texts.Format([partner]);

    public static string FieldCount(int found, int expected) => Texts.Format([found, expected]);

    public static string WrongTeam(string found, string sales, string marketing) => found.Length == 0
        ? Texts.Format([sales, marketing], "NoTeam")
        : Texts.Format([Quoted(found), sales, marketing]);

    public static string Unreadable(FieldText read) => read == FieldText.TooLong ? FieldTooLong(CsvRows.LongestField) : NotUtf8;

    public static string WrongAnswer(AnswerProblem problem, Questionnaire questionnaire) =>
        Texts.Format([Quoted(problem.Found), Expected(problem, questionnaire)]);

    public static string Placed(ResponsesProblem problem) => problem switch
    {
        { Line: { } line, Column: { Length: > 0 } column } => Texts.Format([line, Quoted(column, ""), problem.Text], "PlacedInColumn"),
        { Line: { } line } => Texts.Format([line, problem.Text], "PlacedInLine"),
        _ => problem.Text,
    };

    private static string Expected(AnswerProblem problem, Questionnaire questionnaire) => (problem.Expected, problem.Question) switch
    {
        (ExpectedAnswer.OneOption, ChoiceQuestion choice) when choice.Options.Count <= MostListed =>
            Texts.Format([string.Join(", ", choice.Options.Select(option => option.Id))], "ExpectedListed"),
        (ExpectedAnswer.FewerPicks, PicksQuestion picks) => Texts.Format([picks.Most], "ExpectedFewerPicks"),
        (ExpectedAnswer.ShorterText, CommentQuestion comment) => Texts.Format([comment.Characters], "ExpectedShorterText"),
        var (expected, question) => Texts.Format([question.Id, $"{questionnaire.Id}.v{questionnaire.Version}.yaml"], "Expected" + expected),
    };

    // What comes from a file may hold line breaks, or signs that would steer a terminal.
    private static string Quoted(string found, string quote = "\"")
    {
        var shown = found.Length <= LongestQuoted ? found : found[..LongestQuoted] + "…";
        return quote + string.Concat(shown.Select(c => char.IsControl(c) ? ' ' : c)) + quote;
    }
}
