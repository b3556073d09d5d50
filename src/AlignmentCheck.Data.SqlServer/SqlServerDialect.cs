using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.SqlServer;

/// <summary>SQL Server 2019 and later, Azure SQL, and engines that speak its protocol.</summary>
public sealed class SqlServerDialect : Dialect
{
    // What SQL Server 2019 understands. A newer default would bring functions and types that it does not have.
    private const int CompatibilityLevel = 150;

    private const int UniqueIndexViolation = 2601;
    private const int UniqueConstraintViolation = 2627;

    public override DatabaseProvider Provider => DatabaseProvider.SqlServer;

    public override void Configure(DbContextOptionsBuilder options, DatabaseOptions database)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(database);
        options.UseSqlServer(database.ConnectionString, server =>
        {
            server.MigrationsAssembly(typeof(SqlServerDialect).Assembly.GetName().Name);
            server.UseCompatibilityLevel(CompatibilityLevel);
            server.EnableRetryOnFailure();
            if (database.MaxBatchSize is { } size)
            {
                server.MaxBatchSize(size);
            }
        });
    }

    public override bool IsUniqueViolation(DbUpdateException failed) =>
        failed?.InnerException is SqlException { Number: UniqueIndexViolation or UniqueConstraintViolation };

    protected override string LayInKeyOrder(string table) =>
        $$"""
        SELECT * INTO [#Taken] FROM [{{table}}] WHERE [RoundId] = {0};
        DELETE FROM [{{table}}] WHERE [RoundId] = {0};
        INSERT INTO [{{table}}] SELECT * FROM [#Taken] ORDER BY [Key];
        DROP TABLE [#Taken];
        """;
}
