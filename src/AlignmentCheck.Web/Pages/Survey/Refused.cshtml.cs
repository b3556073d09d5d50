using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AlignmentCheck.Web.Pages.Survey;

/// <summary>Says why a request to the survey was turned away before any page saw it. Reached only in place of such a page.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class RefusedModel : PageModel
{
    public int Status { get; private set; }

    public IActionResult OnGet(int status) => Show(status);

    public IActionResult OnPost(int status) => Show(status);

    private IActionResult Show(int status)
    {
        Status = status;
        return HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null ? NotFound() : Page();
    }
}
