using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Data.Tests.Plans;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace AlignmentCheck.Data.Tests.Organisations;

public sealed class DeleteOrganisationTests
{
    /// <summary>What belongs to no organisation, and what is deleted by name since it knows its organisation or its round by a value only.</summary>
    private static readonly string[] Apart = ["Users", "UserClaims", "UserLogins", "UserTokens", "UserPasskeys", "EndedSessions", "Leases", "ProtectionKeys", "AuditEntries", "Mails"];

    public static TheoryData<DatabaseProvider> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Not_one_row_is_left_and_that_it_was_deleted_stays_told(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        await scene.ClosedAsync(scene.Plan("2026-Q4"), 12, "Delete-me-too.");
        var draft = await scene.DraftAsync(scene.Plan("2027-Q1"));
        var other = new Organisation { Id = Guid.NewGuid(), Slug = "other", Name = "Other", TimeZone = "Europe/Berlin", CreatedAt = TestClock.Monday };
        await scene.AddAsync(other, new Membership { OrganisationId = other.Id, UserId = scene.Consultant.Id, Role = MemberRole.Consultant, Since = TestClock.Monday });
        await scene.DoAsync((DraftRound drafting) => drafting.ExecuteAsync(other.Id, scene.Plan("2027-Q1"), scene.Consultant.Id, Cancel));
        (await ValuesAsync(scene)).ShouldContain(Text(draft.Id));

        (await DeleteAsync(scene, scene.Organisation.Id)).ShouldBeTrue();

        var values = await ValuesAsync(scene);
        values.ShouldNotContain(Text(scene.Organisation.Id));
        values.ShouldNotContain(Text(draft.Id));
        (await scene.ReadAsync(db => db.Responses.CountAsync(Cancel))).ShouldBe(0);
        (await scene.ReadAsync(db => db.Comments.CountAsync(Cancel))).ShouldBe(0);
        (await scene.ReadAsync(db => db.FrozenResults.CountAsync(Cancel))).ShouldBe(0);
        (await scene.ReadAsync(db => db.Rounds.CountAsync(Cancel))).ShouldBe(1);
        (await scene.ReadAsync(db => db.TeamLinks.CountAsync(Cancel))).ShouldBe(2);
        (await scene.ReadAsync(db => db.Users.CountAsync(Cancel))).ShouldBe(1);
        var entry = (await scene.AuditAsync(AuditAction.OrganisationDeleted)).ShouldHaveSingleItem();
        (entry.UserId, entry.OrganisationId, entry.Detail).ShouldBe((scene.Consultant.Id, null, "Acme"));
        (await DeleteAsync(scene, scene.Organisation.Id)).ShouldBeFalse();
    }

    /// <summary>A table that is added later hangs on an organisation, or its rows would stay: then it is named above and deleted by name.</summary>
    [Fact]
    public async Task Every_table_of_the_model_goes_with_its_organisation()
    {
        await using var scene = await Scene.CreateAsync();
        await scene.DoAsync<AlignmentContext>(db =>
        {
            db.Model.GetEntityTypes().Where(type => !Goes(type, [])).Select(type => type.GetTableName()!).Except(Apart, StringComparer.Ordinal)
                .Where(table => !IsAPersons(db.Model.GetEntityTypes().Single(type => type.GetTableName() == table)))
                .ShouldBeEmpty();
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task On_the_disk_nothing_of_it_is_left()
    {
        await using var scene = await Scene.CreateAsync();
        await scene.ClosedAsync(scene.Plan(), 12, "Delete-me-for-good.");
        var file = new SqliteConnectionStringBuilder(scene.ConnectionString).DataSource;

        await DeleteAsync(scene, scene.Organisation.Id);

        SqliteConnection.ClearAllPools();
        foreach (var kept in new[] { file, file + "-wal" }.Where(File.Exists))
        {
            var bytes = await File.ReadAllBytesAsync(kept, Cancel);
            bytes.AsSpan().IndexOf("Delete-me-for-good."u8).ShouldBe(-1, kept);
            bytes.AsSpan().IndexOf("Europe/Berlin"u8).ShouldBe(-1, kept);
        }
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Its_plan_and_its_open_round_go_too(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var closed = await scene.ClosedAsync();
        await scene.TakenUpAsync(closed.Id, (await scene.ResultAsync(closed.Id))!.Steps[0].Step.Id);
        scene.Clock.Advance(TimeSpan.FromDays(60));
        await scene.AnswerAsync(await scene.OpenedAsync(scene.Plan("2027-Q1")), 3, 3);

        (await DeleteAsync(scene, scene.Organisation.Id)).ShouldBeTrue();

        (await scene.ReadAsync(db => db.PlanSteps.CountAsync(Cancel))).ShouldBe(0);
        (await scene.ReadAsync(db => db.PlanStepChanges.CountAsync(Cancel))).ShouldBe(0);
        (await scene.ReadAsync(db => db.Responses.CountAsync(Cancel))).ShouldBe(0);
    }

    private static Task<bool> DeleteAsync(Scene scene, Guid id) =>
        scene.DoAsync((DeleteOrganisation delete) => delete.ExecuteAsync(id, scene.Consultant.Id, Cancel));

    private static bool Goes(IEntityType type, IReadOnlyCollection<IEntityType> seen) =>
        type.ClrType == typeof(Organisation)
        || type.GetForeignKeys().Any(key => key.DeleteBehavior == DeleteBehavior.Cascade && !seen.Contains(key.PrincipalEntityType) && Goes(key.PrincipalEntityType, [.. seen, type]));

    // What hangs on a person and on nothing else.
    private static bool IsAPersons(IEntityType type) =>
        type.GetForeignKeys().Any() && type.GetForeignKeys().All(key => key.PrincipalEntityType.GetTableName() == "Users");

    /// <summary>Every value of every table, as text.</summary>
    private static Task<HashSet<string>> ValuesAsync(Scene scene) => scene.ReadAsync(async db =>
    {
        var values = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        await db.Database.OpenConnectionAsync(Cancel);
        foreach (var table in db.Model.GetRelationalModel().Tables)
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Names of the model.
            command.CommandText = $"SELECT * FROM \"{table.Name}\"";
#pragma warning restore CA2100
            await using var reader = await command.ExecuteReaderAsync(Cancel);
            while (await reader.ReadAsync(Cancel))
            {
                for (var column = 0; column < reader.FieldCount; column++)
                {
                    values.Add(reader.GetValue(column).ToString()!);
                }
            }
        }

        return values;
    });

    private static string Text(Guid id) => id.ToString();
}
