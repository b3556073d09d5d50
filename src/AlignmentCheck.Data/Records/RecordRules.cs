using AlignmentCheck.Core.Advice;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Forecasts;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Content;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Plans;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Data.Schedules;

namespace AlignmentCheck.Data.Records;

/// <summary>Whether a record could be one of this program's: whoever brings it may have changed it, and a database is strict.</summary>
/// <param name="record">As it was read.</param>
/// <param name="content">What this instance offers.</param>
/// <param name="now">Nothing was done later.</param>
internal sealed class RecordRules(OrganisationRecord record, ContentCatalogue content, DateTimeOffset now)
{
    private const int LastYear = 9000;

    /// <summary>More than anybody has.</summary>
    public const int MostMembers = 10_000;

    /// <returns>The first part that cannot be right, such as <c>rounds 2026-Q4</c>; null where all may be.</returns>
    public string? Unfit()
    {
        if (!IsFit(record.Organisation))
        {
            return "organisation";
        }

        if (record.Members.Count > MostMembers || !record.Members.All(member => member is not null && IsName(member.Name, User.LongestName) && IsPast(member.Since)))
        {
            return "members";
        }

        if (record.Rounds.Select(round => round.Quarter).Distinct(StringComparer.Ordinal).Count() != record.Rounds.Count)
        {
            return "rounds";
        }

        if (record.Rounds.FirstOrDefault(round => !IsFit(round)) is { } unfit)
        {
            return $"rounds {(Quarter.TryParse(unfit.Quarter) is { } quarter ? quarter : null)}".TrimEnd();
        }

        // What is read from JSON may have nothing in the place of something, in lists too.
        var isPlan = record.Plan.All(step => step is not null && IsFit(step)) && record.Plan.Select(step => step.Id).Distinct().Count() == record.Plan.Count;
        return !isPlan ? "plan" : record.Audit.All(deed => deed is not null && IsFit(deed)) ? null : "audit";
    }

    private bool IsFit(RecordedOrganisation organisation)
    {
        var details = new OrganisationDetails(organisation.Name, organisation.AskedBy, organisation.TimeZone);
        return details == details.Cleaned() && details.Problems().Count == 0 && IsPast(organisation.CreatedAt) && IsPast(organisation.ArchivedAt)
            && BrandRules.IsFit(organisation.Brand)
            && (organisation.Schedule is not { } schedule || IsFit(schedule));
    }

    private bool IsFit(RecordedSchedule schedule) =>
        schedule.LeadDays is >= Schedule.LeastLeadDays and <= Schedule.MostLeadDays
        && (schedule.LastQuarter is null || Quarter.TryParse(schedule.LastQuarter) is not null)
        && IsPast(schedule.SetAt);

    private bool IsFit(RecordedRound round)
    {
        var isClosed = round.State is RoundState.Closed or RoundState.Released;
        return Quarter.TryParse(round.Quarter) is { } quarter
            && IsId(round.QuestionnaireId, Round.LongestQuestionnaireId)
            && content.Find(round.Language) is not null
            && IsDay(round.OpensOn)
            && IsDay(round.ClosesOn)
            && Plan(round, quarter).Problems().All(problem => problem == RoundProblem.OpenTooLong)
            && IsPast(round.CreatedAt)
            && IsPast(round.OpenedAt)
            && IsPast(round.ClosedAt)
            && IsPast(round.ReleasedAt)
            && isClosed == round is { ClosedAt: not null, Result: not null, Questionnaire: not null, QuestionnaireSha256: not null }
            && (round.State == RoundState.Released) == round.ReleasedAt is not null
            && (round.Brand is null || round.State == RoundState.Released)
            && BrandRules.IsFit(round.Brand)
            && (round.Documents.Count == 0 || (round.State == RoundState.Released && DocumentRules.AreFit(round.Documents) && round.Documents.All(document => IsPast(document.MadeAt))))
            && (!isClosed || IsReadable(round));
    }

    /// <summary>A round as it was planned.</summary>
    internal static RoundPlan Plan(RecordedRound round, Quarter quarter) => new()
    {
        Quarter = quarter,
        QuestionnaireId = round.QuestionnaireId,
        Language = round.Language,
        OpensOn = round.OpensOn,
        ClosesOn = round.ClosesOn,
        WayIn = round.WayIn,
        Floor = round.Floor,
        MayPool = round.MayPool,
        InvitedSales = round.InvitedSales,
        InvitedMarketing = round.InvitedMarketing,
        KeepAnswersDays = round.KeepAnswersDays,
        ReleaseAfterDays = round.ReleaseAfterDays,
        ShowsSummary = round.ShowsSummary,
    };

    private static bool IsReadable(RecordedRound round) => Reads(() =>
    {
        var result = round.Result!;
        var closed = ClosedRound.Thaw(result.Closed).Result;
        AdviceSnapshot.Read(result.Advice);
        _ = result.Forecasts is { } forecasts ? SealedForecasts.Thaw(forecasts) : null;
        _ = result.Plan is { } plan ? PlanSnapshot.Read(plan) : null;
        var asked = QuestionnaireSnapshot.Read(round.Questionnaire!);
        return string.Equals(asked.Sha256, round.QuestionnaireSha256, StringComparison.Ordinal)
            && string.Equals(closed.Questionnaire.Sha256, asked.Sha256, StringComparison.Ordinal)
            && string.Equals(asked.Id, round.QuestionnaireId, StringComparison.Ordinal)
            && asked.Version == round.QuestionnaireVersion
            && closed.Terms == Terms(round)
            && result.WithheldComments.Distinct().Count() == result.WithheldComments.Count
            && result.WithheldComments.All(place => place >= 0 && place < closed.Comments.Count);
    });

    private static RoundTerms Terms(RecordedRound round) => new()
    {
        Floor = round.Floor,
        MayPool = round.MayPool,
        InvitedSales = round.InvitedSales,
        InvitedMarketing = round.InvitedMarketing,
    };

    private bool IsFit(RecordedStep step) =>
        record.Rounds.Any(round => round.Result is not null && string.Equals(round.Quarter, step.Since, StringComparison.Ordinal))
        && IsId(step.StepId, PlanStep.LongestStepId)
        && IsName(step.Owner, PlanStep.LongestOwner)
        && IsDay(step.DueOn)
        && (step.DroppedBecause is null ? step.State != PlanState.Dropped : IsName(step.DroppedBecause, PlanStep.LongestReason))
        && IsPast(step.TakenUpAt)
        && IsPast(step.BegunAt)
        && IsPast(step.EndedAt)
        && step.Changes.All(change => change is not null && IsPast(change.At) && IsPerson(change.By))
        && step.Notes.All(note => note is not null && IsPast(note.At) && IsPerson(note.By) && IsText(note.Text))
        && Reads(() => string.Equals(Step.Thaw(step.Snapshot).Id, step.StepId, StringComparison.Ordinal));

    private bool IsFit(RecordedDeed deed) => IsPast(deed.At) && IsPerson(deed.By) && deed.Detail is null or { Length: <= AuditEntry.LongestDetail };

    private static bool IsName(string text, int longest) => text.Length > 0 && text.Length <= longest && string.Equals(OneLine.Clean(text), text, StringComparison.Ordinal);

    private static bool IsText(string text) => text.Length is > 0 and <= PlanNote.LongestText && string.Equals(Lines.Clean(text), text, StringComparison.Ordinal);

    private static bool IsPerson(string? name) => name is null || IsName(name, User.LongestName);

    private static bool IsId(string id, int longest) => id.Length > 0 && id.Length <= longest && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');

    private static bool IsDay(DateOnly day) => day.Year is >= ImportRound.FirstYear and <= LastYear;

    private bool IsPast(DateTimeOffset? moment) => moment is null || (moment.Value.Year >= ImportRound.FirstYear && moment <= now.AddDays(1));

    // Bytes of somebody else's making: whatever Core finds wrong with them, they are none of ours.
    internal static bool Reads(Func<bool> read)
    {
        try
        {
            return read();
        }
        catch (Exception broken) when (broken is FormatException or ArgumentException or InvalidOperationException or KeyNotFoundException or NullReferenceException)
        {
            return false;
        }
    }
}
