using System.Globalization;
using AlignmentCheck.Core.Mapping;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Content;
using AlignmentCheck.Web.Pages.Survey;

namespace AlignmentCheck.Web.Imports;

/// <summary>How a questionnaire reads in each language that is shipped: whatever was asked elsewhere was probably asked in one of them.</summary>
internal static class Wordings
{
    private const int Points = 5;

    public static IReadOnlyList<Wording> Of(ContentCatalogue catalogue, string questionnaireId) =>
    [
        .. catalogue.Languages
            .Select(content => (content.Language, Asked: content.Newest(questionnaireId)))
            .Where(content => content.Asked is not null)
            .Select(content => In(content.Language, content.Asked!)),
    ];

    private static Wording In(string language, Questionnaire asked)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        try
        {
            return new Wording(
                asked,
                [.. Enumerable.Range(1, Points).Select(SurveyTexts.Point)],
                SurveyTexts.DontKnow,
                SurveyTexts.TeamName(Team.Sales),
                SurveyTexts.TeamName(Team.Marketing));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
