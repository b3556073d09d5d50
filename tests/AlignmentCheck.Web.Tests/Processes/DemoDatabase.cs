using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Tests;
using AlignmentCheck.Web.Commands;
using AlignmentCheck.Web.Demo;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

[assembly: AssemblyFixture(typeof(AlignmentCheck.Web.Tests.Processes.DemoDatabase))]

namespace AlignmentCheck.Web.Tests.Processes;

/// <summary>A file with the demo client, made once for all tests; each works on a copy. What a site does at its start by itself is done already.</summary>
public sealed class DemoDatabase : IDisposable
{
    public const string Password = "copper-window-31-sail";

    private readonly string _folder = Directory.CreateTempSubdirectory("alignmentcheck-").FullName;

    private readonly Lazy<Task> _filled;

    public DemoDatabase() => _filled = new Lazy<Task>(FillAsync);

    private string Original => Path.Join(_folder, "demo.db");

    /// <summary>A copy's path.</summary>
    public async Task<string> CopyAsync()
    {
        await _filled.Value;
        var copy = Path.Join(_folder, $"{Guid.NewGuid():n}.db");
        File.Copy(Original, copy);
        return copy;
    }

    /// <summary>Reads a copy as it is on the disk.</summary>
    public static AlignmentContext Open(string database) => MigratedFile.Open(database);

    /// <summary>The open round of the demo client, whose story is told, and its code for Sales.</summary>
    public static async Task<(Round Round, string Code)> OpenRoundAsync(string database, CancellationToken cancellationToken)
    {
        await using var db = Open(database);
        var link = await db.TeamLinks
            .Include(found => found.Round!.Organisation)
            .SingleAsync(
                found => found.Team == Team.Sales && found.Round!.State == RoundState.Open && found.Round.Organisation!.Name == DemoTexts.Organisation,
                cancellationToken);
        return (link.Round!, link.Code);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task FillAsync()
    {
        var setting = $"--Database:ConnectionString=Data Source={Original}";
        await DemoSite.FillAsync([setting, $"--Demo:Password={Password}"], CancellationToken.None);
        (await CommandLine.RunAsync(["purge", setting], new Terminal(TextWriter.Null, TextWriter.Null, ShowsProgress: false, TimeProvider.System)))
            .ShouldBe(ExitCode.Success);

        // News of its rounds counts as told: a site that starts would note when it did.
        await using (var db = Open(Original))
        {
            await db.Notices.ExecuteUpdateAsync(update => update.SetProperty(notice => notice.WrittenAt, notice => notice.At));
        }

        await using var site = AlignmentCheck.Web.Hosting.Site.Compose([setting]).Build();
        site.Services.GetDataProtector("first use").Protect("makes the key");
        SqliteConnection.ClearAllPools();
    }
}
