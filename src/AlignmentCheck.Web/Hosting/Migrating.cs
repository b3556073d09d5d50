using AlignmentCheck.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AlignmentCheck.Web.Hosting;

/// <summary>Brings the database to this version's tables before the first request, where the settings want that.</summary>
internal static class Migrating
{
    public static async Task MigrateAtStartAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<IOptions<DatabaseOptions>>().Value;
        if (database.MigratesAtStart)
        {
            await scope.ServiceProvider.MigrateAsync(CancellationToken.None);
        }
    }

    /// <summary>Makes the database where there is none, and brings its tables to this version.</summary>
    public static async Task MigrateAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        services.GetRequiredService<Dialect>().Prepare(services.GetRequiredService<IOptions<DatabaseOptions>>().Value);
        await services.GetRequiredService<AlignmentContext>().Database.MigrateAsync(cancellationToken);
    }
}
