using System.Security.Cryptography;
using AlignmentCheck.Core.Credentials;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Responses;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Data.WaysIn;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Tests.Attacks;

/// <summary>What somebody has who was invited to a round once, has answered, and wants to answer again.</summary>
/// <param name="Spent">With which they answered.</param>
/// <param name="OtherRound">One that is good in another round, unspent.</param>
/// <param name="OtherTeam">One that is good in the same round for the other team, unspent.</param>
/// <param name="Own">Signed with a key of their own.</param>
/// <param name="Random">Bytes that nobody else has.</param>
internal sealed record Hand(SentCredential Spent, SentCredential OtherRound, SentCredential OtherTeam, SentCredential Own, Func<int, byte[]> Random);

/// <summary>The credentials that an attacker sends.</summary>
internal delegate IEnumerable<SentCredential> CredentialAttack(Hand hand);

/// <summary>A site that takes a credential for answers in a round, Sales'.</summary>
internal interface ICredentialSite
{
    Task<bool> TakesAsync(int round, SentCredential credential);
}

/// <summary>Rounds that are answered with credentials. Keys take long to make, so they come from a few.</summary>
internal sealed class CredentialRounds(int seed)
{
    public const int Count = 200;

    private const int Keys = 5;

    private static readonly Lazy<CredentialKeyPair[]> Pool = new(() => [.. Enumerable.Range(0, Keys).Select(_ => CredentialKeyPair.Create())]);

    private readonly SeededBytes _random = new(seed);

    /// <summary>Neighbouring rounds and the teams of one have different keys.</summary>
    public static CredentialKeyPair Key(int round, Team team) => Pool.Value[(round + (team == Team.Sales ? 0 : 2)) % Keys];

    /// <summary>In how many rounds each attack gets an answer more than the attacker is entitled to.</summary>
    public async Task<IReadOnlyDictionary<string, int>> SucceedAsync(ICredentialSite site, IReadOnlyDictionary<string, CredentialAttack> attacks)
    {
        using var own = RSA.Create(2048);
        var successes = attacks.Keys.ToDictionary(name => name, _ => 0, StringComparer.Ordinal);
        for (var round = 0; round < Count; round++)
        {
            var hand = new Hand(Good(Key(round, Team.Sales)), Good(Key(round + 1, Team.Sales)), Good(Key(round, Team.Marketing)), Signed(own), _random.Next);
            (await site.TakesAsync(round, hand.Spent)).ShouldBeTrue();
            foreach (var (name, attack) in attacks)
            {
                var isTaken = false;
                foreach (var credential in attack(hand))
                {
                    isTaken |= await site.TakesAsync(round, credential);
                }

                successes[name] += isTaken ? 1 : 0;
            }
        }

        return successes;
    }

    /// <summary>What blinding, signing and finishing end in, without their arithmetic.</summary>
    public SentCredential Good(CredentialKeyPair key)
    {
        using var rsa = RSA.Create();
        rsa.ImportPkcs8PrivateKey(key.PrivateKey.Span, out _);
        return Signed(rsa);
    }

    private SentCredential Signed(RSA rsa)
    {
        var token = _random.Next(CredentialText.PreparedTokenBytes);
        return new SentCredential(token, rsa.SignData(token, HashAlgorithmName.SHA384, RSASignaturePadding.Pss));
    }
}

/// <summary>Ours, with the use case behind its form.</summary>
internal sealed class OurCredentialSite : ICredentialSite, IAsyncDisposable
{
    private static readonly Questionnaire Core = TestContent.Catalogue.Languages[0].Newest("core")!;

    private readonly TestDatabase _database;
    private readonly SurveySeed[] _rounds;

    private OurCredentialSite(TestDatabase database, SurveySeed[] rounds) => (_database, _rounds) = (database, rounds);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<OurCredentialSite> CreateAsync()
    {
        var database = await TestDatabase.CreateAsync();
        SurveySeed[] rounds = [.. Enumerable.Range(0, CredentialRounds.Count).Select(_ => new SurveySeed(Core, DateOnly.FromDateTime(TestClock.Monday.Date), round => round.WayIn = WayIn.Invitations))];
        await using var db = database.Open();
        foreach (var (at, round) in rounds.Index())
        {
            db.AddRange(round.Rows);
            db.AddRange(Enum.GetValues<Team>().Select(team => new CredentialKey { RoundId = round.Round.Id, Team = team, PublicKey = CredentialRounds.Key(at, team).PublicKey.Bytes.ToArray() }));
        }

        await db.SaveChangesAsync(Cancel);
        return new OurCredentialSite(database, rounds);
    }

    public async Task<bool> TakesAsync(int round, SentCredential credential)
    {
        await using var db = _database.Open();
        var submit = new SubmitResponse(db, _database.Dialect, new FindSurvey(db, new TestClock(TestClock.Monday)), new SpendOnce(db));
        return await submit.ExecuteAsync(_rounds[round].Code(), new SentAnswers(ResponseSecret.New(), Answers.Form(4), credential), Cancel) is SubmitOutcome.Accepted;
    }

    /// <summary>Of all rounds.</summary>
    public async Task<int> AnswersAsync()
    {
        await using var db = _database.Open();
        return await db.Responses.CountAsync(Cancel);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();
}

/// <summary>One with a mistake.</summary>
/// <param name="isGood">Whether it believes a credential.</param>
/// <param name="mark">By what it knows a spent one again; null where it keeps no list.</param>
internal sealed class LeakyCredentialSite(Func<int, SentCredential, bool> isGood, Func<SentCredential, byte[]?> mark) : ICredentialSite
{
    private readonly HashSet<string> _spent = new(StringComparer.Ordinal);

    public Task<bool> TakesAsync(int round, SentCredential credential) =>
        Task.FromResult(isGood(round, credential) && (mark(credential) is not { } bytes || _spent.Add($"{round} {Convert.ToHexString(bytes)}")));
}
