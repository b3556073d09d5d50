using System.Diagnostics;
using AlignmentCheck.Core.Credentials;
using AlignmentCheck.Data.Responses;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Data.WaysIn;
using AlignmentCheck.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Net.Http.Headers;

namespace AlignmentCheck.Web.Pages.Survey;

/// <summary>The survey. It has no session, so there is none that a forged form could use: no token, no cookie.</summary>
[IgnoreAntiforgeryToken]
[EnableRateLimiting(SurveyRegistration.SendingPolicy)]
public sealed class AnswerModel(FindSurvey findSurvey, SubmitResponse submitResponse) : PageModel
{
    // Enough to tell two apart, and no credential.
    private const int CharactersOfToken = 12;

    /// <summary>What the address leads to, or what became of the form: a <see cref="QuestionsView"/>, a <see cref="ReceiptView"/>,
    /// a <see cref="WithdrawnView"/>, a <see cref="CodeEntry"/>, a <see cref="UsedView"/>, a <see cref="TeamLink"/> that is not open yet, a <see cref="NotKeptView"/>, or null where there is no such survey.</summary>
    public object? Shown { get; private set; }

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancellationToken)
    {
        // The way back leads to the same form with the same secret.
        Response.Headers.CacheControl = "private, no-cache";
        return await findSurvey.ExecuteAsync(code, cancellationToken) switch
        {
            FoundSurvey.Open open => Show(StatusCodes.Status200OK, new QuestionsView(open.Survey, ResponseSecret.New(), AnswerForm.Untouched, Problems: null) { Address = code }),
            FoundSurvey.WantsCode wants => Show(StatusCodes.Status200OK, new CodeEntry(wants.Survey, Typed: null, Problem: null)),
            FoundSurvey.Spent spent => Show(StatusCodes.Status200OK, new UsedView(spent.Survey, code, HasArrived: false, TokenStart: null)),
            FoundSurvey.NotYetOpen early => Show(StatusCodes.Status200OK, early.Link),
            FoundSurvey.Closed => RedirectToPage("Closed", new { code }),
            FoundSurvey.Unknown => Show(StatusCodes.Status404NotFound, null),
            var other => throw new UnreachableException($"Unhandled survey {other.GetType().Name}."),
        };
    }

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken cancellationToken)
    {
        Response.Headers.CacheControl = CacheControlHeaderValue.NoStoreString;
        var form = AnswerForm.Read(Request.Form);
        var sent = form.ToSent();
        return await submitResponse.ExecuteAsync(code, sent, cancellationToken) switch
        {
            SubmitOutcome.Accepted accepted => Show(StatusCodes.Status200OK, new ReceiptView(accepted.Receipt, code, SpentKey(accepted.Receipt.Survey, sent), TokenStart(sent))),
            SubmitOutcome.Invalid invalid => Again(code, invalid.Survey, sent.Secret, form, FormProblems.Of(invalid, form)),
            SubmitOutcome.Empty empty => Again(code, empty.Survey, sent.Secret, form, FormProblems.NothingAnswered),
            SubmitOutcome.UnusableSecret unusable => Again(code, unusable.Survey, null, form, FormProblems.UnusableSecret),
            SubmitOutcome.WantsCredential wants => Again(code, wants.Survey, sent.Secret, form, FormProblems.NoCredential),
            SubmitOutcome.WantsCode wants => Show(StatusCodes.Status422UnprocessableEntity, new CodeEntry(wants.Survey, Typed: null, SurveyTexts.SentWithoutCode)),
            SubmitOutcome.Withdrawn withdrawn => Show(StatusCodes.Status409Conflict, new WithdrawnView(withdrawn.Survey, code, TokenStart(sent), withdrawn.IsOpen)),
            SubmitOutcome.AlreadyUsed used => Show(StatusCodes.Status409Conflict, new UsedView(used.Survey, code, HasArrived: true, TokenStart(sent))),
            SubmitOutcome.NotYetOpen early => Show(StatusCodes.Status409Conflict, early.Link),
            SubmitOutcome.Closed closed => Show(StatusCodes.Status409Conflict, new NotKeptView(closed.Survey, code)),
            SubmitOutcome.UnknownSurvey => Show(StatusCodes.Status404NotFound, null),
            var other => throw new UnreachableException($"Unhandled outcome {other.GetType().Name}."),
        };
    }

    private PageResult Again(string code, TeamSurvey survey, ResponseSecret? secret, AnswerForm form, FormProblems problems) =>
        Show(StatusCodes.Status422UnprocessableEntity, new QuestionsView(survey, secret ?? ResponseSecret.New(), form, problems) { Address = code });

    private static OnceKey? SpentKey(TeamSurvey survey, SentAnswers sent) =>
        survey.WantsCredential && sent.Credential is { } credential ? OnceKey.ForCredential(credential.PreparedToken.Span) : survey.Code;

    private static string? TokenStart(SentAnswers sent) =>
        sent.Credential is { } credential ? CredentialText.Write(credential.PreparedToken.Span)[..CharactersOfToken] : null;

    private PageResult Show(int status, object? shown)
    {
        Response.StatusCode = status;
        Shown = shown;
        return Page();
    }
}
