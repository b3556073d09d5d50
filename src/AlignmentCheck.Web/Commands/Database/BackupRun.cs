using AlignmentCheck.Data;
using AlignmentCheck.Data.Sqlite;
using AlignmentCheck.Web.Commands.Report;
using Microsoft.Extensions.Options;

namespace AlignmentCheck.Web.Commands.Database;

/// <summary>One call of <c>backup</c>. Nobody meets half a copy: it is written under a passing name beside its place.</summary>
internal sealed class BackupRun(OnSite site, string file, bool isForced)
{
    public Task<int> ExecuteAsync() => site.RunAsync(services => Task.FromResult(Execute(services)));

    private int Execute(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<DatabaseOptions>>().Value;
        if (options.Provider != DatabaseProvider.Sqlite)
        {
            return site.Refuse(DatabaseTexts.ServersOwnMeans);
        }

        var database = new DatabaseFile(options);
        var final = FinalPath.Of(file);
        if (!database.Exists)
        {
            return site.Refuse(DatabaseTexts.NoDatabase(database.Path));
        }

        if (FinalPath.Comparer.Equals(final, FinalPath.Of(database.Path)))
        {
            return site.Refuse(DatabaseTexts.SameFile(file));
        }

        return !isForced && File.Exists(final) ? site.Refuse(DatabaseTexts.FileExists(file)) : Copy(database, final);
    }

    private int Copy(DatabaseFile database, string final)
    {
        var passing = Path.Join(Path.GetDirectoryName(final), $".{Guid.NewGuid():N}.part");
        try
        {
            CreateEmpty(passing);
            database.CopyTo(passing);
            File.Move(passing, final, isForced);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            return site.Refuse(DatabaseTexts.NotWritten(failed.Message));
        }
        finally
        {
            if (Directory.Exists(Path.GetDirectoryName(passing)))
            {
                File.Delete(passing);
            }
        }

        site.Terminal.Output.WriteLine(file);
        return ExitCode.Success;
    }

    // Answers that are not purged yet are in it: whoever else uses the machine shall not read it.
    private static void CreateEmpty(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        new FileStream(path, options).Dispose();
    }
}
