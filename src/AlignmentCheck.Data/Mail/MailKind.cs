namespace AlignmentCheck.Data.Mail;

/// <summary>What an e-mail is for.</summary>
public enum MailKind
{
    /// <summary>A one-time link: without it there is no way into an account.</summary>
    AccountLink,

    /// <summary>To somebody with an account: they were added to an organisation. Always sent, since nobody asked them.</summary>
    MemberAdded,

    /// <summary>An invitation to answer, or its reminder.</summary>
    SurveyLetter,

    /// <summary>To consultants: a round has closed.</summary>
    RoundClosed,

    /// <summary>To managers: its report is there to be read.</summary>
    ReportReleased,

    /// <summary>To consultants: the next round was drafted by itself.</summary>
    RoundDrafted,

    /// <summary>To consultants: a draft has reached its first day.</summary>
    RoundDue,

    /// <summary>To consultants: the next round could not be drafted by itself, and nothing is until somebody sets the schedule anew.</summary>
    SchedulePaused,
}

/// <summary>Which e-mails people with an account may do without.</summary>
public static class MailKinds
{
    public static IReadOnlyList<MailKind> Refusable { get; } = [MailKind.RoundClosed, MailKind.ReportReleased, MailKind.RoundDrafted, MailKind.RoundDue, MailKind.SchedulePaused];
}
