using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace AlignmentCheck.Data;

/// <summary>Which database keeps the data.</summary>
public enum DatabaseProvider
{
    Sqlite,
    SqlServer,
}

/// <summary>Where the data is kept.</summary>
public sealed class DatabaseOptions
{
    public const string Section = "Database";

    /// <summary><c>Sqlite</c>, one file, or <c>SqlServer</c>.</summary>
    [EnumDataType(typeof(DatabaseProvider))]
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>The provider's connection string. For SQLite a file whose folder exists; empty: <c>data/alignmentcheck.db</c> beside the program.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>The most statements in one round trip, 1 to 1000; unset: the provider's own. Some engines that speak SQL Server's protocol want 1.</summary>
    [Range(1, 1000)]
    public int? MaxBatchSize { get; set; }

    /// <summary>Whether the site brings the tables to its version when it starts. Unset: yes on SQLite, no on SQL Server, where <c>migrate</c> does.</summary>
    public bool? MigrateAtStart { get; set; }

    /// <summary>What is meant by <see cref="MigrateAtStart"/>.</summary>
    public bool MigratesAtStart => MigrateAtStart ?? Provider == DatabaseProvider.Sqlite;
}

[OptionsValidator]
public sealed partial class DatabaseOptionsValidator : IValidateOptions<DatabaseOptions>;
