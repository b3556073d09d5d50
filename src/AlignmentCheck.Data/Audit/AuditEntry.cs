namespace AlignmentCheck.Data.Audit;

/// <summary>What somebody with an account did. Nothing that a respondent does is ever here.</summary>
public sealed class AuditEntry
{
    public const int LongestDetail = 400;

    public required Guid Id { get; init; }

    public required DateTimeOffset At { get; init; }

    public required AuditAction Action { get; init; }

    /// <summary>Null where the program did it by itself.</summary>
    public Guid? UserId { get; init; }

    public Guid? OrganisationId { get; init; }

    /// <summary>Such as the quarter or the invited address.</summary>
    public string? Detail { get; init; }
}

/// <summary>What was done.</summary>
public enum AuditAction
{
    OrganisationCreated,
    OrganisationChanged,
    BrandChanged,
    OrganisationDeleted,
    OrganisationHandedOver,
    RecordTaken,
    RecordBrought,
    OrganisationArchived,
    OrganisationBroughtBack,
    MemberInvited,
    MemberRemoved,
    RoundDrafted,
    RoundOpened,
    RoundProlonged,
    RoundDiscarded,
    RoundClosed,
    RoundImported,
    RoundReleased,
    CommentWithheld,
    CommentShown,
    ReportDownloaded,
    ReportMadeAnew,
    AnswersDeleted,
    CodesMade,
    InviteesNamed,
    ReminderSent,
    StepTakenUp,
    PlanStepChanged,
    PlanNoteAdded,
    PlanDownloaded,
    UserCreated,
    UserGranted,
    UserBarred,
    UserReadmitted,
    LinkShown,
    LinkWithheld,
    SignedIn,
    SignInLockedOut,
    PasswordChanged,
    TwoFactorEnabled,
    TwoFactorDisabled,
    RecoveryCodesMade,
    RecoveryCodeUsed,
    PasskeyAdded,
    PasskeyRemoved,
    ScheduleSet,
    ScheduleEnded,
    SchedulePaused,
    CalendarMade,
    CalendarRevoked,
    MailsStopped,
    MailsWanted,
}
