using System.Diagnostics;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Web.Forms;
using AlignmentCheck.Web.Organisations;
using AlignmentCheck.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AlignmentCheck.Web.Pages.Organisations.Running;

/// <summary>Puts a client into the archive, or takes it out again.</summary>
internal sealed class ArchiveModel(ArchiveOrganisation archive, BringBackOrganisation bringBack, PageTexts<ArchiveModel> texts) : PageModel
{
    public Organisation Organisation => HttpContext.Organisation().Organisation;

    public bool IsArchived => Organisation.IsArchived;

    public string Address => $"/organisations/{Organisation.Slug}";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        switch (await archive.ExecuteAsync(Organisation.Id, User.AccountId(), cancellationToken))
        {
            case ArchiveOutcome.Archived:
                return Told("Told.Archived");
            case ArchiveOutcome.RoundIsOpen:
                return this.Again("", texts["RoundIsOpen"]);
            case var other:
                throw new UnreachableException($"Unhandled outcome {other}.");
        }
    }

    public async Task<IActionResult> OnPostBringBackAsync(CancellationToken cancellationToken)
    {
        await bringBack.ExecuteAsync(Organisation.Id, User.AccountId(), cancellationToken);
        return Told("Told.BroughtBack");
    }

    private RedirectResult Told(string name)
    {
        TempData.Tell(texts[name, Organisation.Name]);
        return Redirect(Address);
    }
}
