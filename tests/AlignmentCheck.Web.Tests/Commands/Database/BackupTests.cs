using AlignmentCheck.Data.Accounts;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Web.Tests.Commands.Database;

public sealed class BackupTests : DatabaseFixture
{
    [Fact]
    public async Task A_copy_is_whole_also_while_the_site_runs_and_stands_alone()
    {
        await MigratedAsync();
        using var running = Hold();
        await NameAsync("Before");

        var outcome = await OnDatabaseAsync("backup", In("copy.db"));

        outcome.ExitCode.ShouldBe(0);
        outcome.Output.ShouldBe(In("copy.db") + Environment.NewLine);
        Files().Where(name => !name.StartsWith("alignment.db", StringComparison.Ordinal)).ShouldBe(["copy.db"]);
        Scalar(In("copy.db"), "SELECT Name FROM Users").ShouldBe("Before");
        Scalar(In("copy.db"), "PRAGMA journal_mode").ShouldBe("delete");
        Scalar(In("copy.db"), "PRAGMA integrity_check").ShouldBe("ok");
        ((string)Scalar(In("copy.db"), "SELECT sql FROM sqlite_master WHERE name = 'Responses'")!).ShouldEndWith("WITHOUT ROWID");
        Scalar(In("copy.db"), "PRAGMA page_size").ShouldBe(16384L);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(In("copy.db")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public async Task A_file_that_is_there_is_written_over_by_force_only()
    {
        await MigratedAsync();
        var copy = Write("copy.db", "Something else.");

        var refused = await OnDatabaseAsync("backup", copy);

        refused.ExitCode.ShouldBe(1);
        refused.Error.ShouldContain("--force");
        (await File.ReadAllTextAsync(copy, Cancel)).ShouldBe("Something else.");
        (await OnDatabaseAsync("backup", copy, "--force")).ExitCode.ShouldBe(0);
        Scalar(copy, "SELECT COUNT(*) FROM Rounds").ShouldBe(0L);
    }

    [Fact]
    public async Task The_database_itself_is_never_written_over()
    {
        await MigratedAsync();

        var outcome = await OnDatabaseAsync("backup", Database, "--force");

        outcome.ExitCode.ShouldBe(1);
        outcome.Error.ShouldContain("is the database itself");
        Scalar(Database, "SELECT COUNT(*) FROM Rounds").ShouldBe(0L);
    }

    [Fact]
    public async Task Where_there_is_no_database_or_no_folder_nothing_is_left_behind()
    {
        var none = await OnDatabaseAsync("backup", In("copy.db"));
        none.ExitCode.ShouldBe(1);
        none.Error.ShouldContain("There is no database");
        Files().ShouldBeEmpty();

        await MigratedAsync();
        var nowhere = await OnDatabaseAsync("backup", Path.Join(Folder, "none", "copy.db"));
        nowhere.ExitCode.ShouldBe(1);
        nowhere.Error.ShouldStartWith("The copy could not be written: ");
        Files().ShouldAllBe(name => name.StartsWith("alignment.db", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_copy_is_restored_over_what_came_later()
    {
        await MigratedAsync();
        await NameAsync("Before");
        await OnDatabaseAsync("backup", In("copy.db"));
        await OnSiteAsync(db => db.Users.ExecuteUpdateAsync(update => update.SetProperty(user => user.Name, "After"), Cancel));

        var refused = await OnDatabaseAsync("restore", In("copy.db"));
        refused.ExitCode.ShouldBe(1);
        refused.Error.ShouldContain("--force");
        Scalar(Database, "SELECT Name FROM Users").ShouldBe("After");

        var outcome = await OnDatabaseAsync("restore", In("copy.db"), "--force");
        outcome.ExitCode.ShouldBe(0);
        outcome.Error.ShouldBeEmpty();
        Scalar(Database, "SELECT Name FROM Users").ShouldBe("Before");
        Scalar(Database, "PRAGMA page_size").ShouldBe(16384L);
        (await OnDatabaseAsync("migrate")).Output.ShouldContain("applied: 0.");
    }

    [Fact]
    public async Task A_copy_is_restored_where_there_was_nothing()
    {
        await MigratedAsync();
        await NameAsync("Before");
        await OnDatabaseAsync("backup", In("copy.db"));
        File.Delete(Database);

        (await OnDatabaseAsync("restore", In("copy.db"))).ExitCode.ShouldBe(0);

        Scalar(Database, "SELECT Name FROM Users").ShouldBe("Before");
    }

    [Fact]
    public async Task Nothing_is_restored_while_the_site_runs()
    {
        await MigratedAsync();
        await OnDatabaseAsync("backup", In("copy.db"));
        await NameAsync("After");
        using var running = Hold();

        var outcome = await OnDatabaseAsync("restore", In("copy.db"), "--force");

        outcome.ExitCode.ShouldBe(1);
        outcome.Error.ShouldContain("Stop the site first.");
        Scalar(Database, "SELECT Name FROM Users").ShouldBe("After");
        Scalar(Database, "PRAGMA journal_mode").ShouldBe("wal");
    }

    [Fact]
    public async Task Only_a_copy_of_this_programs_database_is_restored()
    {
        await MigratedAsync();
        await NameAsync("Kept");
        await OnDatabaseAsync("backup", In("newer.db"));
        Scalar(In("newer.db"), "INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_FromTheFuture', '10.0.0')");
        Scalar(In("other.db"), "CREATE TABLE Songs (Title TEXT)");
        Write("text.db", "A text that is long enough to be taken for a header, and is none.");
        await OnDatabaseAsync("backup", In("damaged.db"));
        await using (var damaged = File.OpenWrite(In("damaged.db")))
        {
            damaged.SetLength(damaged.Length / 2);
        }

        await RefusedAsync("newer.db", "comes from a newer version");
        await RefusedAsync("other.db", "of another program");
        await RefusedAsync("text.db", "is no database, or is damaged");
        await RefusedAsync("damaged.db", "is no database, or is damaged");
        await RefusedAsync("none.db", "there is no such file");
        Scalar(Database, "SELECT Name FROM Users").ShouldBe("Kept");
    }

    [Theory]
    [InlineData("backup")]
    [InlineData("restore")]
    public async Task A_server_has_means_of_its_own(string command)
    {
        var outcome = await RunAsync(command, In("copy.db"), "--Database:Provider=SqlServer", "--Database:ConnectionString=Server=none.example.test");

        outcome.ExitCode.ShouldBe(1);
        outcome.Error.ShouldContain("server's own means");
    }

    private async Task RefusedAsync(string file, string reason)
    {
        var outcome = await OnDatabaseAsync("restore", In(file), "--force");
        outcome.ExitCode.ShouldBe(1, file);
        outcome.Error.ShouldContain(reason);
    }

    private Task<int> NameAsync(string name) => OnSiteAsync(db =>
    {
        db.Users.Add(new User { Id = Guid.NewGuid(), Name = name, CreatedAt = DateTimeOffset.UnixEpoch });
        return db.SaveChangesAsync(Cancel);
    });
}
