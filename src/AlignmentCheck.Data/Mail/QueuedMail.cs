namespace AlignmentCheck.Data.Mail;

/// <summary>An e-mail that waits to be sent, or was. Its text is thrown away once it is sent: it may hold a one-time link.</summary>
public sealed class QueuedMail
{
    public const int LongestAddress = 256;
    public const int LongestSubject = 200;
    public const int LongestKey = 128;

    public required Guid Id { get; init; }

    /// <summary>What it is about, so that the same occasion never makes two: such as <c>released/{round}/{user}</c>.</summary>
    public required string Occasion { get; init; }

    public required string To { get; init; }

    public required string Subject { get; init; }

    /// <summary>Plain text; null once it is sent.</summary>
    public string? Text { get; set; }

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
        To = letter.To,
        Subject = OneLine(letter.Subject),
        Text = letter.Text,
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
