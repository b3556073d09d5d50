using AlignmentCheck.Core.Mapping;
using AlignmentCheck.Data.Mappings;
using AlignmentCheck.Data.Organisations;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Tests.Mappings;

public sealed class RememberMappingTests
{
    public static TheoryData<DatabaseProvider> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task The_last_ten_are_kept_and_the_one_of_the_same_headings_comes_first(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        for (var i = 0; i < ImportMapping.MostKept + 2; i++)
        {
            await RememberAsync(scene, i);
            scene.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        await RememberAsync(scene, 4);

        (await scene.ReadAsync(db => db.ImportMappings.CountAsync(Cancel))).ShouldBe(ImportMapping.MostKept);
        (await TeamsAsync(scene, TableOf(6))).Take(3).ShouldBe(["Team 6", "Team 4", "Team 11"]);
        (await TeamsAsync(scene, TableOf(1))).ShouldNotContain("Team 1");
        (await scene.DoAsync((ReadMappings read) => read.ExecuteAsync(scene.Organisation.Id, "extended", TableOf(6).Signature, Cancel))).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Kept_twice_at_once_it_is_one_and_it_goes_with_its_organisation(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);

        await AtOnce.TwiceAsync(async () =>
        {
            await RememberAsync(scene, 1);
            return true;
        });

        (await scene.ReadAsync(db => db.ImportMappings.CountAsync(Cancel))).ShouldBe(1);
        await scene.DoAsync((DeleteOrganisation delete) => delete.ExecuteAsync(scene.Organisation.Id, scene.Consultant.Id, Cancel));
        (await scene.ReadAsync(db => db.ImportMappings.CountAsync(Cancel))).ShouldBe(0);
    }

    private static ExportTable TableOf(int survey) => ExportTable.Of([$"Team {survey}", "sg-1"], []);

    private static Task RememberAsync(Scene scene, int survey)
    {
        var mapping = new ColumnMapping(0, new Dictionary<string, ColumnRange>(StringComparer.Ordinal), new Dictionary<ValueKey, string>());
        return scene.DoAsync(async (RememberMapping remember) =>
        {
            await remember.ExecuteAsync(scene.Organisation.Id, "core", TableOf(survey).Signature, RememberedMapping.Of(TableOf(survey), mapping), Cancel);
            return true;
        });
    }

    /// <summary>The team's columns of what is remembered.</summary>
    private static async Task<IEnumerable<string>> TeamsAsync(Scene scene, ExportTable table)
    {
        var kept = await scene.DoAsync((ReadMappings read) => read.ExecuteAsync(scene.Organisation.Id, "core", table.Signature, Cancel));
        return kept.Select(mapping => Enumerable.Range(0, ImportMapping.MostKept + 2).Single(survey => mapping.For(TableOf(survey)) is not null)).Select(survey => $"Team {survey}");
    }
}
