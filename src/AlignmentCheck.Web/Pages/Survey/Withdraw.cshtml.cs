using System.Diagnostics;
using AlignmentCheck.Data.Responses;
using AlignmentCheck.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Net.Http.Headers;

namespace AlignmentCheck.Web.Pages.Survey;

/// <summary>Takes answers back. Who holds the secret is the person: nothing else is asked.</summary>
[IgnoreAntiforgeryToken]
[EnableRateLimiting(SurveyRegistration.SendingPolicy)]
public sealed class WithdrawModel(WithdrawResponse withdrawResponse) : PageModel
{
    /// <summary>Null before the form was sent.</summary>
    public WithdrawOutcome? Outcome { get; private set; }

    /// <summary>What was typed as the secret.</summary>
    public string? Typed { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Response.Headers.CacheControl = CacheControlHeaderValue.NoStoreString;
        Typed = Request.Form[AnswerForm.SecretField].ToString();
        Outcome = ResponseSecret.TryParse(Typed) is { } secret
            ? await withdrawResponse.ExecuteAsync(secret, cancellationToken)
            : new WithdrawOutcome.NothingToDelete();
        Response.StatusCode = Outcome switch
        {
            WithdrawOutcome.Deleted or WithdrawOutcome.DeletedBefore => StatusCodes.Status200OK,
            WithdrawOutcome.NothingToDelete => StatusCodes.Status422UnprocessableEntity,
            _ => throw new UnreachableException($"Unhandled outcome {Outcome.GetType().Name}."),
        };
        return Page();
    }
}
