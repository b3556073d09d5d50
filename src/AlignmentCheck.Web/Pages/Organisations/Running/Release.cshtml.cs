using System.ComponentModel.DataAnnotations;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Web.Forms;
using AlignmentCheck.Web.Organisations;
using AlignmentCheck.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace AlignmentCheck.Web.Pages.Organisations.Running;

/// <summary>Releases the report of a closed round, once whoever does it has said that they mean it.</summary>
internal sealed class ReleaseModel(
    ReleaseRound releaseRound, ReadRunRound readRound, ReadAsked readAsked, TimeProvider time, PageTexts<ReleaseModel> texts)
    : RoundPage(readRound, readAsked, time)
{
    [BindProperty]
    [Display(Name = nameof(Sure))]
    public bool Sure { get; set; }

    public IActionResult OnGet() => Round.State == RoundState.Closed ? Page() : Redirect(Address);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Round.State != RoundState.Closed)
        {
            return this.MovedOn(Address);
        }

        if (!Sure)
        {
            return this.Again(nameof(Sure), texts["NotSure"]);
        }

        // Whoever else released it at this moment, or its date: it is released.
        if (!await releaseRound.ExecuteAsync(Round.Id, User.AccountId(), cancellationToken))
        {
            return this.MovedOn(Address);
        }

        TempData.Tell(texts["Told"]);
        return Redirect(Address);
    }
}
