using System.Diagnostics;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Web.Clients;
using AlignmentCheck.Web.Forms;
using AlignmentCheck.Web.Organisations;
using AlignmentCheck.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AlignmentCheck.Web.Pages.Organisations;

/// <summary>A new client.</summary>
internal sealed class NewModel(CreateOrganisation createOrganisation, PageTexts<NewModel> texts) : PageModel
{
    [BindProperty]
    public OrganisationForm Input { get; set; } = new();

    /// <summary>Of the client to be: a form that is sent twice adds one.</summary>
    [BindProperty]
    public Guid? Id { get; set; }

    public void OnGet() => Id = Guid.NewGuid();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        switch (await createOrganisation.ExecuteAsync(Input.ToDetails() with { Id = Id }, User.AccountId(), isDemo: false, cancellationToken))
        {
            case CreateOrganisationOutcome.Created created:
                TempData.Tell(texts["Told", created.Organisation.Name]);
                return Redirect($"/organisations/{created.Organisation.Slug}");
            case CreateOrganisationOutcome.Invalid invalid:
                ModelState.AddProblems(invalid.Problems);
                return this.Again();
            case var other:
                throw new UnreachableException($"Unhandled outcome {other}.");
        }
    }
}
