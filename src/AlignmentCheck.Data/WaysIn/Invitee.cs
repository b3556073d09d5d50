using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Data.WaysIn;

/// <summary>
/// A person who is invited by e-mail. It is known whether they have drawn their credential, and not whether they have answered, when, or what.
/// </summary>
public sealed class Invitee
{
    /// <summary>The most people of a team that are invited by e-mail.</summary>
    public const int MostOfATeam = 2_000;

    /// <summary>Reminders that a round may send.</summary>
    public const int MostReminders = 2;

    public required Guid Id { get; init; }

    public required Guid RoundId { get; init; }

    public required Team Team { get; init; }

    public required string Address { get; init; }

    /// <summary>
    /// The hash of the blinded message that was signed for them, so that a second arrival of the same request gets the same answer and another
    /// request none. What was blinded fits every credential equally well. A row keeps its length, and with it its place on the disk, when
    /// somebody draws.
    /// </summary>
    public OnceKey Drawn { get; set; } = OnceKey.None;

    /// <summary>E-mails written to them so far: the invitation and reminders.</summary>
    public int Letters { get; set; }
}

/// <summary>The link in one of a person's e-mails, known by its hash only. Each e-mail has its own, and they all lead to the same drawing.</summary>
public sealed class InviteeLink
{
    public required OnceKey Key { get; init; }

    public required Guid InviteeId { get; init; }

    public Invitee? Invitee { get; init; }
}
