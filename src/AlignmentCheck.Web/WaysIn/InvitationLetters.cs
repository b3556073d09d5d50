using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Data.WaysIn;
using AlignmentCheck.Web.Clients;
using AlignmentCheck.Web.Hosting;
using AlignmentCheck.Web.Texts;
using Microsoft.Extensions.Options;

namespace AlignmentCheck.Web.WaysIn;

/// <summary>The e-mails to people who are invited personally: the invitation and its reminders, as plain text.</summary>
internal sealed class InvitationLetters(IOptions<SiteOptions> site)
{
    private const string Unknown = "…";

    private static readonly ResourceTexts Texts = new(typeof(InvitationLetters));

    public (string Subject, string Text) Write(InvitationToWrite letter)
    {
        var (round, team) = (letter.Round, TeamTexts.Name(letter.Team));
        var kind = letter.Reminder == 0 ? "Invitation" : "Reminder";

        // Written in the background, where no request says the language.
        var lastDay = DateTexts.Full(round.ClosesOn, round.Language);
        var anonymity = Texts.Format([FloorTexts.Promise(round), team, letter.Fingerprint, site.Value.Page($"/s/{letter.Link.Code}/key")], "Anonymity");
        return (
            Texts.Format([round.Organisation!.Name], $"{kind}Subject"),
            Texts.Format([Invitation.AskedIn(round.Organisation), team, letter.Asked.Minutes, lastDay, Own(letter.Token), anonymity], kind));
    }

    /// <summary>What people will read, with dots for what is each person's own or not known before the round opens.</summary>
    public (string Subject, string Text) Preview(Round round, Questionnaire asked, TeamLink link, int reminder) =>
        Write(new InvitationToWrite(round, asked, link, Unknown, Unknown, reminder));

    // Not through an address's type, which would encode the dots.
    private string Own(string token) => $"{site.Value.Page("/i/")}{token}";
}
