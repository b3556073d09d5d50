using System.ComponentModel.DataAnnotations;
using AlignmentCheck.Data;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Web.Forms;
using AlignmentCheck.Web.Organisations;
using AlignmentCheck.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AlignmentCheck.Web.Pages.Organisations.Running;

/// <summary>Deletes an organisation for good, once its name has been typed.</summary>
internal sealed class DeleteModel(DeleteOrganisation deleteOrganisation, PageTexts<DeleteModel> texts) : PageModel
{
    [BindProperty]
    [Display(Name = nameof(Typed))]
    [StringLength(Data.Organisations.Organisation.LongestName)]
    public string? Typed { get; set; }

    public Organisation Organisation => HttpContext.Organisation().Organisation;

    public string Address => $"/organisations/{Organisation.Slug}";

    public PageResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!string.Equals(OneLine.Clean(Typed), Organisation.Name, StringComparison.OrdinalIgnoreCase))
        {
            return ModelState.IsValid ? this.Again(nameof(Typed), texts["NotTyped", Organisation.Name]) : this.Again();
        }

        // Whoever else deleted it at this moment: it is gone.
        await deleteOrganisation.ExecuteAsync(Organisation.Id, User.AccountId(), cancellationToken);
        TempData.Tell(texts["Told", Organisation.Name]);
        return Redirect("/organisations");
    }
}
