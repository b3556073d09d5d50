using System.Diagnostics;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Web.Clients;
using AlignmentCheck.Web.Forms;
using AlignmentCheck.Web.Organisations;
using AlignmentCheck.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace AlignmentCheck.Web.Pages.Organisations.Running;

/// <summary>Says what is fixed from now on, and opens a draft.</summary>
internal sealed class OpenModel(
    OpenRound openRound, ReadRunRound readRound, ReadAsked readAsked, TimeProvider time, PageTexts<OpenModel> texts)
    : RoundPage(readRound, readAsked, time)
{
    public IActionResult OnGet() => Round.State == RoundState.Draft ? Page() : Redirect(Address);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        switch (await openRound.ExecuteAsync(Round.Id, User.AccountId(), cancellationToken))
        {
            case OpenOutcome.Opened:
                TempData.Tell(Round.OpensOn > Today ? texts[$"Told.Ahead.{Round.WayIn}", DateTexts.Day(Round.OpensOn, Today)] : texts[$"Told.{Round.WayIn}"]);
                return Redirect(Address);
            case OpenOutcome.Refused refused:
                foreach (var problem in refused.Problems)
                {
                    ModelState.AddModelError("", RoundRefusals.Sentence(problem, refused.Earliest, Today));
                }

                return this.Again();
            case OpenOutcome.NoDraft:
                return this.MovedOn(Address);
            case var other:
                throw new UnreachableException($"Unhandled outcome {other}.");
        }
    }
}
