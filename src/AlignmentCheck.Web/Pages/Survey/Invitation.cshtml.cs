using System.Diagnostics;
using System.Net.Mime;
using AlignmentCheck.Core.Credentials;
using AlignmentCheck.Data.Responses;
using AlignmentCheck.Data.WaysIn;
using AlignmentCheck.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace AlignmentCheck.Web.Pages.Survey;

/// <summary>A person's own address. It proves that they may answer, and is left behind before they do.</summary>
[IgnoreAntiforgeryToken]
[EnableRateLimiting(SurveyRegistration.SendingPolicy)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class InvitationModel(FindInvitation findInvitation, FindSurvey findSurvey, DrawCredential drawCredential, IOptions<SiteOptions> site)
    : PageModel
{
    public const string BlindedField = "blinded";

    /// <summary>Null where there is no such invitation.</summary>
    public FoundInvitation? Found { get; private set; }

    /// <summary>What is asked; null where it is not asked now.</summary>
    public TeamSurvey? Survey { get; private set; }

    /// <summary>Where everybody sees the key.</summary>
    public Uri KeyAddress => site.Value.Page($"/s/{Survey?.Link.Code}/key");

    /// <summary>The end of the personal address.</summary>
    public string Token { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellationToken)
    {
        Token = token;
        Found = await findInvitation.ExecuteAsync(token, cancellationToken);
        if (Found is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }
        else if (Found.State == DrawingState.Open && await findSurvey.ExecuteAsync(Found.Link.Code, cancellationToken) is FoundSurvey.Open open)
        {
            Survey = open.Survey;
        }

        return Page();
    }

    /// <summary>Answers the script with a blind signature and nothing else, or with a status.</summary>
    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancellationToken)
    {
        var blinded = Request.Form[BlindedField] is [var text] ? CredentialText.ReadSignature(text) : null;
        return await drawCredential.ExecuteAsync(token, blinded ?? [], cancellationToken) switch
        {
            DrawOutcome.Drawn drawn => Content(CredentialText.Write(drawn.BlindSignature.Span), MediaTypeNames.Text.Plain),
            DrawOutcome.AlreadyDrawn => StatusCode(StatusCodes.Status409Conflict),
            DrawOutcome.NotOpen => StatusCode(StatusCodes.Status403Forbidden),
            DrawOutcome.NotBlinded => StatusCode(StatusCodes.Status422UnprocessableEntity),
            DrawOutcome.Unknown => NotFound(),
            var other => throw new UnreachableException($"Unhandled outcome {other.GetType().Name}."),
        };
    }
}
