using AlignmentCheck.Data;
using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Tests;

/// <summary>An empty SQLite database with all migrations. Migrating takes longer than copying: once for all tests of a run.</summary>
public static class MigratedFile
{
    private static readonly Lazy<Task<byte[]>> Migrated = new(MigrateAsync);

    public static async Task CopyToAsync(string file) => await File.WriteAllBytesAsync(file, await Migrated.Value);

    /// <summary>Reads a file as it is on the disk.</summary>
    public static AlignmentContext Open(string file)
    {
        var options = new DbContextOptionsBuilder<AlignmentContext>().UseApplicationServiceProvider(AccountSchema.ForTools());
        new SqliteDialect().Configure(options, new DatabaseOptions { ConnectionString = $"Data Source={file};Pooling=False" });
        return new AlignmentContext(options.Options);
    }

    private static async Task<byte[]> MigrateAsync()
    {
        var file = Path.GetTempFileName();
        try
        {
            await using (var db = Open(file))
            {
                await db.Database.MigrateAsync();
            }

            // Closing the last connection has written the log back into the file.
            return await File.ReadAllBytesAsync(file);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
