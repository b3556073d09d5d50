using AlignmentCheck.Data.Responses;
using AlignmentCheck.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Net.Http.Headers;

namespace AlignmentCheck.Web.Pages.Survey;

/// <summary>Leads from a typed code to its survey.</summary>
[IgnoreAntiforgeryToken]
[EnableRateLimiting(SurveyRegistration.SendingPolicy)]
public sealed class EnterCodeModel(FindSurvey findSurvey) : PageModel
{
    public CodeEntry Entry { get; private set; } = new(null, null, null);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Response.Headers.CacheControl = CacheControlHeaderValue.NoStoreString;
        var typed = Request.Form[TypedCode.Field].ToString();
        var code = TypedCode.Clean(typed);
        if (typed.Length <= TypedCode.Longest && await findSurvey.ExecuteAsync(code, cancellationToken) is not FoundSurvey.Unknown)
        {
            return RedirectToPage("Answer", new { code });
        }

        Entry = new CodeEntry(null, typed, code.Length == 0 ? SurveyTexts.NoCode : SurveyTexts.UnknownCode);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
