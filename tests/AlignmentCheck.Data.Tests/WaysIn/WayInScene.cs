using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Responses;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Data.WaysIn;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Tests.WaysIn;

/// <summary>Rounds that are answered with codes or by invitation, and what those who answer do.</summary>
internal static class WayInScene
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>An open round with codes.</summary>
    public static async Task<(Round Round, IReadOnlyDictionary<Team, IReadOnlyList<string>> Codes)> WithCodesAsync(this Scene scene, int each = 3)
    {
        var round = await scene.DraftAsync(scene.Plan() with { WayIn = WayIn.SingleUseCodes });
        var codes = (await scene.MakeCodesAsync(round.Id, each, each)).ShouldBeOfType<MakeCodesOutcome.Made>().Codes;
        (await scene.OpenAsync(round.Id)).ShouldBeOfType<OpenOutcome.Opened>();
        return (round, codes);
    }

    /// <summary>An open round with invitations, and the token in each person's e-mail.</summary>
    public static async Task<(Round Round, IReadOnlyDictionary<Team, IReadOnlyList<string>> Tokens)> InvitingAsync(this Scene scene, int each = 3, string quarter = "2026-Q4")
    {
        var round = await scene.DraftAsync(scene.Plan(quarter) with { WayIn = WayIn.Invitations });
        (await scene.NameAsync(round.Id, People("s", each), People("m", each))).ShouldBeOfType<NameInviteesOutcome.Saved>();
        (await scene.OpenAsync(round.Id)).ShouldBeOfType<OpenOutcome.Opened>();
        var tokens = (await scene.WriteAsync()).Where(letter => letter.Round.Id == round.Id).ToLookup(letter => letter.Team, letter => letter.Token);
        return (round, tokens.ToDictionary(team => team.Key, team => (IReadOnlyList<string>)[.. team]));
    }

    public static string[] People(string team, int count) => [.. Enumerable.Range(1, count).Select(number => $"{team}{number}@example.test")];

    public static Task<MakeCodesOutcome> MakeCodesAsync(this Scene scene, Guid roundId, int sales, int marketing) =>
        scene.DoAsync((MakeCodes make) => make.ExecuteAsync(
            roundId, new Dictionary<Team, int> { [Team.Sales] = sales, [Team.Marketing] = marketing }, scene.Consultant.Id, Cancel));

    public static Task<NameInviteesOutcome> NameAsync(this Scene scene, Guid roundId, string[] sales, string[] marketing) =>
        scene.DoAsync((NameInvitees name) => name.ExecuteAsync(
            roundId, new Dictionary<Team, IReadOnlyList<string>> { [Team.Sales] = sales, [Team.Marketing] = marketing }, scene.Consultant.Id, Cancel));

    /// <summary>Lets the job write its e-mails, and keeps what it wrote.</summary>
    public static async Task<IReadOnlyList<InvitationToWrite>> WriteAsync(this Scene scene)
    {
        var written = new List<InvitationToWrite>();
        await scene.DoAsync((WriteInvitations job) => job.ExecuteAsync(
            letter =>
            {
                written.Add(letter);
                return ("Subject", letter.Token);
            },
            Cancel));
        return written;
    }

    public static async Task<string> AddressAsync(this Scene scene, Guid roundId, Team team) =>
        (await scene.ReadAsync(db => db.TeamLinks.AsNoTracking().SingleAsync(link => link.RoundId == roundId && link.Team == team, Cancel))).Code;

    public static Task<DrawOutcome> DrawAsync(this Scene scene, string token, byte[] blinded) =>
        scene.DoAsync((DrawCredential draw) => draw.ExecuteAsync(token, blinded, Cancel));

    /// <summary>Draws as a browser does.</summary>
    public static async Task<SentCredential> CredentialAsync(this Scene scene, string token)
    {
        var found = (await scene.DoAsync((FindInvitation find) => find.ExecuteAsync(token, Cancel))).ShouldNotBeNull();
        var client = new BlindClient(found.Key!.Bytes.Span);
        var drawn = (await scene.DrawAsync(token, client.Blinded)).ShouldBeOfType<DrawOutcome.Drawn>();
        return new SentCredential(client.Prepared, client.Finish(drawn.BlindSignature.Span).ShouldNotBeNull());
    }

    public static Task<SubmitOutcome> SubmitAsync(
        this Scene scene, string address, SentCredential? credential = null, ResponseSecret? secret = null, IReadOnlyDictionary<string, string>? answers = null) =>
        scene.DoAsync((SubmitResponse submit) => submit.ExecuteAsync(
            address, new SentAnswers(secret ?? ResponseSecret.New(), answers ?? Answers.Form(4), credential), Cancel));

    public static Task<int> ResponsesAsync(this Scene scene) => scene.ReadAsync(db => db.Responses.CountAsync(Cancel));
}
