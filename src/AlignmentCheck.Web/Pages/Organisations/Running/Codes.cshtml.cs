using System.ComponentModel.DataAnnotations;
using System.Diagnostics;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Data.WaysIn;
using AlignmentCheck.Web.Clients;
using AlignmentCheck.Web.Forms;
using AlignmentCheck.Web.Hosting;
using AlignmentCheck.Web.Organisations;
using AlignmentCheck.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace AlignmentCheck.Web.Pages.Organisations.Running;

/// <summary>Makes a draft's single-use codes. They stand in the answer to the form and nowhere else.</summary>
internal sealed class CodesModel(
    MakeCodes makeCodes, CountPrepared countPrepared, ReadRunRound readRound, ReadAsked readAsked, IOptions<SiteOptions> site, TimeProvider time,
    PageTexts<CodesModel> texts)
    : RoundPage(readRound, readAsked, time)
{
    public sealed class Form
    {
        [Display(Name = nameof(Sales))]
        [Required]
        [Range(1, SingleUseCode.MostOfATeam)]
        public int? Sales { get; set; }

        [Display(Name = nameof(Marketing))]
        [Required]
        [Range(1, SingleUseCode.MostOfATeam)]
        public int? Marketing { get; set; }

        /// <summary>The codes that this form would take the place of: sent again, it makes none.</summary>
        public string? Batch { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Made before.</summary>
    public PreparedPeople Made { get; private set; } = null!;

    /// <summary>Made just now, by team; null where none were.</summary>
    public ILookup<Team, CodeCard>? Cards { get; private set; }

    private bool HasCodes => Round is { State: RoundState.Draft, WayIn: WayIn.SingleUseCodes };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!HasCodes)
        {
            return Redirect(Address);
        }

        Made = await countPrepared.ExecuteAsync(Round, cancellationToken);
        Input = Made.IsEmpty
            ? new Form { Sales = Round.InvitedSales, Marketing = Round.InvitedMarketing }
            : new Form { Sales = Made.Sales, Marketing = Made.Marketing, Batch = Made.Batch };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!HasCodes)
        {
            return Redirect(Address);
        }

        Made = await countPrepared.ExecuteAsync(Round, cancellationToken);
        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        var wanted = new Dictionary<Team, int> { [Team.Sales] = Input.Sales!.Value, [Team.Marketing] = Input.Marketing!.Value };
        switch (await makeCodes.ExecuteAsync(Round.Id, wanted, Input.Batch ?? "", User.AccountId(), cancellationToken))
        {
            case MakeCodesOutcome.Made made:
                Cards = made.Codes.SelectMany(team => team.Value.Select(code => Card(team.Key, code))).ToLookup(card => card.Team);
                return Page();
            case MakeCodesOutcome.AlreadyMade:
                TempData.Tell(texts["AlreadyMade"]);
                return Redirect($"{Address}/codes");
            case MakeCodesOutcome.OutOfRange:
                return this.Again("", texts["OutOfRange", SingleUseCode.MostOfATeam]);
            case MakeCodesOutcome.NoDraft:
                return Redirect(Address);
            case var other:
                throw new UnreachableException($"Unhandled outcome {other}.");
        }
    }

    private CodeCard Card(Team team, string code) => new(Round, team, code, site.Value.Page($"/s/{code}"), Today);
}
