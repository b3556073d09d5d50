using AlignmentCheck.Core.Answers;
using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Web.Answers;

/// <summary>Makes a person's sheet of a row.</summary>
internal sealed class SheetReader(CsvRows rows, ResponsesHeader header, Questionnaire questionnaire, ResponsesProblems problems)
{
    private const string Sales = "sales";
    private const string Marketing = "marketing";

    private readonly AnswerSheetBuilder _builder = new(questionnaire);

    /// <summary>Reads the row that the reader stands on.</summary>
    /// <returns>Null where it has a mistake, which was reported.</returns>
    public AnswerSheet? Read()
    {
        if (rows.FieldCount != header.Names.Count)
        {
            ReportFieldCount(rows.FieldCount);
            return null;
        }

        var before = problems.Count;
        var team = Team.Sales;
        for (var i = 0; i < header.Names.Count; i++)
        {
            var read = rows.Read(i, out var text);
            if (read != FieldText.Read)
            {
                ReportUnreadable(read, i);
                continue;
            }

            switch (header.Questions[i])
            {
                case ResponsesHeader.Ignored:
                    break;
                case ResponsesHeader.Team:
                    team = TeamIn(text, i);
                    break;
                case var question when _builder.Put(question, text) is { } problem:
                    ReportAnswer(problem, i);
                    break;
            }
        }

        var sheet = _builder.Build(team);
        return problems.Count == before ? sheet : null;
    }

    private Team TeamIn(ReadOnlySpan<char> text, int column)
    {
        text = text.Trim();
        var isSales = text.SequenceEqual(Sales);
        if (!isSales && !text.SequenceEqual(Marketing))
        {
            ReportTeam(text.ToString(), column);
        }

        return isSales ? Team.Sales : Team.Marketing;
    }

    // Apart from where rows are read, so that only a mistake pays for what its description needs.
    private void ReportFieldCount(int found) =>
        problems.Add(rows.LineOf(0), column: null, () => ResponsesTexts.FieldCount(found, header.Names.Count));

    private void ReportUnreadable(FieldText read, int column) =>
        problems.Add(rows.LineOf(column), header.Names[column], () => ResponsesTexts.Unreadable(read));

    private void ReportTeam(string found, int column) =>
        problems.Add(rows.LineOf(column), ResponsesHeader.TeamColumn, () => ResponsesTexts.WrongTeam(found, Sales, Marketing));

    private void ReportAnswer(AnswerProblem problem, int column) =>
        problems.Add(rows.LineOf(column), header.Names[column], () => ResponsesTexts.WrongAnswer(problem, questionnaire));
}
