using System.ComponentModel.DataAnnotations;
using System.Diagnostics;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Mail;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Data.WaysIn;
using AlignmentCheck.Web.Clients;
using AlignmentCheck.Web.Forms;
using AlignmentCheck.Web.Organisations;
using AlignmentCheck.Web.Texts;
using AlignmentCheck.Web.WaysIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace AlignmentCheck.Web.Pages.Organisations.Running;

/// <summary>Who is invited by e-mail: lists of addresses in a draft, numbers once it is open.</summary>
internal sealed class PeopleModel(
    NameInvitees nameInvitees, ReadInvitees readInvitees, InvitationLetters letters, IOptions<MailOptions> mail, ReadRunRound readRound,
    ReadAsked readAsked, TimeProvider time, PageTexts<PeopleModel> texts)
    : RoundPage(readRound, readAsked, time)
{
    public sealed class Form
    {
        [Display(Name = nameof(Sales))]
        public string? Sales { get; set; }

        [Display(Name = nameof(Marketing))]
        public string? Marketing { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public bool IsDraft => Round.State == RoundState.Draft;

    public bool SendsMail => mail.Value.IsConfigured;

    /// <summary>As Sales reads it; null where a draft names a questionnaire that is no longer on offer.</summary>
    public (string Subject, string Text)? Letter => Asked is null ? null : letters.Preview(Round, Asked, Seen.Links[0], reminder: 0);

    private bool Invites => Round is { State: RoundState.Draft or RoundState.Open, WayIn: WayIn.Invitations };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!Invites)
        {
            return Redirect(Address);
        }

        var named = await readInvitees.ExecuteAsync(Round.Id, cancellationToken);
        Input = new Form { Sales = string.Join('\n', named[Team.Sales]), Marketing = string.Join('\n', named[Team.Marketing]) };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!Invites || !IsDraft)
        {
            return Redirect(Address);
        }

        var people = new Dictionary<Team, IReadOnlyList<string>>
        {
            [Team.Sales] = AddressList.Read(Input.Sales),
            [Team.Marketing] = AddressList.Read(Input.Marketing),
        };
        switch (await nameInvitees.ExecuteAsync(Round.Id, people, User.AccountId(), cancellationToken))
        {
            case NameInviteesOutcome.Saved:
                TempData.Tell(texts["Told"]);
                return Redirect(Address);
            case NameInviteesOutcome.Invalid invalid:
                ModelState.AddMistakes(invalid, people);
                return this.Again();
            case NameInviteesOutcome.NoDraft:
                return Redirect(Address);
            case var other:
                throw new UnreachableException($"Unhandled outcome {other}.");
        }
    }
}
