using System.Globalization;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Mail;
using AlignmentCheck.Web.Mails;
using AlignmentCheck.Web.Texts;

namespace AlignmentCheck.Web.Clients;

/// <summary>What was done, by whom and to what, in words.</summary>
internal static class AuditTexts
{
    private static readonly ResourceTexts Texts = new(typeof(AuditTexts));

    public static string Person(SeenEntry seen) => seen.Person ?? Texts.Get(seen.Entry.UserId is null ? "Program" : "Gone");

    public static string Action(AuditEntry entry) => Texts.Get(entry.Action.ToString());

    /// <summary>What it was done to; empty where the deed says it.</summary>
    public static string Detail(AuditEntry entry)
    {
        var (first, rest) = Parts(entry.Detail ?? "");
        return entry.Action switch
        {
            AuditAction.MemberInvited or AuditAction.UserGranted when rest.Length > 0 => Texts.Format([first, Role(rest)], "With"),
            AuditAction.OrganisationCreated or AuditAction.OrganisationDeleted or AuditAction.OrganisationHandedOver or AuditAction.RecordBrought => entry.Detail ?? "",
            AuditAction.ReportDownloaded => Texts.Format([Quarter(first), rest], "File"),
            AuditAction.ReportMadeAnew => Texts.Format([Quarter(first), rest], "Made"),
            AuditAction.PlanStepChanged when rest.Length > 0 => Texts.Format([rest, Texts.Get($"State.{first}")], "With"),
            AuditAction.RoundProlonged when DateOnly.TryParseExact(rest, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) =>
                Texts.Format([Quarter(first), DateTexts.Full(day)], "Until"),
            AuditAction.StepTakenUp or AuditAction.PlanNoteAdded => entry.Detail ?? "",
            AuditAction.ScheduleSet => Texts.Format([first], "LeadDays"),
            AuditAction.MailsStopped or AuditAction.MailsWanted when Enum.TryParse<MailKind>(first, out var kind) => MailTexts.Name(kind),
            _ when rest.Length == 0 => Quarter(first),
            _ => entry.Detail!,
        };
    }

    private static (string First, string Others) Parts(string detail) =>
        detail.IndexOf(' ', StringComparison.Ordinal) is >= 0 and var space ? (detail[..space], detail[(space + 1)..]) : (detail, "");

    private static string Quarter(string text) => Core.Trends.Quarter.TryParse(text) is { } quarter ? DateTexts.Name(quarter) : text;

    private static string Role(string role) => Texts.Get($"Role.{role}");
}
