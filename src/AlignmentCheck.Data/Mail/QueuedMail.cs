using AlignmentCheck.Core.Trends;

namespace AlignmentCheck.Data.Mail;

/// <summary>An e-mail that waits to be sent, or was. Its text is thrown away once it is sent: it may hold a one-time link.</summary>
public sealed class QueuedMail
{
    public const int LongestAddress = 256;
    public const int LongestSubject = 200;
    public const int LongestKey = 128;

    /// <summary>Characters of the address that stops its kind.</summary>
    public const int LongestStop = 600;

    public required Guid Id { get; init; }

    /// <summary>What it is about, so that the same occasion never makes two: such as <c>released/{round}/{user}</c>.</summary>
    public required string Occasion { get; init; }

    public required MailKind Kind { get; init; }

    /// <summary>Whose consultants see that it was sent: its kind, when, and how it stands; null where none do.</summary>
    public Guid? OrganisationId { get; init; }

    /// <summary>The round that it is about; null where it is about none.</summary>
    public Quarter? Quarter { get; init; }

    public required string To { get; init; }

    public required string Subject { get; init; }

    /// <summary>Plain text; null once it is sent.</summary>
    public string? Text { get; set; }

    /// <summary>The address that stops e-mails of its kind; null where it is needed, and once it is sent.</summary>
    public string? Stop { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Not before.</summary>
    public required DateTimeOffset DueAt { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    /// <summary>When it was given up.</summary>
    public DateTimeOffset? FailedAt { get; set; }

    /// <summary>A letter that may go at once.</summary>
    internal static QueuedMail Of(Letter letter, DateTimeOffset now) => new()
    {
        Id = Guid.NewGuid(),
        Occasion = letter.Occasion,
        Kind = letter.Kind,
        OrganisationId = letter.OrganisationId,
        Quarter = letter.Quarter,
        To = letter.To,
        Subject = OneLine(letter.Subject),
        Text = letter.Text,
        Stop = letter.Stop?.AbsoluteUri,
        CreatedAt = now,
        DueAt = now,
    };

    // A line break in a subject would begin another header.
    private static string OneLine(string subject)
    {
        var line = string.Concat(subject.Select(character => char.IsControl(character) ? ' ' : character));
        return line.Length > LongestSubject ? line[..LongestSubject] : line;
    }
}
