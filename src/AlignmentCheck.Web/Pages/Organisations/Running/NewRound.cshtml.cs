using System.Diagnostics;
using AlignmentCheck.Data.Content;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Web.Clients;
using AlignmentCheck.Web.Forms;
using AlignmentCheck.Web.Organisations;
using AlignmentCheck.Web.Plans;
using AlignmentCheck.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace AlignmentCheck.Web.Pages.Organisations.Running;

/// <summary>A new draft, with everything usual preselected.</summary>
internal sealed class NewRoundModel(
    DraftRound draftRound, FindPlan findPlan, ReadOrganisations readOrganisations, ContentCatalogue catalogue, TimeProvider time, PageTexts<NewRoundModel> texts)
    : RoundFormPage(readOrganisations, catalogue, time)
{
    /// <summary>What was agreed before; null where there is no plan, and where the form is shown again.</summary>
    public FoundPlan? Agreed { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Input = RoundForm.StartingOn(Choices.Earliest, Choices.Next, Questionnaires[0].Id);
        Agreed = await findPlan.WithoutNumbersAsync(HttpContext.Organisation(), cancellationToken) is { Rows.Count: > 0 } plan ? plan : null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Plan() is not { } plan)
        {
            return this.Again();
        }

        switch (await draftRound.ExecuteAsync(Organisation.Id, plan, User.AccountId(), cancellationToken))
        {
            case DraftOutcome.Saved saved:
                TempData.Tell(Choices.Told(texts[$"Told.{saved.Round.WayIn}"], plan.OpensOn));
                return Redirect(RoundAddress);
            case DraftOutcome.Invalid invalid:
                return Refused(invalid.Problems);
            case var other:
                throw new UnreachableException($"Unhandled outcome {other}.");
        }
    }
}
