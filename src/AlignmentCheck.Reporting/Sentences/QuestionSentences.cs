using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Reporting.Texts;

namespace AlignmentCheck.Reporting.Sentences;

/// <summary>What two neighbouring rounds asked differently, question by question.</summary>
public sealed class QuestionSentences(QuestionnaireChange change, ReportTexts texts)
{
    /// <summary>A dimension that came or went whole is one line.</summary>
    public IReadOnlyList<string> Lines() => [.. change.Questions.GroupBy(question => question.Dimension.Id, StringComparer.Ordinal).SelectMany(Lines)];

    private IEnumerable<string> Lines(IGrouping<string, ChangedQuestion> dimension)
    {
        var name = dimension.First().Dimension.Name;
        return !Has(change.Before, dimension.Key) ? [texts.Format("Questions.NewDimension", name)]
            : !Has(change.Now, dimension.Key) ? [texts.Format("Questions.DroppedDimension", name)]
            : dimension.Select(question => texts.Format("Questions.In", name, Line(question)));
    }

    private string Line(ChangedQuestion question)
    {
        var (before, now) = (question.Before?.Text, question.Now?.Text);
        return question.How == QuestionChange.Reworded && string.Equals(before, now, StringComparison.Ordinal)
            ? texts.Format("Questions.Options", now)
            : texts.Format($"Questions.{question.How}", before ?? now, now);
    }

    private static bool Has(Questionnaire questionnaire, string dimension) =>
        questionnaire.Dimensions.Any(asked => string.Equals(asked.Id, dimension, StringComparison.Ordinal));
}
