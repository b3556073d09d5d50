using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Data.Forecasts;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;
using static AlignmentCheck.Data.Tests.Forecasts.ForecastScene;

namespace AlignmentCheck.Data.Tests.Forecasts;

/// <summary>What of the forecasts is frozen with the result, and what becomes of single ones.</summary>
public sealed class SealingTests
{
    public static TheoryData<DatabaseProvider> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Closing_freezes_what_the_managers_expected_together(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var (first, second) = (await scene.ManagerAsync("First"), await scene.ManagerAsync("Second"));
        var round = await scene.OpenedAsync();
        await scene.AnswerAsync(round, 12, 12);
        await scene.GiveAsync(round, first, Goals(80, 30));
        await scene.GiveAsync(round, second, Goals(90, null));

        (await scene.CloseAsync(round.Id)).ShouldBeTrue();

        (await scene.ExpectedAsync(round)).ShouldBe([(85, 2), (30, 1)]);
        (await scene.ResultAsync(round))!.Forecast!.Managers.ShouldBe(2);
        (await scene.GiveAsync(round, first, Goals(1, 2))).ShouldBe(GiveForecastOutcome.Sealed);
        (await scene.SeenAsync(first))!.Own!.Write().ShouldBe(Goals(80, 30).Write());
        (await scene.ExpectedAsync(round)).ShouldBe([(85, 2), (30, 1)]);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Without_a_forecast_there_is_nothing_to_set_against_the_result(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);

        var round = await scene.ClosedAsync();

        (await scene.ResultAsync(round))!.Forecast.ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Where_too_few_answered_only_the_number_of_forecasts_is_left(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var manager = await scene.ManagerAsync();
        var round = await scene.OpenedAsync();
        await scene.AnswerAsync(round, 4, 3);
        await scene.GiveAsync(round, manager, Goals(80, 30));
        await scene.CloseAsync(round.Id);

        var forecast = (await scene.ResultAsync(round))!.Forecast!;

        forecast.Rows.ShouldBeEmpty();
        forecast.HeldBack.ShouldBe([new HeldBack("forecast", HoldReason.Mode)]);
    }

    // Whoever comes first, the frozen mean is that of the forecasts that were told as given.
    [Theory]
    [MemberData(nameof(Both))]
    public async Task Every_forecast_that_was_given_before_a_close_counts_and_none_is_given_after_it(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var round = await scene.OpenedAsync();
        await scene.AnswerAsync(round, 12, 12);
        var managers = new List<Accounts.User>();
        foreach (var number in Enumerable.Range(0, 12))
        {
            managers.Add(await scene.ManagerAsync($"Manager {number}"));
        }

        Func<Task<object>> close = async () => await scene.CloseAsync(round.Id);
        var gives = managers.Select((manager, number) => (Func<Task<object>>)(async () => await scene.GiveAsync(round, manager, Goals(number * 8, null))));
        var outcomes = await AtOnce.RunAsync([.. gives, close]);

        outcomes[^1].ShouldBe(true);
        int[] given = [.. Enumerable.Range(0, 12).Where(number => outcomes[number] is GiveForecastOutcome.Given)];
        outcomes.Count(outcome => outcome is GiveForecastOutcome.Sealed).ShouldBe(12 - given.Length);
        (await scene.StoredAsync()).ShouldBe(given.Length);
        (await scene.ExpectedAsync(round)).ShouldBe(
            given.Length == 0 ? [] : [((int)Math.Floor(given.Average(number => number * 8) + 0.5), given.Length)]);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_forecast_goes_with_a_manager_who_is_taken_out_before_the_close_and_stays_after_it(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var (early, late, stays) = (await scene.ManagerAsync("Early"), await scene.ManagerAsync("Late"), await scene.ManagerAsync("Stays"));
        var round = await scene.OpenedAsync();
        await scene.AnswerAsync(round, 12, 12);
        await scene.GiveAsync(round, early, Goals(0, 0));
        await scene.GiveAsync(round, late, Goals(80, 30));
        await scene.GiveAsync(round, stays, Goals(90, 40));

        await scene.DoAsync((RemoveMember remove) => remove.ExecuteAsync(scene.Organisation.Id, early.Id, scene.Consultant.Id, Cancel));
        (await scene.StoredAsync()).ShouldBe(2);
        await scene.CloseAsync(round.Id);
        await scene.DoAsync((RemoveMember remove) => remove.ExecuteAsync(scene.Organisation.Id, late.Id, scene.Consultant.Id, Cancel));

        (await scene.ExpectedAsync(round)).ShouldBe([(85, 2), (35, 2)]);
        (await scene.StoredAsync()).ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_forecast_goes_with_a_manager_who_becomes_a_consultant(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var manager = await scene.ManagerAsync();
        var round = await scene.OpenedAsync();
        await scene.GiveAsync(round, manager, Goals(80, 30));

        await scene.DoAsync((AddMember add) => add.ExecuteAsync(scene.Organisation.Id, manager.Id, MemberRole.Manager, "", scene.Consultant.Id, Cancel));
        (await scene.StoredAsync()).ShouldBe(1);
        await scene.DoAsync((AddMember add) => add.ExecuteAsync(scene.Organisation.Id, manager.Id, MemberRole.Consultant, "", scene.Consultant.Id, Cancel));

        (await scene.StoredAsync()).ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Somebody_who_is_taken_out_at_the_moment_of_forecasting_leaves_no_forecast_behind(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var round = await scene.OpenedAsync();
        foreach (var number in Enumerable.Range(0, 8))
        {
            var manager = await scene.ManagerAsync($"Manager {number}");
            await AtOnce.RunAsync(
                async () => await scene.GiveAsync(round, manager, Goals(80, 30)) == GiveForecastOutcome.Given,
                async () => await scene.DoAsync((RemoveMember remove) => remove.ExecuteAsync(scene.Organisation.Id, manager.Id, scene.Consultant.Id, Cancel)) == RemoveMemberOutcome.Removed);
        }

        (await scene.StoredAsync()).ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Single_forecasts_are_deleted_with_the_answers_and_what_was_frozen_stays(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var manager = await scene.ManagerAsync();
        var round = await scene.OpenedAsync(scene.Plan() with { KeepAnswersDays = 10 });
        await scene.AnswerAsync(round, 12, 12);
        await scene.GiveAsync(round, manager, Goals(80, 30));
        await scene.CloseAsync(round.Id);

        scene.Clock.Advance(TimeSpan.FromDays(10));
        (await scene.DoAsync((PurgeAnswers purge) => purge.ExecuteAsync(Cancel))).ShouldBe(1);

        (await scene.StoredAsync()).ShouldBe(0);
        (await scene.SeenAsync(manager))!.Own.ShouldBeNull();
        (await scene.ExpectedAsync(round)).ShouldBe([(80, 1), (30, 1)]);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task With_no_days_to_keep_answers_single_forecasts_are_gone_at_once(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var manager = await scene.ManagerAsync();
        var round = await scene.OpenedAsync(scene.Plan() with { KeepAnswersDays = 0 });
        await scene.AnswerAsync(round, 12, 12);
        await scene.GiveAsync(round, manager, Goals(80, 30));

        await scene.CloseAsync(round.Id);

        (await scene.StoredAsync()).ShouldBe(0);
        (await scene.ExpectedAsync(round)).ShouldBe([(80, 1), (30, 1)]);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_discarded_round_takes_its_forecasts_along(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var manager = await scene.ManagerAsync();
        var round = await scene.OpenedAsync();
        await scene.GiveAsync(round, manager, Goals(80, 30));

        await scene.DoAsync((DiscardRound discard) => discard.ExecuteAsync(round.Id, scene.Consultant.Id, Cancel));

        (await scene.StoredAsync()).ShouldBe(0);
        (await scene.SeenAsync(manager)).ShouldBeNull();
    }
}
