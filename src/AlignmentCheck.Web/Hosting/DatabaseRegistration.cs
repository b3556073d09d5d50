using AlignmentCheck.Data;
using AlignmentCheck.Data.Sqlite;
using AlignmentCheck.Data.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Options;

namespace AlignmentCheck.Web.Hosting;

/// <summary>The database that the settings name.</summary>
internal static class DatabaseRegistration
{
    private static readonly Dialect[] Dialects = [new SqliteDialect(), new SqlServerDialect()];

    public static void AddDatabase(this IServiceCollection services)
    {
        services.AddSettings<DatabaseOptions, DatabaseOptionsValidator>(DatabaseOptions.Section);
        services.AddSingleton(provider => Dialects.Single(dialect => dialect.Provider == Database(provider).Provider));
        services.AddDbContext<AlignmentContext>((provider, options) =>
        {
            provider.GetRequiredService<Dialect>().Configure(options, Database(provider));

            // The message of a failed save can hold the key of a row of answers, and a log has the time beside it. Whoever wanted to save
            // gets the exception all the same.
            options.ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.SaveChangesFailed, RelationalEventId.CommandError));
        });
    }

    private static DatabaseOptions Database(IServiceProvider provider) => provider.GetRequiredService<IOptions<DatabaseOptions>>().Value;
}
