using System.Text.RegularExpressions;
using AlignmentCheck.Core.Advice;
using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Results;
using AlignmentCheck.Data.Rounds;

namespace AlignmentCheck.Data.Records;

/// <summary>
/// All that an organisation takes along to another instance. There is no room in it for answers, for keys, links, codes or invitations, nor for
/// anybody's address: people are named.
/// </summary>
public sealed record OrganisationRecord(
    RecordedOrganisation Organisation,
    IReadOnlyList<RecordedMember> Members,
    IReadOnlyList<RecordedRound> Rounds,
    IReadOnlyList<RecordedStep> Plan,
    IReadOnlyList<RecordedDeed> Audit);

/// <summary>What an organisation is called, who asks there, and where its days begin.</summary>
/// <param name="Brand">What its consultants give the reports to come of their own, written and read by Core only.</param>
public sealed record RecordedOrganisation(
    string Name, string? AskedBy, string TimeZone, bool IsDemo, DateTimeOffset CreatedAt, DateTimeOffset? ArchivedAt, byte[]? Brand)
{
    /// <summary>That its next round was drafted by itself; null where it was not, and in records of the first version.</summary>
    public RecordedSchedule? Schedule { get; init; }
}

/// <summary>How its rounds were drafted by themselves.</summary>
/// <param name="LeadDays">Days before its first day on which a round was drafted.</param>
/// <param name="LastQuarter">The quarter that was drafted last; null before the first.</param>
/// <param name="SetAt">When it was set.</param>
public sealed record RecordedSchedule(int LeadDays, string? LastQuarter, DateTimeOffset SetAt);

/// <summary>Somebody who belongs to it.</summary>
public sealed record RecordedMember(string Name, MemberRole Role, DateTimeOffset Since);

/// <summary>A round with its terms.</summary>
/// <param name="Questionnaire">As asked, once it is closed; written and read by Core only.</param>
/// <param name="Result">What it came to, once it is closed.</param>
/// <param name="Brand">What its report has of its consultants' own, once it is released; written and read by Core only.</param>
public sealed record RecordedRound(
    string Quarter,
    RoundState State,
    RoundOrigin Origin,
    WayIn WayIn,
    string QuestionnaireId,
    int QuestionnaireVersion,
    string? QuestionnaireSha256,
    string Language,
    int Floor,
    bool MayPool,
    int? InvitedSales,
    int? InvitedMarketing,
    DateOnly OpensOn,
    DateOnly ClosesOn,
    int KeepAnswersDays,
    int? ReleaseAfterDays,
    bool ShowsSummary,
    DateTimeOffset CreatedAt,
    DateTimeOffset? OpenedAt,
    DateTimeOffset? ClosedAt,
    DateTimeOffset? ReleasedAt,
    byte[]? Questionnaire,
    RecordedResult? Result,
    byte[]? Brand)
{
    /// <summary>The PDFs that were handed out of it; none in records of the first version.</summary>
    public IReadOnlyList<RecordedDocument> Documents { get; init; } = [];
}

/// <summary>A PDF that was handed out. The file itself is read apart, one at a time.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Number">1 for the first of its kind.</param>
/// <param name="Version">The version of layout and sentences by which it was made.</param>
/// <param name="Sha256">Of the file, in lower-case hexadecimal.</param>
/// <param name="MadeAt">When it was made.</param>
public sealed record RecordedDocument(DocumentKind Kind, int Number, int Version, string Sha256, DateTimeOffset MadeAt);

/// <summary>Reads a PDF of a record, as often as it is asked for.</summary>
/// <param name="quarter">Its round's.</param>
/// <param name="document">Which.</param>
/// <param name="cancellationToken">Stops it.</param>
public delegate Task<byte[]> ReadRecordedDocument(string quarter, RecordedDocument document, CancellationToken cancellationToken);

/// <summary>A frozen result: each part written and read by Core only.</summary>
/// <param name="WithheldComments">Places of comments that are kept out of the report.</param>
public sealed record RecordedResult(byte[] Closed, byte[] Advice, byte[]? Forecasts, byte[]? Plan, IReadOnlyList<int> WithheldComments);

/// <summary>A step in the plan.</summary>
/// <param name="Id">By which frozen plans name it.</param>
/// <param name="Since">The quarter of the round after which it was taken up.</param>
/// <param name="Snapshot">Its words and its number, written and read by Core only.</param>
public sealed record RecordedStep(
    Guid Id,
    string Since,
    string StepId,
    byte[] Snapshot,
    string Owner,
    DateOnly DueOn,
    PlanState State,
    string? DroppedBecause,
    DateTimeOffset TakenUpAt,
    DateTimeOffset? BegunAt,
    DateTimeOffset? EndedAt,
    IReadOnlyList<RecordedChange> Changes,
    IReadOnlyList<RecordedNote> Notes);

/// <param name="By">The name on the account; null where it is gone.</param>
public sealed record RecordedChange(DateTimeOffset At, string? By, PlanState? From, PlanState To);

/// <param name="By">The name on the account; null where it is gone.</param>
public sealed record RecordedNote(DateTimeOffset At, string? By, string Text);

/// <summary>Something that was done.</summary>
/// <param name="IsByProgram">Whether the program did it by itself.</param>
/// <param name="By">The name on the account; null where it is gone, or the program did it.</param>
/// <param name="Detail">To what.</param>
public sealed partial record RecordedDeed(DateTimeOffset At, AuditAction Action, bool IsByProgram, string? By, string? Detail)
{
    private const string Mark = "…";

    /// <summary>To what; a mark stands for somebody's e-mail address, which is nobody's elsewhere.</summary>
    public string? Detail { get; } = Detail is null ? null : Address().Replace(Detail, Mark);

    [GeneratedRegex(@"\S+@\S+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
