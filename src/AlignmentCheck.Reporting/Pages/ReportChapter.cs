using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Reporting.Model;
using AlignmentCheck.Reporting.Texts;

namespace AlignmentCheck.Reporting.Pages;

/// <summary>A part of the report; each sheet but the cover has one.</summary>
/// <param name="Id">The id of its heading, which labels the sheet.</param>
/// <param name="Running">What stands at the head of each of its pages.</param>
/// <param name="Name">What a list of the parts calls it.</param>
public sealed record ReportChapter(string Id, string Running, string Name)
{
    /// <summary>Whether it goes on below the part before it, on paper too, and does not begin a page.</summary>
    public bool GoesOn { get; init; }

    /// <summary>The chapters of a report in their order.</summary>
    public static IReadOnlyList<ReportChapter> Of(Report report, ReportTexts texts)
    {
        var result = report.Result;
        var chapters = new List<ReportChapter> { Named("board", texts["Board.Running"]), Named("answers", texts["Answers.Running"]) with { GoesOn = result.Mode == DisclosureMode.None } };
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
                chapters.Add(Named("forecast", texts["Forecast.Running"]) with { GoesOn = IsAfter("views") });
            }
        }

        if (report.HasChanges)
        {
            chapters.Add(Named("changes", texts["Changes.Running"]) with { GoesOn = IsAfter("views", "forecast") });
        }

        if (result.Mode != DisclosureMode.None)
        {
            if (report.HasPlan)
            {
                chapters.Add(Named("under-way", texts["FollowUp.Running"]) with { GoesOn = IsAfter("views", "forecast", "changes") });
            }

            chapters.Add(Named("road", texts["Road.Running"]) with { GoesOn = IsAfter("views", "forecast", "changes", "under-way") });
        }

        chapters.Add(Agreement(texts));
        chapters.Add(Named("method", texts["Method.Running"]) with { GoesOn = true });
        return chapters;

        bool IsAfter(params ReadOnlySpan<string> ids) => ids.Contains(chapters[^1].Id);
    }

    /// <summary>The draft agreement, which is also a document of its own.</summary>
    public static ReportChapter Agreement(ReportTexts texts) => Named("agreement", texts["Agreement.Running"]);

    private static ReportChapter Named(string id, string running) => new(id, running, running);
}
