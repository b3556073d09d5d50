using System.Reflection;
using AlignmentCheck.Data.Jobs;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Data.SqlServer;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Tests;

public sealed class UniqueViolationTests
{
    public static TheoryData<DatabaseProvider> Both => TestDatabase.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_key_that_is_there_and_a_unique_column_that_is_taken_are_told_from_other_failures(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);

        (await ViolatesAsync(database, Lease("work"), Lease("work"))).ShouldBeTrue();
        (await ViolatesAsync(database, Organisation("acme"), Organisation("acme"))).ShouldBeTrue();
        (await ViolatesAsync(database, new TeamLink { Code = "no-such-round", RoundId = Guid.NewGuid(), Team = default })).ShouldBeFalse();
    }

    [Theory]
    [InlineData(2601, true)]
    [InlineData(2627, true)]
    [InlineData(547, false)]
    [InlineData(1205, false)]
    public void SqlServer_has_two_numbers_for_it(int number, bool isViolation) =>
        new SqlServerDialect().IsUniqueViolation(new DbUpdateException("", Failure(number))).ShouldBe(isViolation);

    private static Lease Lease(string name) => new() { Name = name, Holder = "somebody", Until = TestClock.Monday };

    private static Organisation Organisation(string slug) =>
        new() { Id = Guid.NewGuid(), Slug = slug, Name = slug, TimeZone = "UTC", CreatedAt = TestClock.Monday };

    private static async Task<bool> ViolatesAsync(TestDatabase database, params object[] rows)
    {
        var failed = await Should.ThrowAsync<DbUpdateException>(async () =>
        {
            foreach (var row in rows)
            {
                await using var db = database.Open();
                db.Add(row);
                await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            }
        });
        return database.Dialect.IsUniqueViolation(failed);
    }

    // The client has no public way to make one, and no server is at hand everywhere.
    private static SqlException Failure(int number)
    {
        const BindingFlags Hidden = BindingFlags.NonPublic | BindingFlags.Instance;
        var constructor = typeof(SqlError).GetConstructors(Hidden).OrderBy(found => found.GetParameters().Length).First();
        var error = constructor.Invoke(
            [.. constructor.GetParameters().Select(parameter => parameter.Name == "infoNumber" ? number : Default(parameter.ParameterType))]);
        var errors = typeof(SqlErrorCollection).GetConstructors(Hidden).Single().Invoke(null);
        typeof(SqlErrorCollection).GetMethod("Add", Hidden)!.Invoke(errors, [error]);
        var create = typeof(SqlException).GetMethods(BindingFlags.NonPublic | BindingFlags.Static)
            .Where(method => method.Name == "CreateException")
            .First(method => method.GetParameters() is [{ ParameterType.Name: nameof(SqlErrorCollection) }, { ParameterType.Name: nameof(String) }]);
        return (SqlException)create.Invoke(null, [errors, "16.0"])!;
    }

    private static object? Default(Type type) => type == typeof(string) ? "" : type.IsValueType ? Activator.CreateInstance(type) : null;
}
