using AlignmentCheck.Data.Mail;
using AlignmentCheck.Web.Forms;
using AlignmentCheck.Web.Mails;
using AlignmentCheck.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AlignmentCheck.Web.Pages.Mails;

/// <summary>
/// Stops e-mails of one kind for whoever has the link of such an e-mail: the code is what they hold, and nothing else is asked. Opening the page
/// stops nothing, since programs open links before people do. A mailbox's own button sends the same form, without cookies.
/// </summary>
[IgnoreAntiforgeryToken]
internal sealed class StopModel(StopLinks links, ReadMailChoices readMailChoices, ChooseMails chooseMails, PageTexts<StopModel> texts) : PageModel
{
    /// <summary>What the form says, as the standard for a mailbox's button wants it (RFC 8058).</summary>
    public const string Field = "List-Unsubscribe";

    /// <summary>The field's only value.</summary>
    public const string Pressed = "One-Click";

    /// <summary>The end of the address.</summary>
    [FromQuery]
    public string? Code { get; set; }

    public MailKind Kind { get; private set; }

    public bool IsStopped { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (links.Read(Code) is not { } read || await readMailChoices.ExecuteAsync(read.UserId, cancellationToken) is not { } refused)
        {
            return NotFound();
        }

        Kind = read.Kind;
        IsStopped = refused.Contains(read.Kind);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ChooseAsync(isWanted: false, cancellationToken);

    public Task<IActionResult> OnPostAgainAsync(CancellationToken cancellationToken) => ChooseAsync(isWanted: true, cancellationToken);

    private async Task<IActionResult> ChooseAsync(bool isWanted, CancellationToken cancellationToken)
    {
        if (links.Read(Code) is not { } read || await readMailChoices.ExecuteAsync(read.UserId, cancellationToken) is null)
        {
            return NotFound();
        }

        Kind = read.Kind;
        if (!Request.HasFormContentType || !string.Equals(Request.Form[Field], Pressed, StringComparison.Ordinal))
        {
            IsStopped = isWanted;
            return this.Again("", texts["NotPressed"]);
        }

        await chooseMails.ExecuteAsync(read.UserId, new Dictionary<MailKind, bool> { [read.Kind] = isWanted }, cancellationToken);
        IsStopped = !isWanted;
        return Page();
    }
}
