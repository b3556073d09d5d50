using AlignmentCheck.Core.Mapping;
using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Web.Answers;

/// <summary>Which column of a file answers which question.</summary>
/// <param name="Names">The columns' names as they stand in the file.</param>
/// <param name="Questions">For each column the place of its question in <see cref="Questionnaire.Questions"/>, or one of the two constants.</param>
internal sealed record ResponsesHeader(IReadOnlyList<string> Names, IReadOnlyList<int> Questions)
{
    public const string TeamColumn = "team";

    /// <summary>The column names the person's team.</summary>
    public const int Team = -1;

    /// <summary>The column was reported and is read no further.</summary>
    public const int Ignored = -2;

    /// <summary>Reads the row that the reader stands on.</summary>
    /// <returns>Null where the rows below cannot be understood, which was reported.</returns>
    public static ResponsesHeader? Read(CsvRows rows, Questionnaire questionnaire, ResponsesProblems problems)
    {
        if (rows.FieldCount > ExportTable.MostColumns)
        {
            problems.Add(rows.LineOf(0), column: null, () => ResponsesTexts.ManyColumns(rows.FieldCount, ExportTable.MostColumns));
            return null;
        }

        if (rows.IsMalformed || NamesIn(rows, problems) is not { } names)
        {
            return null;
        }

        if (names is [not TeamColumn])
        {
            problems.Add(rows.LineOf(0), column: null, () => ResponsesTexts.OneColumn(names[0]));
            return null;
        }

        var header = new ResponsesHeader(names, QuestionsOf(names, rows, questionnaire, problems));
        header.ReportMissing(rows.LineOf(0), questionnaire, problems);
        return names.Contains(TeamColumn, StringComparer.Ordinal) ? header : null;
    }

    private static List<string>? NamesIn(CsvRows rows, ResponsesProblems problems)
    {
        var names = new List<string>();
        for (var i = 0; i < rows.FieldCount; i++)
        {
            var read = rows.Read(i, out var text);
            if (read != FieldText.Read)
            {
                problems.Add(rows.LineOf(i), column: null, () => ResponsesTexts.Unreadable(read));
                return null;
            }

            names.Add(text.Trim().ToString());
        }

        return names;
    }

    private static int[] QuestionsOf(List<string> names, CsvRows rows, Questionnaire questionnaire, ResponsesProblems problems)
    {
        var questions = new int[names.Count];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var missing = NamesFor(questionnaire).Except(names, StringComparer.Ordinal).ToList();
        for (var i = 0; i < names.Count; i++)
        {
            var (name, number) = (names[i], i + 1);
            var question = name is TeamColumn ? Team : questionnaire.IndexOf(name);
            var isKnown = name is TeamColumn || question >= 0;
            var isNew = seen.Add(name);
            questions[i] = isKnown && isNew ? question : Ignored;
            if (isKnown && !isNew)
            {
                problems.Add(rows.LineOf(i), name, () => ResponsesTexts.DoubledColumn);
            }
            else if (!isKnown)
            {
                problems.Add(rows.LineOf(i), name, () => name.Length == 0
                    ? ResponsesTexts.UnnamedColumn(number)
                    : ResponsesTexts.UnknownColumn(questionnaire, ClosestName.To(name, missing)));
            }
        }

        return questions;
    }

    private static IEnumerable<string> NamesFor(Questionnaire questionnaire) =>
        questionnaire.Questions.Select(question => question.Id).Prepend(TeamColumn);

    private void ReportMissing(long line, Questionnaire questionnaire, ResponsesProblems problems)
    {
        foreach (var name in questionnaire.Statements.Select(statement => statement.Id).Prepend(TeamColumn).Except(Names, StringComparer.Ordinal))
        {
            problems.Add(line, name, () => ResponsesTexts.MissingColumn);
        }

        foreach (var (first, second) in questionnaire.Dimensions.Select(dimension => PairOf(dimension.Check)).OfType<(string, string)>())
        {
            var (hasFirst, hasSecond) = (Names.Contains(first, StringComparer.Ordinal), Names.Contains(second, StringComparer.Ordinal));
            if (hasFirst != hasSecond)
            {
                problems.Add(line, hasFirst ? second : first, () => ResponsesTexts.MissingPartner(hasFirst ? first : second));
            }
        }
    }

    // The checks of which one column means nothing without the other.
    private static (string First, string Second)? PairOf(Check? check) => check switch
    {
        PredictionCheck prediction => (prediction.Own.Id, prediction.Other.Id),
        SplitCheck split => (split.Is.Id, split.Should.Id),
        _ => null,
    };
}
