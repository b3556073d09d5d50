using AlignmentCheck.Data;
using AlignmentCheck.Data.Sqlite;
using AlignmentCheck.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AlignmentCheck.Web.Commands.Database;

/// <summary>One call of <c>restore</c>.</summary>
internal sealed class RestoreRun(OnSite site, string file, bool isForced)
{
    public Task<int> ExecuteAsync(CancellationToken cancellationToken) => site.RunAsync(services => ExecuteAsync(services, cancellationToken));

    private async Task<int> ExecuteAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var options = services.GetRequiredService<IOptions<DatabaseOptions>>().Value;
        if (options.Provider != DatabaseProvider.Sqlite)
        {
            return site.Refuse(DatabaseTexts.ServersOwnMeans);
        }

        var database = new DatabaseFile(options);
        if (Refusal(services, database) is { } reason)
        {
            return site.Refuse(reason);
        }

        services.GetRequiredService<Dialect>().Prepare(options);
        if (!database.TryReplaceBy(file))
        {
            return site.Refuse(DatabaseTexts.InUse(database.Path));
        }

        await services.MigrateAsync(cancellationToken);
        site.Terminal.Output.WriteLine(DatabaseTexts.Restored(file, database.Path));
        return ExitCode.Success;
    }

    private string? Refusal(IServiceProvider services, DatabaseFile database)
    {
        if (!File.Exists(file))
        {
            return DatabaseTexts.NoFile(file);
        }

        return CopyCheck.Check(file, services.GetRequiredService<AlignmentContext>().Database.GetMigrations()) switch
        {
            CopyProblem.NotReadable => DatabaseTexts.NotReadable(file),
            CopyProblem.NotOurs => DatabaseTexts.NotOurs(file),
            CopyProblem.Newer => DatabaseTexts.Newer(file),
            null => !isForced && database.Exists ? DatabaseTexts.DatabaseExists(database.Path) : null,
            var other => throw new System.Diagnostics.UnreachableException($"Unhandled problem {other}."),
        };
    }
}
