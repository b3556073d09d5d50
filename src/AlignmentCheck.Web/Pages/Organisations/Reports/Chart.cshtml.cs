using System.Diagnostics;
using AlignmentCheck.Web.Organisations;
using AlignmentCheck.Web.Reports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AlignmentCheck.Web.Pages.Organisations.Reports;

/// <summary>A chart of the report as a picture, for whoever may read the report.</summary>
internal sealed class ChartModel(FindReport findReport, DrawChart drawChart, RecordDownload recordDownload, ILogger<ChartModel> log) : PageModel
{
    /// <summary>Where the same chart is had without a browser.</summary>
    public string Drawing { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string quarter, string chart, string format, CancellationToken cancellationToken)
    {
        if (PictureFormat.Find(format) is not { } wanted || await findReport.ExecuteAsync(HttpContext.Organisation(), quarter, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        return await drawChart.ExecuteAsync(found, chart, wanted, cancellationToken) switch
        {
            DrawOutcome.Drawn drawn when Request.HasFile(drawn.Sha256) => this.StillThat(drawn.Sha256),
            DrawOutcome.Drawn drawn => await HandOutAsync(found, chart, wanted, drawn, cancellationToken),
            DrawOutcome.Unknown => NotFound(),
            DrawOutcome.NoBrowser => NotDrawn(found, chart),
            DrawOutcome.Failed failed => Failed(found, chart, failed),
            var other => throw new UnreachableException($"Unhandled outcome {other}."),
        };
    }

    private async Task<FileContentResult> HandOutAsync(FoundReport found, string chart, PictureFormat format, DrawOutcome.Drawn drawn, CancellationToken cancellationToken)
    {
        var ending = $"{chart}.{format.Ending}";
        await recordDownload.ExecuteAsync(found, ending, User.AccountId(), cancellationToken);
        return this.Bytes(drawn.Bytes, drawn.Sha256, format.ContentType, found.FileName(ending));
    }

    private PageResult Failed(FoundReport found, string chart, DrawOutcome.Failed failed)
    {
        log.PrintingFailed(found.Address, failed.Reason);
        return NotDrawn(found, chart);
    }

    private PageResult NotDrawn(FoundReport found, string chart)
    {
        Drawing = found.Charts.Of(chart, PictureFormat.Svg.Ending);
        Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Page();
    }
}
