using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Data.WaysIn;
using AlignmentCheck.Web.Clients;
using AlignmentCheck.Web.Forms;
using AlignmentCheck.Web.Hosting;
using AlignmentCheck.Web.Organisations;
using AlignmentCheck.Web.Plans;
using AlignmentCheck.Web.Texts;
using AlignmentCheck.Web.WaysIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace AlignmentCheck.Web.Pages.Organisations.Running;

/// <summary>A round from its draft to its release: what it is, and what may be done with it now.</summary>
internal sealed class RoundModel(
    ReadRunRound readRound, ReadAsked readAsked, CountPrepared countPrepared, CountReminded countReminded, RemindInvitees remindInvitees,
    FindPlan findPlan, InvitationLetters letters, IOptions<SiteOptions> site, TimeProvider time, PageTexts<RoundModel> texts)
    : RoundPage(readRound, readAsked, time)
{
    public IEnumerable<Invitation> Invitations =>
        Seen.Links.Select(link => new Invitation(link, Round, site.Value.Page($"/s/{link.Code}"), Asked?.Minutes));

    public bool IsUnderWay => Round.State is RoundState.Draft or RoundState.Open;

    /// <summary>Codes that were made, or people who were named.</summary>
    public PreparedPeople Prepared { get; private set; } = null!;

    /// <summary>To how many the latest reminder went; null where people are not reminded from here.</summary>
    public RemindedPeople? Reminded { get; private set; }

    public bool MayRemind => Reminded is { IsWriting: false } && Round.Reminders < Invitee.MostReminders;

    /// <summary>What was agreed before, with which a draft opens; null once the round is under way, and where there is no plan.</summary>
    public FoundPlan? Plan { get; private set; }

    /// <summary>What the next reminder says, or said, as Sales reads it.</summary>
    public string? ReminderText => Asked is null ? null : letters.Preview(Round, Asked, Seen.Links[0], reminder: 1).Text;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Prepared = await countPrepared.ExecuteAsync(Round, cancellationToken);
        Plan = Round.State == RoundState.Draft && await findPlan.WithoutNumbersAsync(HttpContext.Organisation(), cancellationToken) is { Rows.Count: > 0 } plan ? plan : null;
        Reminded = Round is { State: RoundState.Open, WayIn: WayIn.Invitations } ? await countReminded.ExecuteAsync(Round, cancellationToken) : null;
    }

    /// <param name="sent">Reminders so far, as the page said: pressed twice it asks once.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IActionResult> OnPostRemindAsync(int sent, CancellationToken cancellationToken)
    {
        var isAsked = await remindInvitees.ExecuteAsync(Round.Id, sent, User.AccountId(), cancellationToken);
        TempData.Tell(texts[isAsked ? "Reminder.Told" : "Reminder.NotSent"]);
        return Redirect(Address);
    }
}
