using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AlignmentCheck.Web.Pages.Survey;

/// <summary>Says why a request to the survey was turned away before any page saw it. Reached only in place of such a page.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class RefusedModel : PageModel
{
    private static readonly int[] Explained =
    [
        StatusCodes.Status404NotFound,
        StatusCodes.Status405MethodNotAllowed,
        StatusCodes.Status413PayloadTooLarge,
        StatusCodes.Status415UnsupportedMediaType,
        StatusCodes.Status429TooManyRequests,
    ];

    /// <summary>The status that the page explains: the answer's own, or the nearest that has an explanation.</summary>
    public int Reason { get; private set; }

    public void OnGet()
    {
        // Asked for by its own address there is no refusal, and no such survey.
        if (HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }

        Reason = Explained.Contains(Response.StatusCode) ? Response.StatusCode : StatusCodes.Status400BadRequest;
    }
}
