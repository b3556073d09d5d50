using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Organisations;

namespace AlignmentCheck.Web.Plans;

/// <summary>Hands an organisation's plan out as a file, and writes down who took it away.</summary>
internal sealed class PlanFiles(AuditLog audit)
{
    public const string Csv = "plan.csv";
    public const string Calendar = "plan.ics";

    /// <summary>A name for the downloaded file, such as <c>demo-instruments-plan.csv</c>.</summary>
    public static string NameOf(Organisation organisation, string file) => $"{organisation.Slug}-{file}";

    public Task RecordAsync(Organisation organisation, string file, Guid userId, CancellationToken cancellationToken) =>
        audit.WriteAsync(AuditAction.PlanDownloaded, userId, organisation.Id, file, cancellationToken);
}
