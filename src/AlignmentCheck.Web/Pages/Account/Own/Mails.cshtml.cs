using System.ComponentModel.DataAnnotations;
using AlignmentCheck.Data.Mail;
using AlignmentCheck.Web.Forms;
using AlignmentCheck.Web.Organisations;
using AlignmentCheck.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AlignmentCheck.Web.Pages.Account.Own;

/// <summary>Which e-mails somebody gets, of those that an account can do without.</summary>
internal sealed class MailsModel(ReadMailChoices readMailChoices, ChooseMails chooseMails, PageTexts<MailsModel> texts) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var refused = (await readMailChoices.ExecuteAsync(User.AccountId(), cancellationToken))!;
        Input = new InputModel
        {
            RoundClosed = !refused.Contains(MailKind.RoundClosed),
            ReportReleased = !refused.Contains(MailKind.ReportReleased),
            RoundDrafted = !refused.Contains(MailKind.RoundDrafted),
            RoundDue = !refused.Contains(MailKind.RoundDue),
            SchedulePaused = !refused.Contains(MailKind.SchedulePaused),
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        var wanted = new Dictionary<MailKind, bool>
        {
            [MailKind.RoundClosed] = Input.RoundClosed,
            [MailKind.ReportReleased] = Input.ReportReleased,
            [MailKind.RoundDrafted] = Input.RoundDrafted,
            [MailKind.RoundDue] = Input.RoundDue,
            [MailKind.SchedulePaused] = Input.SchedulePaused,
        };
        await chooseMails.ExecuteAsync(User.AccountId(), wanted, cancellationToken);
        TempData.Tell(texts["Told"]);
        return Redirect("/account/mails");
    }

    internal sealed class InputModel
    {
        [Display(Name = nameof(RoundClosed))]
        public bool RoundClosed { get; set; }

        [Display(Name = nameof(ReportReleased))]
        public bool ReportReleased { get; set; }

        [Display(Name = nameof(RoundDrafted))]
        public bool RoundDrafted { get; set; }

        [Display(Name = nameof(RoundDue))]
        public bool RoundDue { get; set; }

        [Display(Name = nameof(SchedulePaused))]
        public bool SchedulePaused { get; set; }
    }
}
