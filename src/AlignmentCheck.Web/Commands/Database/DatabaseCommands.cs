using System.CommandLine;

namespace AlignmentCheck.Web.Commands.Database;

/// <summary><c>migrate</c>, <c>purge</c>, <c>backup</c> and <c>restore</c>, for whoever runs the site.</summary>
internal static class DatabaseCommands
{
    public static IEnumerable<Command> Build(OnSite site) =>
    [
        Plain("migrate", DatabaseTexts.Migrate, cancellationToken => Upkeep.MigrateAsync(site, cancellationToken)),
        Plain("purge", DatabaseTexts.Purge, cancellationToken => Upkeep.PurgeAsync(site, cancellationToken)),
        WithFile("backup", DatabaseTexts.Backup, DatabaseTexts.OverFile, (file, isForced, _) => new BackupRun(site, file, isForced).ExecuteAsync()),
        WithFile(
            "restore",
            DatabaseTexts.Restore,
            DatabaseTexts.OverDatabase,
            (file, isForced, cancellationToken) => new RestoreRun(site, file, isForced).ExecuteAsync(cancellationToken)),
    ];

    private static Command Plain(string name, string description, Func<CancellationToken, Task<int>> run)
    {
        var command = new Command(name, description);
        command.SetAction((_, cancellationToken) => run(cancellationToken));
        return command;
    }

    private static Command WithFile(string name, string description, string forced, Func<string, bool, CancellationToken, Task<int>> run)
    {
        var file = new Argument<string>("FILE") { Description = DatabaseTexts.File };
        var force = new Option<bool>("--force") { Description = forced };
        var command = new Command(name, description) { file, force };
        command.SetAction((parsed, cancellationToken) => run(parsed.GetRequiredValue(file), parsed.GetValue(force), cancellationToken));
        return command;
    }
}
