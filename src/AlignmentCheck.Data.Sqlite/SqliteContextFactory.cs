using AlignmentCheck.Data.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace AlignmentCheck.Data.Sqlite;

/// <summary>For the tools that write migrations. Never connects.</summary>
public sealed class SqliteContextFactory : IDesignTimeDbContextFactory<AlignmentContext>
{
    public AlignmentContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<AlignmentContext>().UseApplicationServiceProvider(AccountSchema.ForTools());
        new SqliteDialect().Configure(options, new DatabaseOptions { ConnectionString = "Data Source=:memory:" });
        return new AlignmentContext(options.Options);
    }
}
