using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Forecasts;
using AlignmentCheck.Data.Responses;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Data.Tests.Forecasts;
using AlignmentCheck.Data.Tests.WaysIn;
using AlignmentCheck.Data.WaysIn;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Tests.Rounds;

/// <summary>A round in which something stands in every table that respondents or invitations write to, and what is left of it.</summary>
public sealed class PurgedRoundTests
{
    public static TheoryData<DatabaseProvider> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // What was decided and shown about the round as a whole, and that its consultants were told.
    private static readonly string[] Staying =
    [
        nameof(AlignmentContext.TeamLinks), nameof(AlignmentContext.RoundQuestionnaires), nameof(AlignmentContext.FrozenResults), nameof(AlignmentContext.Notices),
    ];

    // Of these there is something only later: reports and how they look, notices, and the plan, which is the organisation's.
    private static readonly string[] OfReports =
    [
        nameof(AlignmentContext.WithheldComments), nameof(AlignmentContext.KeptDocuments), nameof(AlignmentContext.PlanSteps),
        nameof(AlignmentContext.RoundBrands), nameof(AlignmentContext.Notices),
    ];

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Nothing_that_came_from_a_person_or_let_one_in_outlives_its_days_in_any_table(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var round = await AnsweredAsync(scene, keepDays: 30);
        var other = await scene.DraftAsync(scene.Plan("2027-Q1") with { WayIn = WayIn.Invitations });
        await scene.NameAsync(other.Id, ["s@example.test"], ["m@example.test"]);
        var open = await RowsAsync(scene, round.Id);
        open.Where(table => table.Value == 0).Select(table => table.Key).Except(OfReports).ShouldBe([nameof(AlignmentContext.FrozenResults)]);

        await scene.CloseAsync(round.Id);
        var closed = await RowsAsync(scene, round.Id);
        closed[nameof(AlignmentContext.SigningKeys)].ShouldBe(0);
        closed[nameof(AlignmentContext.RoundParticipations)].ShouldBe(0);
        scene.Clock.Advance(TimeSpan.FromDays(30) - TimeSpan.FromSeconds(1));
        await PurgeAsync(scene);
        (await RowsAsync(scene, round.Id)).ShouldBe(closed);

        scene.Clock.Advance(TimeSpan.FromSeconds(1));
        await PurgeAsync(scene);
        (await RowsAsync(scene, round.Id)).Where(table => table.Value > 0).Select(table => table.Key).ShouldBe(Staying, ignoreOrder: true);
        (await RowsAsync(scene, other.Id))[nameof(AlignmentContext.Invitees)].ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task With_no_days_to_keep_them_they_go_as_the_round_closes(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var round = await AnsweredAsync(scene, keepDays: 0);

        await scene.CloseAsync(round.Id);

        (await RowsAsync(scene, round.Id)).Where(table => table.Value > 0).Select(table => table.Key).ShouldBe(Staying, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Of_a_round_that_is_discarded_nothing_is_left_in_any_table(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var round = await AnsweredAsync(scene, keepDays: 30);

        (await scene.DoAsync((DiscardRound discard) => discard.ExecuteAsync(round.Id, scene.Consultant.Id, Cancel))).ShouldBeTrue();

        (await RowsAsync(scene, round.Id)).Where(table => table.Value > 0).ShouldBeEmpty();
    }

    /// <summary>Four start and three of them answer, one with a code; one withdraws.</summary>
    private static async Task<Round> AnsweredAsync(Scene scene, int keepDays)
    {
        var round = await scene.DraftAsync(scene.Plan() with { WayIn = WayIn.Invitations, KeepAnswersDays = keepDays });
        await scene.NameAsync(round.Id, WayInScene.People("s", 4), WayInScene.People("m", 1));
        await scene.OpenAsync(round.Id);
        var tokens = (await scene.WriteAsync()).Where(letter => letter.Team == Team.Sales).Select(letter => letter.Token).ToArray();
        var address = await scene.AddressAsync(round.Id, Team.Sales);
        var code = (await scene.DoAsync((DrawCredential draw) => draw.CodeAsync(tokens[0], Cancel))).ShouldBeOfType<DrawOutcome.DrawnCode>().Code;
        var answers = new Dictionary<string, string>(Answers.Form(4), StringComparer.Ordinal) { ["comment"] = "A word." };
        (await scene.SubmitAsync(code, answers: answers)).ShouldBeOfType<SubmitOutcome.Accepted>();
        (await scene.SubmitAsync(address, await scene.CredentialAsync(tokens[1]), answers: answers)).ShouldBeOfType<SubmitOutcome.Accepted>();
        var secret = ResponseSecret.New();
        (await scene.SubmitAsync(address, await scene.CredentialAsync(tokens[2]), secret, answers)).ShouldBeOfType<SubmitOutcome.Accepted>();
        (await scene.DoAsync((WithdrawResponse withdraw) => withdraw.ExecuteAsync(secret, Cancel))).ShouldBeOfType<WithdrawOutcome.Deleted>();
        await scene.CredentialAsync(tokens[3]);
        (await scene.GiveAsync(round, await scene.ManagerAsync(), ForecastScene.Goals(60, 40))).ShouldBe(GiveForecastOutcome.Given);
        scene.Clock.Advance(TimeSpan.FromMinutes(31));
        await scene.DoAsync((CountParticipation count) => count.ExecuteAsync(Cancel));
        return round;
    }

    /// <summary>How many rows each table has of a round. A table is found by its columns, so that a new one is counted too.</summary>
    private static Task<Dictionary<string, int>> RowsAsync(Scene scene, Guid roundId) => scene.ReadAsync(async db =>
    {
        var rows = new Dictionary<string, int>(StringComparer.Ordinal)
        {
            [nameof(AlignmentContext.Mails)] = await db.Mails.CountAsync(mail => mail.Occasion.Contains(roundId.ToString("n")), Cancel),
            [nameof(AlignmentContext.InviteeLinks)] = await db.InviteeLinks.CountAsync(link => link.Invitee!.RoundId == roundId, Cancel),
        };
        foreach (var table in db.Model.GetEntityTypes().Where(entity => entity.FindProperty("RoundId") is not null).Select(entity => entity.GetTableName()!))
        {
            var sql = "SELECT COUNT(*) AS \"Value\" FROM \"" + table + "\" WHERE \"RoundId\" = {0}";
            rows[table] = await db.Database.SqlQueryRaw<int>(sql, roundId).SingleAsync(Cancel);
        }

        return rows;
    });

    private static Task PurgeAsync(Scene scene) => scene.DoAsync((PurgeAnswers purge) => purge.ExecuteAsync(Cancel));
}
