using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace AlignmentCheck.Web.Pages;

/// <summary>A table as the database has it. What each column is for stands beside the partial page that shows it.</summary>
internal sealed record StoredTable(string Name, IReadOnlyList<string> Columns);

/// <summary>Tables that belong together for a reader.</summary>
/// <param name="Name">The last part of its text's name.</param>
/// <param name="Tables">Names, in the order in which they are read.</param>
internal sealed record TableGroup(string Name, IReadOnlyList<string> Tables);

/// <summary>Every table, in the order in which somebody who answers would want to know of them. The columns come from the model itself.</summary>
internal static class StoredTables
{
    public static IReadOnlyList<TableGroup> Groups { get; } =
    [
        new("Respondents", ["Responses", "Comments", "Withdrawals", "SingleUseCodes", "SpentCredentials", "Invitees", "InviteeLinks"]),
        new("Rounds", ["Rounds", "RoundQuestionnaires", "RoundParticipations", "TeamLinks", "CredentialKeys", "SigningKeys"]),
        new("Results", ["Forecasts", "FrozenResults", "WithheldComments", "RoundBrands", "KeptDocuments"]),
        new("Plan", ["PlanSteps", "PlanStepChanges", "PlanNotes"]),
        new("Organisations", ["Organisations", "Memberships", "Brands", "Schedules", "ImportMappings"]),
        new("Accounts", ["Users", "UserTokens", "UserPasskeys", "UserClaims", "UserLogins", "CalendarFeeds", "ClientFeeds", "EndedSessions"]),
        new("Housekeeping", ["AuditEntries", "Mails", "Notices", "MailRefusals", "Leases", "ProtectionKeys"]),
    ];

    public static StoredTable Of(IModel model, string name) =>
        new(name, [.. model.GetRelationalModel().Tables.Single(table => string.Equals(table.Name, name, StringComparison.Ordinal)).Columns.Select(column => column.Name)]);
}
