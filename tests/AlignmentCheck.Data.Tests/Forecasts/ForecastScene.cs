using AlignmentCheck.Core.Forecasts;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Forecasts;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Results;
using AlignmentCheck.Data.Rounds;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Tests.Forecasts;

/// <summary>Managers who forecast what their teams will score.</summary>
internal static class ForecastScene
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<User> ManagerAsync(this Scene scene, string name = "Manager")
    {
        var manager = new User { Id = Guid.NewGuid(), Name = name, Email = $"{Guid.NewGuid():n}@example.test", CreatedAt = TestClock.Monday };
        await scene.AddAsync(manager, scene.Member(manager, MemberRole.Manager));
        return manager;
    }

    /// <summary>A forecast for shared goals alone.</summary>
    public static Forecast Goals(int? sales, int? marketing) => new([KeyValuePair.Create("shared-goals", new ExpectedScores(sales, marketing))]);

    public static Task<GiveForecastOutcome> GiveAsync(this Scene scene, Round round, User who, Forecast forecast) =>
        scene.DoAsync((GiveForecast give) => give.ExecuteAsync(round.Id, who.Id, forecast, Cancel));

    public static Task<SeenForecast?> SeenAsync(this Scene scene, User who, string quarter = "2026-Q4") =>
        scene.DoAsync((ReadForecast read) => read.ExecuteAsync(scene.Organisation.Id, Quarter.TryParse(quarter)!, who.Id, Cancel));

    public static Task<StoredResult?> ResultAsync(this Scene scene, Round round) => scene.DoAsync((ReadResult read) => read.ExecuteAsync(round.Id, Cancel));

    /// <summary>What was expected of shared goals by team, and by how many.</summary>
    public static async Task<IEnumerable<(int Expected, int Given)>> ExpectedAsync(this Scene scene, Round round) =>
        (await scene.ResultAsync(round))!.Forecast?.Rows.Select(row => (row.Expected, row.Given)) ?? [];

    public static Task<int> StoredAsync(this Scene scene) => scene.ReadAsync(db => db.Forecasts.CountAsync(Cancel));
}
