using AlignmentCheck.Core.Credentials;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Responses;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Data.WaysIn;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Tests.Attacks;

/// <summary>A database in which rounds are answered by the site's own use cases. Who came after whom is written down beside it, for the attack's score.</summary>
internal sealed class AnsweredSite : IAsyncDisposable
{
    private static readonly Questionnaire Core = TestContent.Catalogue.Languages[0].Newest("core")!;
    private static readonly Lazy<CredentialKeyPair> Keys = new(CredentialKeyPair.Create);

    private readonly TestDatabase _database;
    private readonly SeededBytes _random;

    private AnsweredSite(TestDatabase database, int seed) => (_database, _random) = (database, new SeededBytes(seed));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<AnsweredSite> CreateAsync(int seed) => new(await TestDatabase.CreateAsync(), seed);

    /// <summary>An open round. All are signed for with the same keys, which take long to make.</summary>
    public async Task<SimulatedRound> RoundAsync(WayIn wayIn, int people)
    {
        var seed = new SurveySeed(Core, DateOnly.FromDateTime(TestClock.Monday.Date), round => round.WayIn = wayIn, roundId: new Guid(_random.Next(16)));
        var codes = Enumerable.Range(0, people).Select(_ => Convert.ToHexStringLower(_random.Next(TeamLink.CodeLength / 2))).ToArray();
        var round = new SimulatedRound(seed, codes);
        await using var db = _database.Open();
        db.AddRange(seed.Rows);
        if (wayIn == WayIn.SingleUseCodes)
        {
            db.AddRange(codes.Select(code => new SingleUseCode { Key = OnceKey.ForCode(code), RoundId = seed.Round.Id, Team = Team.Sales }));
        }
        else if (wayIn == WayIn.Invitations)
        {
            db.Add(new CredentialKey { RoundId = seed.Round.Id, Team = Team.Sales, PublicKey = Keys.Value.PublicKey.Bytes.ToArray() });
            db.Add(new SigningKey { RoundId = seed.Round.Id, Team = Team.Sales, PrivateKey = Keys.Value.PrivateKey.ToArray() });
            foreach (var token in codes.Select(SimulatedRound.TokenOf))
            {
                var invitee = new Invitee { Id = new Guid(_random.Next(16)), RoundId = seed.Round.Id, Team = Team.Sales, Address = SimulatedRound.AddressOf(token), Letters = 1 };
                db.AddRange(invitee, new InviteeLink { Key = OnceKey.ForInvitation(token), InviteeId = invitee.Id });
            }
        }

        await db.SaveChangesAsync(Cancel);
        return round;
    }

    /// <summary>Everybody draws in one order and answers in another.</summary>
    /// <param name="round">The round.</param>
    /// <param name="inOneOrder">Whether they answer as they have drawn.</param>
    public async Task AnswerAsync(SimulatedRound round, bool inOneOrder = false)
    {
        var drawing = _random.Shuffled(round.People);
        var credentials = new Dictionary<string, SentCredential>(StringComparer.Ordinal);
        if (round.WayIn == WayIn.Invitations)
        {
            foreach (var person in drawing)
            {
                credentials[person] = await DrawAsync(round, person);
            }
        }

        foreach (var person in inOneOrder ? drawing : _random.Shuffled(round.People))
        {
            await SubmitAsync(round, person, credentials.GetValueOrDefault(person));
        }
    }

    public Task SubmitAsync(SimulatedRound round, string person, SentCredential? credential = null) =>
        SubmitAsync(round, person, credential, _random.Secret(), _random.Form());

    public async Task SubmitAsync(SimulatedRound round, string person, SentCredential? credential, ResponseSecret secret, IReadOnlyDictionary<string, string> form)
    {
        await using var db = _database.Open();
        var address = round.WayIn == WayIn.SingleUseCodes ? person : round.Seed.Code();
        (await new SubmitResponse(db, _database.Dialect, new FindSurvey(db, Clock), new SpendOnce(db)).ExecuteAsync(address, new SentAnswers(secret, form, credential), Cancel))
            .ShouldBeOfType<SubmitOutcome.Accepted>();
        round.Came(nameof(AlignmentContext.Responses), ResponseKey.ForAnswers(secret).Hex);
        round.Came(nameof(AlignmentContext.Comments), ResponseKey.ForComment(secret).Hex);
        if (round.WayIn == WayIn.SingleUseCodes)
        {
            round.Came(nameof(AlignmentContext.SingleUseCodes), OnceKey.ForCode(person).Hex);
        }
        else if (credential is not null)
        {
            round.Came(nameof(AlignmentContext.SpentCredentials), OnceKey.ForCredential(credential.PreparedToken.Span).Hex);
        }
    }

    public async Task WithdrawAsync(ResponseSecret secret)
    {
        await using var db = _database.Open();
        (await new WithdrawResponse(db, _database.Dialect).ExecuteAsync(secret, Cancel)).ShouldBeOfType<WithdrawOutcome.Deleted>();
    }

    /// <summary>Draws a code with somebody's invitation, as a browser without scripts does.</summary>
    public async Task<DrawOutcome> DrawCodeAsync(string person)
    {
        await using var db = _database.Open();
        return await new DrawCredential(db, _database.Dialect, new FindInvitation(db, Clock)).CodeAsync(SimulatedRound.TokenOf(person), Cancel);
    }

    /// <summary>The disk after the site's job has erased the past.</summary>
    /// <param name="isErased">False where the job has come no further than the log.</param>
    /// <param name="tables">Those that are read too.</param>
    public async Task<Disk> DiskAsync(bool isErased, params IReadOnlyList<string> tables)
    {
        await using var db = _database.Open();
        await (isErased ? _database.Dialect.ErasePastAsync(db, Cancel) : _database.Dialect.EraseLogAsync(db, Cancel));
        return Disk.Of(_database.ConnectionString, tables);
    }

    /// <summary>Throws a round's rows away, as purging does.</summary>
    public async Task PurgeAsync(SimulatedRound round)
    {
        var id = round.Seed.Round.Id;
        await using var db = _database.Open();
        await db.Responses.Where(row => row.RoundId == id).ExecuteDeleteAsync(Cancel);
        await db.Comments.Where(row => row.RoundId == id).ExecuteDeleteAsync(Cancel);
        await db.Withdrawals.Where(row => row.RoundId == id).ExecuteDeleteAsync(Cancel);
        await db.SpentCredentials.Where(row => row.RoundId == id).ExecuteDeleteAsync(Cancel);
        await db.SingleUseCodes.Where(row => row.RoundId == id).ExecuteDeleteAsync(Cancel);
        await db.InviteeLinks.Where(row => row.Invitee!.RoundId == id).ExecuteDeleteAsync(Cancel);
        await db.Invitees.Where(row => row.RoundId == id).ExecuteDeleteAsync(Cancel);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private static TestClock Clock => new(TestClock.Monday);

    private async Task<SentCredential> DrawAsync(SimulatedRound round, string person)
    {
        var token = SimulatedRound.TokenOf(person);
        var client = new BlindClient(Keys.Value.PublicKey.Bytes.Span, _random.Next);
        await using var db = _database.Open();
        var drawn = (await new DrawCredential(db, _database.Dialect, new FindInvitation(db, Clock)).ExecuteAsync(token, client.Blinded, Cancel)).ShouldBeOfType<DrawOutcome.Drawn>();
        round.Came(nameof(AlignmentContext.Invitees), SimulatedRound.AddressOf(token));
        return new SentCredential(client.Prepared, client.Finish(drawn.BlindSignature.Span).ShouldNotBeNull());
    }
}
