using System.ComponentModel.DataAnnotations;
using System.Diagnostics;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Web.Clients;
using AlignmentCheck.Web.Forms;
using AlignmentCheck.Web.Organisations;
using AlignmentCheck.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace AlignmentCheck.Web.Pages.Organisations.Running;

/// <summary>Gives an open round a later last day.</summary>
internal sealed class ProlongModel(
    ProlongRound prolongRound, ReadRunRound readRound, ReadAsked readAsked, TimeProvider time, PageTexts<ProlongModel> texts)
    : RoundPage(readRound, readAsked, time)
{
    private const int UsualDays = 7;

    [BindProperty]
    [Display(Name = nameof(ClosesOn))]
    [Required]
    public DateOnly? ClosesOn { get; set; }

    public IActionResult OnGet()
    {
        ClosesOn = Round.ClosesOn.AddDays(UsualDays);
        return Round.State == RoundState.Open ? Page() : Redirect(Address);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        Round.State != RoundState.Open ? this.MovedOn(Address) : !ModelState.IsValid ? this.Again() : await prolongRound.ExecuteAsync(Round.Id, ClosesOn!.Value, User.AccountId(), cancellationToken) switch
        {
            ProlongOutcome.Prolonged => Prolonged(ClosesOn.Value),
            ProlongOutcome.NotLater when ClosesOn == Round.ClosesOn => Prolonged(ClosesOn.Value),
            ProlongOutcome.NotLater => this.Again(nameof(ClosesOn), texts["NotLater", DateTexts.Day(Round.ClosesOn, Today)]),
            ProlongOutcome.TooLong => this.Again(nameof(ClosesOn), texts["TooLong", RoundPlan.MostDaysOpen]),
            ProlongOutcome.NotOpen => this.MovedOn(Address),
            var other => throw new UnreachableException($"Unhandled outcome {other}."),
        };

    private RedirectResult Prolonged(DateOnly day)
    {
        TempData.Tell(texts["Told", DateTexts.Day(day, Today)]);
        return Redirect(Address);
    }
}
