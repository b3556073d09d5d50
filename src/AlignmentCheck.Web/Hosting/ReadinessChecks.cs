using AlignmentCheck.Data;
using AlignmentCheck.Data.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AlignmentCheck.Web.Hosting;

/// <summary>Whether the database answers and has this version's tables.</summary>
internal sealed class DatabaseCheck(AlignmentContext db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any() ? HealthCheckResult.Unhealthy() : HealthCheckResult.Healthy();
}

/// <summary>Whether there is something to ask.</summary>
internal sealed class ContentCheck(ContentCatalogue content) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(content.Languages.Any(language => language.Questionnaires.Count > 0) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
}
