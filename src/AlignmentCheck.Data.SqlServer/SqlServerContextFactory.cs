using AlignmentCheck.Data.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace AlignmentCheck.Data.SqlServer;

/// <summary>For the tools that write migrations. Never connects.</summary>
public sealed class SqlServerContextFactory : IDesignTimeDbContextFactory<AlignmentContext>
{
    public AlignmentContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<AlignmentContext>().UseApplicationServiceProvider(AccountSchema.ForTools());
        new SqlServerDialect().Configure(options, new DatabaseOptions { ConnectionString = "Server=never.connected" });
        return new AlignmentContext(options.Options);
    }
}
