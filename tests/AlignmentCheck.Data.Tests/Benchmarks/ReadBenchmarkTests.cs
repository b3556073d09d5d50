using AlignmentCheck.Core.Benchmarks;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Benchmarks;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Results;
using AlignmentCheck.Data.Rounds;

namespace AlignmentCheck.Data.Tests.Benchmarks;

public sealed class ReadBenchmarkTests
{
    public static TheoryData<DatabaseProvider> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_client_is_set_beside_the_last_results_of_the_others(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        await ResultAsync(scene, scene.Organisation, "2026-Q3", point: 1);
        await ResultAsync(scene, scene.Organisation, "2026-Q4", point: 3);
        foreach (var point in new[] { 1, 1, 5, 5 })
        {
            await ResultAsync(scene, await ClientAsync(scene), "2026-Q4", point);
        }

        var found = await ReadAsync(scene);

        (found.Quarter!.ToString(), found.Organisations).ShouldBe(("2026-Q4", 5));
        found.Dimensions.Count.ShouldBe(5);
        found.Dimensions.ShouldAllBe(one => one.Own == 50 && one.Organisations == 5 && one.Place == BenchmarkPlace.Among);
        found.Dimensions[0].Parts.ShouldBe([30, 70]);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task With_fewer_than_five_it_says_how_many_there_are_and_nothing_else(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        await ResultAsync(scene, scene.Organisation, "2026-Q4", point: 3);
        await OthersAsync(scene, 3);

        var found = await ReadAsync(scene);

        found.Organisations.ShouldBe(4);
        found.Dimensions.ShouldBeEmpty();
    }

    [Fact]
    public async Task Whom_the_reader_does_not_run_does_not_count()
    {
        await using var scene = await Scene.CreateAsync();
        await ResultAsync(scene, scene.Organisation, "2026-Q4", point: 3);
        await OthersAsync(scene, 3);
        var colleague = new User { Id = Guid.NewGuid(), Name = "Colleague", CreatedAt = TestClock.Monday };
        await scene.AddAsync(colleague);
        await ResultAsync(scene, await ClientAsync(scene, user: colleague), "2026-Q4", point: 5);
        await ResultAsync(scene, await ClientAsync(scene, role: MemberRole.Manager), "2026-Q4", point: 5);

        (await ReadAsync(scene)).Organisations.ShouldBe(4);
    }

    [Fact]
    public async Task A_client_that_was_archived_counts_and_one_that_was_invented_does_not()
    {
        await using var scene = await Scene.CreateAsync();
        await ResultAsync(scene, scene.Organisation, "2026-Q4", point: 3);
        await OthersAsync(scene, 3);
        await ResultAsync(scene, await ClientAsync(scene, archived: true), "2026-Q4", point: 5);
        var demo = await ClientAsync(scene, isDemo: true);
        await ResultAsync(scene, demo, "2026-Q4", point: 5);

        (await ReadAsync(scene)).Organisations.ShouldBe(5);
        (await ReadAsync(scene, demo)).Organisations.ShouldBe(1);
    }

    [Theory]
    [InlineData(365, "2026-Q1", RoundState.Released, 5)]
    [InlineData(366, "2026-Q1", RoundState.Released, 4)]
    [InlineData(1, "2025-Q4", RoundState.Closed, 5)]
    [InlineData(1, "2025-Q3", RoundState.Closed, 4)]
    [InlineData(1, "2026-Q4", RoundState.Open, 4)]
    public async Task A_round_counts_for_a_year_after_its_closing_and_one_from_a_file_by_its_quarter(int daysAgo, string quarter, RoundState state, int organisations)
    {
        await using var scene = await Scene.CreateAsync();
        await ResultAsync(scene, scene.Organisation, "2026-Q4", point: 3);
        await OthersAsync(scene, 3);
        await ResultAsync(scene, await ClientAsync(scene), quarter, point: 5, daysAgo, state);

        (await ReadAsync(scene)).Organisations.ShouldBe(organisations);
    }

    [Fact]
    public async Task A_client_without_a_round_of_this_year_has_no_place()
    {
        await using var scene = await Scene.CreateAsync();
        await ResultAsync(scene, scene.Organisation, "2025-Q2", point: 3, daysAgo: 500);
        await OthersAsync(scene, 5);

        var found = await ReadAsync(scene);

        found.Quarter.ShouldBeNull();
        found.Dimensions.ShouldBeEmpty();
    }

    private static async Task OthersAsync(Scene scene, int count)
    {
        for (var i = 0; i < count; i++)
        {
            await ResultAsync(scene, await ClientAsync(scene), "2026-Q4", point: 4);
        }
    }

    private static async Task<Organisation> ClientAsync(
        Scene scene, User? user = null, MemberRole role = MemberRole.Consultant, bool archived = false, bool isDemo = false)
    {
        var id = Guid.NewGuid();
        var organisation = new Organisation
        {
            Id = id, Slug = $"client-{id:n}", Name = "Client", TimeZone = "Europe/Berlin", IsDemo = isDemo, CreatedAt = TestClock.Monday,
            ArchivedAt = archived ? TestClock.Monday : null,
        };
        await scene.AddAsync(organisation, new Membership { OrganisationId = id, UserId = (user ?? scene.Consultant).Id, Role = role, Since = TestClock.Monday });
        return organisation;
    }

    /// <summary>A round in which everybody ticks the point, 1 to 5, seen as agreement with what is good.</summary>
    private static Task ResultAsync(
        Scene scene, Organisation organisation, string quarter, int point, int daysAgo = 1, RoundState state = RoundState.Closed)
    {
        var closedAt = scene.Clock.GetUtcNow().AddDays(-daysAgo);
        var round = new Round
        {
            Id = Guid.NewGuid(),
            OrganisationId = organisation.Id,
            Quarter = Quarter.TryParse(quarter)!,
            State = state,
            QuestionnaireId = "core",
            QuestionnaireVersion = 1,
            Language = "en",
            OpensOn = organisation.DayOf(closedAt).AddDays(-14),
            ClosesOn = organisation.DayOf(closedAt),
            CreatedAt = closedAt,
            ClosedAt = closedAt,
        };
        return scene.AddAsync(round, new FrozenResult { RoundId = round.Id, Closed = SomeClient.Close(6, point, 6, point, new RoundTerms()).Freeze(), Advice = [] });
    }

    private static Task<OrganisationBenchmark> ReadAsync(Scene scene, Organisation? organisation = null) =>
        scene.DoAsync((ReadBenchmark read) => read.ExecuteAsync((organisation ?? scene.Organisation).Id, scene.Consultant.Id, Cancel));
}
