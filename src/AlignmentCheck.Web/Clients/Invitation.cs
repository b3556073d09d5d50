using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Web.Codes;
using AlignmentCheck.Web.Texts;

namespace AlignmentCheck.Web.Clients;

/// <summary>How one team is asked to answer: its link, the same as a picture, and words to send with it.</summary>
/// <param name="Link">The team's.</param>
/// <param name="Round">With its organisation.</param>
/// <param name="Address">The whole address of the survey.</param>
/// <param name="Minutes">How long answering takes at most; null where the questionnaire is gone.</param>
internal sealed record Invitation(TeamLink Link, Round Round, Uri Address, int? Minutes)
{
    private static readonly ResourceTexts Texts = new(typeof(Invitation));

    public Team Team => Link.Team;

    public QrPicture Picture => QrPicture.Of(Address.ToString());

    /// <summary>What is typed before the code, without the scheme, as people read an address aloud.</summary>
    public string Before => Address.Authority + Address.AbsolutePath[..^Link.Code.Length];

    /// <summary>What stands before the code.</summary>
    public string Start => Address.ToString()[..^Link.Code.Length];

    /// <summary>To be pasted into a mail or a chat.</summary>
    public string Message(DateOnly today) => Texts.Format(Parts(today), WithCode(nameof(Message)));

    /// <summary>The same for whoever has not answered yet.</summary>
    public string Reminder(DateOnly today) => Texts.Format(Parts(today), WithCode(nameof(Reminder)));

    /// <summary>Who asks: the organisation, and who does it for them.</summary>
    public string WhoAsks => AskedIn(Round.Organisation!);

    public static string AskedIn(Organisation organisation) =>
        organisation.AskedBy is { } askedBy ? Texts.Format([organisation.Name, askedBy], nameof(WhoAsks)) : organisation.Name;

    private string WithCode(string name) => Round.WayIn == WayIn.SingleUseCodes ? $"{name}WithCode" : name;

    private object?[] Parts(DateOnly today)
    {
        var (first, last) = (DateTexts.Day(Round.OpensOn, today), DateTexts.Day(Round.ClosesOn, today));
        var when = Round.OpensOn > today ? Texts.Format([first, last], "FromUntil") : Texts.Format([last], "Until");
        return [WhoAsks, TeamTexts.Name(Team), Minutes, last, Address, FloorTexts.Promise(Round), when];
    }
}
