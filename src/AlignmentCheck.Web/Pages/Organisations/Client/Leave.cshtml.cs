using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Web.Forms;
using AlignmentCheck.Web.Organisations;
using AlignmentCheck.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AlignmentCheck.Web.Pages.Organisations.Client;

/// <summary>Leaves an organisation: whoever added somebody did not ask them.</summary>
internal sealed class LeaveModel(RemoveMember removeMember, PageTexts<LeaveModel> texts) : PageModel
{
    public Organisation Organisation => HttpContext.Organisation().Organisation;

    public string Address => $"/organisations/{Organisation.Slug}";

    public PageResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await removeMember.ExecuteAsync(Organisation.Id, User.AccountId(), User.AccountId(), cancellationToken) == RemoveMemberOutcome.LastConsultant)
        {
            return this.Again("", texts["LastConsultant"]);
        }

        TempData.Tell(texts["Told", Organisation.Name]);
        return Redirect("/organisations");
    }
}
