using System.Diagnostics;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Content;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Web.Clients;
using AlignmentCheck.Web.Forms;
using AlignmentCheck.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace AlignmentCheck.Web.Pages.Organisations.Running;

/// <summary>A draft, to be changed. What is open is fixed: there is no such page for it.</summary>
internal sealed class ChangeModel(
    ChangeDraft changeDraft, ReadOrganisations readOrganisations, ContentCatalogue catalogue, TimeProvider time, PageTexts<ChangeModel> texts)
    : RoundFormPage(readOrganisations, catalogue, time)
{
    public string Name => DateTexts.Name(OwnQuarter!);

    public string Address => $"{OrganisationAddress}/rounds/{OwnQuarter}";

    protected override Quarter? OwnQuarter => Quarter.TryParse((string)RouteData.Values["quarter"]!);

    private Round? Draft => OwnQuarter is { } quarter ? Choices.Draft(quarter) : null;

    public IActionResult OnGet()
    {
        if (Draft is not { } draft)
        {
            return NotFound();
        }

        Input = RoundForm.Of(draft);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (OwnQuarter is not { } quarter)
        {
            return NotFound();
        }

        if (Choices.Draft(quarter) is not { } draft)
        {
            return Choices.IsFree(quarter) ? this.Gone(Organisation, quarter) : this.MovedOn(Address);
        }

        if (Plan() is not { } plan)
        {
            return this.Again();
        }

        switch (await changeDraft.ExecuteAsync(draft.Id, plan, cancellationToken))
        {
            case DraftOutcome.Saved:
                TempData.Tell(Choices.Told(texts["Told"], plan.OpensOn));
                return Redirect(RoundAddress);
            case DraftOutcome.Invalid invalid:
                return Refused(invalid.Problems);
            case DraftOutcome.NoDraft:
                return this.MovedOn(Address);
            case var other:
                throw new UnreachableException($"Unhandled outcome {other}.");
        }
    }
}
