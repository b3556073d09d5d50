using AlignmentCheck.Core.Forecasts;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Forecasts;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;
using Microsoft.EntityFrameworkCore;
using static AlignmentCheck.Data.Tests.Forecasts.ForecastScene;

namespace AlignmentCheck.Data.Tests.Forecasts;

public sealed class GiveForecastTests
{
    public static TheoryData<DatabaseProvider> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_manager_gives_a_forecast_changes_it_and_takes_it_back(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var manager = await scene.ManagerAsync();
        var round = await scene.OpenedAsync();
        (await scene.SeenAsync(manager))!.Own.ShouldBeNull();

        (await scene.GiveAsync(round, manager, Goals(60, null))).ShouldBe(GiveForecastOutcome.Given);
        (await scene.SeenAsync(manager))!.Own!.Write().ShouldBe(Goals(60, null).Write());
        (await scene.GiveAsync(round, manager, Goals(0, 100))).ShouldBe(GiveForecastOutcome.Given);
        (await scene.SeenAsync(manager))!.Own!.Of("shared-goals", Team.Marketing).ShouldBe(100);
        (await scene.StoredAsync()).ShouldBe(1);
        (await scene.GiveAsync(round, manager, Goals(null, null))).ShouldBe(GiveForecastOutcome.TakenBack);

        (await scene.SeenAsync(manager))!.ShouldSatisfyAllConditions(seen => seen.Own.ShouldBeNull(), seen => seen.TakesForecasts.ShouldBeTrue());
        (await scene.StoredAsync()).ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Nobody_sees_the_forecast_of_somebody_else(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var (first, second) = (await scene.ManagerAsync("First"), await scene.ManagerAsync("Second"));
        var round = await scene.OpenedAsync();
        await scene.GiveAsync(round, first, Goals(61, 38));

        (await scene.SeenAsync(second))!.Own.ShouldBeNull();
        (await scene.SeenAsync(scene.Consultant))!.Own.ShouldBeNull();
        await scene.GiveAsync(round, second, Goals(1, 2));
        (await scene.SeenAsync(first))!.Own!.Of("shared-goals", Team.Sales).ShouldBe(61);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Giving_a_forecast_is_nowhere_in_the_audit(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var manager = await scene.ManagerAsync();
        var round = await scene.OpenedAsync();
        var before = await scene.ReadAsync(db => db.AuditEntries.CountAsync(Cancel));

        await scene.GiveAsync(round, manager, Goals(61, 38));
        await scene.GiveAsync(round, manager, Goals(null, null));

        (await scene.ReadAsync(db => db.AuditEntries.CountAsync(Cancel))).ShouldBe(before);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Only_a_manager_of_the_organisation_forecasts(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var removed = await scene.ManagerAsync();
        var round = await scene.OpenedAsync();
        await scene.DoAsync((RemoveMember remove) => remove.ExecuteAsync(scene.Organisation.Id, removed.Id, scene.Consultant.Id, Cancel));

        (await scene.GiveAsync(round, removed, Goals(1, 2))).ShouldBe(GiveForecastOutcome.NoManager);
        (await scene.GiveAsync(round, scene.Consultant, Goals(1, 2))).ShouldBe(GiveForecastOutcome.NoManager);

        (await scene.StoredAsync()).ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_draft_and_a_round_that_is_not_there_take_no_forecast(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var manager = await scene.ManagerAsync();
        var draft = await scene.DraftAsync();

        (await scene.SeenAsync(manager)).ShouldBeNull();
        (await scene.SeenAsync(manager, "2027-Q1")).ShouldBeNull();
        (await scene.GiveAsync(draft, manager, Goals(1, 2))).ShouldBe(GiveForecastOutcome.Sealed);
        await scene.DoAsync((DiscardRound discard) => discard.ExecuteAsync(draft.Id, scene.Consultant.Id, Cancel));
        (await scene.GiveAsync(draft, manager, Goals(1, 2))).ShouldBe(GiveForecastOutcome.Sealed);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_forecast_is_taken_until_the_last_day_is_over_there_closed_or_not(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var manager = await scene.ManagerAsync();
        var round = await scene.OpenedAsync();
        var end = scene.Organisation.StartOf(round.ClosesOn.AddDays(1));

        scene.Clock.MoveTo(end.AddTicks(-1));
        (await scene.GiveAsync(round, manager, Goals(1, 2))).ShouldBe(GiveForecastOutcome.Given);
        scene.Clock.MoveTo(end);

        (await scene.GiveAsync(round, manager, Goals(3, 4))).ShouldBe(GiveForecastOutcome.Sealed);
        (await scene.SeenAsync(manager))!.ShouldSatisfyAllConditions(
            seen => seen.TakesForecasts.ShouldBeFalse(), seen => seen.Own!.Of("shared-goals", Team.Sales).ShouldBe(1));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Of_dimensions_that_are_not_asked_nothing_is_kept(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var manager = await scene.ManagerAsync();
        var round = await scene.OpenedAsync();
        var foreign = KeyValuePair.Create("clear-roles", new ExpectedScores(1, 2));

        (await scene.GiveAsync(round, manager, new Forecast(Goals(60, 40).Dimensions.Append(foreign)))).ShouldBe(GiveForecastOutcome.Given);
        (await scene.SeenAsync(manager))!.Own!.Dimensions.Keys.ShouldBe(["shared-goals"]);
        (await scene.GiveAsync(round, manager, new Forecast([foreign]))).ShouldBe(GiveForecastOutcome.TakenBack);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_double_click_is_one_forecast(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var manager = await scene.ManagerAsync();
        var round = await scene.OpenedAsync();

        (await AtOnce.TwiceAsync(() => scene.GiveAsync(round, manager, Goals(60, 40)))).ShouldBe([GiveForecastOutcome.Given, GiveForecastOutcome.Given]);

        (await scene.StoredAsync()).ShouldBe(1);
    }
}
