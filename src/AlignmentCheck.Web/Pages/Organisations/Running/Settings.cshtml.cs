using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Web.Clients;
using AlignmentCheck.Web.Forms;
using AlignmentCheck.Web.Organisations;
using AlignmentCheck.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AlignmentCheck.Web.Pages.Organisations.Running;

/// <summary>What an organisation is called, who asks there, and where its days begin.</summary>
internal sealed class SettingsModel(ChangeOrganisation changeOrganisation, PageTexts<SettingsModel> texts) : PageModel
{
    [BindProperty]
    public OrganisationForm Input { get; set; } = new();

    public Organisation Organisation => HttpContext.Organisation().Organisation;

    public string Address => $"/organisations/{Organisation.Slug}";

    public void OnGet() => Input = OrganisationForm.Of(Organisation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        if (await changeOrganisation.ExecuteAsync(Organisation.Id, Input.ToDetails(), User.AccountId(), cancellationToken) is { Count: > 0 } problems)
        {
            ModelState.AddProblems(problems);
            return this.Again();
        }

        TempData.Tell(texts["Told"]);
        return Redirect(Address);
    }
}
