using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Reporting.Model;
using AlignmentCheck.Reporting.Texts;

namespace AlignmentCheck.Reporting.Pages;

/// <summary>A part of the report that begins on a page of its own; each sheet but the cover has one.</summary>
/// <param name="Id">The id of its heading, which labels the sheet.</param>
/// <param name="Running">What stands at the head of each of its pages.</param>
/// <param name="Name">What a list of the parts calls it; null where the part before leads to it.</param>
public sealed record ReportChapter(string Id, string Running, string? Name)
{
    /// <summary>The chapters of a report in their order.</summary>
    public static IReadOnlyList<ReportChapter> Of(Report report, ReportTexts texts)
    {
        var result = report.Result;
        var chapters = new List<ReportChapter> { Named("board", texts["Board.Running"]), Named("answers", texts["Answers.Running"]) };
        if (result.Mode != DisclosureMode.None)
        {
            chapters.AddRange(result.Dimensions.Select((d, place) => new ReportChapter(
                $"dimension-{d.Dimension.Id}", texts.Format("Dimension.Running", place + 1, result.Dimensions.Count, d.Dimension.Name), d.Dimension.Name)));
            if (report.HasViews)
            {
                chapters.Add(Named("views", texts["Views.Running"]));
            }

            if (report.Forecast is { Rows.Count: > 0 })
            {
                chapters.Add(Named("forecast", texts["Forecast.Running"]));
            }
        }

        if (report.HasChanges)
        {
            chapters.Add(Named("changes", texts["Changes.Running"]));
        }

        if (result.Mode != DisclosureMode.None)
        {
            if (report.HasPlan)
            {
                chapters.Add(Named("under-way", texts["FollowUp.Running"]));
            }

            chapters.Add(Named("road", texts["Road.Running"]));
            if (report.Steps.Count > 0)
            {
                chapters.Add(new ReportChapter("steps", texts["Steps.Running"], null));
            }
        }

        chapters.Add(Agreement(texts));
        chapters.Add(Named("method", texts["Method.Running"]));
        return chapters;
    }

    /// <summary>The draft agreement, which is also a document of its own.</summary>
    public static ReportChapter Agreement(ReportTexts texts) => Named("agreement", texts["Agreement.Running"]);

    private static ReportChapter Named(string id, string running) => new(id, running, running);
}
