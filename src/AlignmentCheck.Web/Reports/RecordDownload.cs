using AlignmentCheck.Data.Audit;

namespace AlignmentCheck.Web.Reports;

/// <summary>Writes down who took a file of a report away.</summary>
internal sealed class RecordDownload(AuditLog audit)
{
    /// <param name="found">The report.</param>
    /// <param name="file">What was taken, as it ends: <c>report.pdf</c>.</param>
    /// <param name="userId">Who.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task ExecuteAsync(FoundReport found, string file, Guid userId, CancellationToken cancellationToken) =>
        audit.WriteAsync(AuditAction.ReportDownloaded, userId, found.Organisation.Id, $"{found.Round.Quarter} {file}", cancellationToken);
}
