using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Data.Responses;
using AlignmentCheck.Data.Results;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AlignmentCheck.Web.Pages.Survey;

/// <summary>What those who were asked see after the end: when results come, and then their summary.</summary>
public sealed class ClosedModel(FindSurvey findSurvey, FindSharedSummary findSharedSummary) : PageModel
{
    /// <summary>Null where there is no such survey.</summary>
    public TeamSurvey? Survey { get; private set; }

    /// <summary>The end of the address at which it was found.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Null where there is nothing to share, or not yet.</summary>
    public DisclosedResult? Result { get; private set; }

    /// <summary>The day by which results come; null where that is decided by hand.</summary>
    public DateOnly? ReleasesOn => Survey is { Round: { ReleaseAfterDays: { } days } round }
        ? (round.ClosedAt is { } closed ? Survey.Organisation.DayOf(closed) : round.ClosesOn.AddDays(1)).AddDays(days)
        : null;

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancellationToken)
    {
        Response.Headers.CacheControl = "private, no-cache";
        switch (await findSurvey.ExecuteAsync(code, cancellationToken))
        {
            case FoundSurvey.Open or FoundSurvey.NotYetOpen or FoundSurvey.WantsCode or FoundSurvey.Spent:
                return RedirectToPage("Answer", new { code });
            case FoundSurvey.Closed closed:
                (Survey, Address) = (closed.Survey, code);
                Result = await findSharedSummary.ExecuteAsync(closed.Survey.Round, cancellationToken);
                return Page();
            default:
                Response.StatusCode = StatusCodes.Status404NotFound;
                return Page();
        }
    }
}
