using AlignmentCheck.Data;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Web.Commands.Database;

/// <summary><c>migrate</c> and <c>purge</c>. Both may run while the site does.</summary>
internal static class Upkeep
{
    public static Task<int> MigrateAsync(OnSite site, CancellationToken cancellationToken) => site.RunAsync(async services =>
    {
        var pending = await PendingAsync(services, cancellationToken);
        await services.MigrateAsync(cancellationToken);
        site.Terminal.Output.WriteLine(DatabaseTexts.Migrated(pending));
        return ExitCode.Success;
    });

    public static Task<int> PurgeAsync(OnSite site, CancellationToken cancellationToken) => site.RunAsync(async services =>
    {
        if (await PendingAsync(services, cancellationToken) > 0)
        {
            return site.Refuse(DatabaseTexts.NotMigrated);
        }

        var purged = await services.GetRequiredService<PurgeAnswers>().ExecuteAsync(cancellationToken);
        site.Terminal.Output.WriteLine(DatabaseTexts.Purged(purged));
        return ExitCode.Success;
    });

    private static async Task<int> PendingAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        (await services.GetRequiredService<AlignmentContext>().Database.GetPendingMigrationsAsync(cancellationToken)).Count();
}
