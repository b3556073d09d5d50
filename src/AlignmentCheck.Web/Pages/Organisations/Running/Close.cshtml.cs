using System.ComponentModel.DataAnnotations;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Web.Forms;
using AlignmentCheck.Web.Organisations;
using AlignmentCheck.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace AlignmentCheck.Web.Pages.Organisations.Running;

/// <summary>Closes an open round before its last day is over.</summary>
internal sealed class CloseModel(
    CloseRound closeRound, ReadRunRound readRound, ReadAsked readAsked, TimeProvider time, PageTexts<CloseModel> texts)
    : RoundPage(readRound, readAsked, time)
{
    [BindProperty]
    [Display(Name = nameof(Sure))]
    public bool Sure { get; set; }

    public IActionResult OnGet() => Round.State == RoundState.Open ? Page() : Redirect(Address);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Round.State != RoundState.Open)
        {
            return this.MovedOn(Address);
        }

        if (!Sure)
        {
            return this.Again(nameof(Sure), texts["NotSure"]);
        }

        // Whoever else closed it at this moment: it is closed.
        if (!await closeRound.ExecuteAsync(Round.Id, User.AccountId(), cancellationToken))
        {
            return this.MovedOn(Address);
        }

        TempData.Tell(texts["Told"]);
        return Redirect(Address);
    }
}
