using AlignmentCheck.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AlignmentCheck.Web.Pages;

/// <summary>
/// What a person reads where there is nothing else to show. It stands in for a page that was asked for in whatever way, so it looks at
/// nothing that was sent.
/// </summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ErrorModel : PageModel
{
    private static readonly int[] Explained =
    [
        StatusCodes.Status400BadRequest,
        StatusCodes.Status404NotFound,
        StatusCodes.Status405MethodNotAllowed,
        StatusCodes.Status413PayloadTooLarge,
        StatusCodes.Status429TooManyRequests,
        StatusCodes.Status503ServiceUnavailable,
    ];

    /// <summary>The status that the page explains: the answer's own, or the nearest that has an explanation.</summary>
    public int Kind { get; private set; }

    // Whatever the method was: a handler would be for one of them.
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        // Asked for by its own address there is no error.
        if (!HttpContext.IsExplained())
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }

        Kind = Explained.Contains(Response.StatusCode) ? Response.StatusCode
            : Response.StatusCode < StatusCodes.Status500InternalServerError ? StatusCodes.Status400BadRequest
            : StatusCodes.Status500InternalServerError;
    }
}
