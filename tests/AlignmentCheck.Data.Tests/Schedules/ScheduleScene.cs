using System.Globalization;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Jobs;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Data.Schedules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;

namespace AlignmentCheck.Data.Tests.Schedules;

/// <summary>A client whose rounds follow a schedule.</summary>
internal static class ScheduleScene
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Task<bool> SetAsync(this Scene scene, int? leadDays) =>
        scene.DoAsync((SetSchedule set) => set.ExecuteAsync(scene.Organisation.Id, leadDays, scene.Consultant.Id, Cancel));

    /// <summary>A round of two weeks that was closed at its end.</summary>
    public static async Task<Round> PastAsync(this Scene scene, string quarter, string opened)
    {
        var opens = Day(opened);
        var round = new Round
        {
            Id = Guid.NewGuid(),
            OrganisationId = scene.Organisation.Id,
            Quarter = Quarter.TryParse(quarter)!,
            State = RoundState.Closed,
            QuestionnaireId = "core",
            QuestionnaireVersion = 1,
            Language = "en",
            Floor = 8,
            InvitedSales = 22,
            OpensOn = opens,
            ClosesOn = opens.AddDays(14),
            CreatedAt = scene.Organisation.StartOf(opens.AddDays(-3)),
            OpenedAt = scene.Organisation.StartOf(opens),
            ClosedAt = scene.Organisation.StartOf(opens.AddDays(15)),
        };
        await scene.AddAsync(round);
        return round;
    }

    public static Task DraftDueAsync(this Scene scene) => scene.DoAsync((DraftDueRounds due) => due.ExecuteAsync(Cancel));

    /// <summary>The same in a process that is killed before one of its saves.</summary>
    public static async Task DraftDueAsync(this Scene scene, IInterceptor killed)
    {
        await using var db = scene.Open(killed);
        var draft = new DraftRound(db, scene.Dialect, TestContent.Catalogue, new AuditLog(db, scene.Clock), scene.Clock);
        await new DraftDueRounds(db, draft, new EachRound(new Retries(scene.Clock), NullLogger<EachRound>.Instance), new AuditLog(db, scene.Clock), NullLogger<DraftDueRounds>.Instance, scene.Clock).ExecuteAsync(Cancel);
    }

    public static Task NoticeDueAsync(this Scene scene) => scene.DoAsync((NoticeDueDrafts due) => due.ExecuteAsync(Cancel));

    public static Task<List<Round>> DraftsAsync(this Scene scene) =>
        scene.ReadAsync(db => db.Rounds.AsNoTracking().Where(round => round.State == RoundState.Draft).ToListAsync(Cancel));
}
