using System.ComponentModel.DataAnnotations;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Web.Forms;
using AlignmentCheck.Web.Organisations;
using AlignmentCheck.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace AlignmentCheck.Web.Pages.Organisations.Running;

/// <summary>Throws a draft or an open round away, unseen.</summary>
internal sealed class DiscardModel(
    DiscardRound discardRound, ReadRunRound readRound, ReadAsked readAsked, TimeProvider time, PageTexts<DiscardModel> texts)
    : RoundPage(readRound, readAsked, time)
{
    private const int LongestTyped = 40;

    [BindProperty]
    [Display(Name = nameof(Typed))]
    [StringLength(LongestTyped)]
    public string? Typed { get; set; }

    public IActionResult OnGet() => Round.State is RoundState.Draft or RoundState.Open ? Page() : Redirect(Address);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Round.State is not (RoundState.Draft or RoundState.Open))
        {
            return this.MovedOn(Address);
        }

        if (!string.Equals(Typed?.Trim(), Round.Quarter.ToString(), StringComparison.OrdinalIgnoreCase))
        {
            return this.Again(nameof(Typed), texts["NotTyped", Round.Quarter]);
        }

        if (!await discardRound.ExecuteAsync(Round.Id, User.AccountId(), cancellationToken))
        {
            return this.MovedOn(Address);
        }

        TempData.Tell(texts["Told", Name]);
        return Redirect(OrganisationAddress);
    }
}
