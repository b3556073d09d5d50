using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Results;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Reporting;
using AlignmentCheck.Reporting.Model;
using AlignmentCheck.Reporting.Pages;
using AlignmentCheck.Reporting.Texts;

namespace AlignmentCheck.Web.Reports;

/// <summary>The report of a closed round.</summary>
/// <param name="Stored">What it is made from.</param>
/// <param name="Report">Everything that page, PDF and data show.</param>
/// <param name="Texts">In the round's language.</param>
internal sealed record FoundReport(StoredResult Stored, Report Report, ReportTexts Texts)
{
    /// <summary>The report of what a round has stored, dated by its closing, so that it says the same whenever it is made.</summary>
    public static FoundReport Of(StoredResult stored)
    {
        var organisation = stored.Round.Organisation!;
        var heading = new ReportHeading(
            organisation.IsDemo ? ReportNames.Demo(organisation.Name) : organisation.Name,
            stored.Round.Quarter,
            stored.History.Rounds is [.., var previous, _] ? previous.Quarter : null,
            organisation.DayOf(stored.Round.ClosedAt!.Value))
        {
            IsImported = stored.Round.Origin == RoundOrigin.Import,
        };
        return new FoundReport(
            stored,
            new Report(stored.Result, stored.Steps, stored.History.SincePrevious, heading, stored.Sources)
            {
                History = stored.History,
                Forecast = stored.Forecast,
                FollowUps = stored.FollowUps,
                Dropped = stored.Dropped,
                Events = [.. stored.TakenUp.Where(taken => taken.WasBegunOrIsOpen).Select(taken => new TrendEvent(taken.TakenUpOn, taken.Step.Title, taken.Since))],
                UsualTasks = stored.UsualTasks,
                Brand = stored.Brand,
            },
            ReportTexts.For(stored.Round.Language));
    }

    public Round Round => Stored.Round;

    public Organisation Organisation => Round.Organisation!;

    public bool IsReleased => Round.State == RoundState.Released;

    /// <summary>The day on which it releases itself; null where that is done by hand only, or done.</summary>
    public DateOnly? ReleasesOn => !IsReleased && Round is { ClosedAt: { } closed, ReleaseAfterDays: { } days }
        ? Organisation.DayOf(closed.AddDays(days))
        : null;

    /// <summary>What its addresses begin with.</summary>
    public string Address => $"/organisations/{Organisation.Slug}/rounds/{Round.Quarter}";

    /// <summary>Where its charts are handed out as pictures.</summary>
    public ChartPlace Charts => new($"{Address}/report/charts");

    /// <summary>One of its documents, to be printed.</summary>
    public Task<string> HtmlAsync(DocumentKind kind) => kind switch
    {
        DocumentKind.Report => ReportWriter.HtmlAsync(Report, Texts),
        DocumentKind.Agreement => ReportWriter.AgreementHtmlAsync(Report, Texts),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind."),
    };

    /// <summary>A name for a downloaded file, such as <c>demo-instruments-2026-Q4-report.pdf</c>.</summary>
    public string FileName(string ending) => $"{Organisation.Slug}-{Round.Quarter}-{ending}";
}
