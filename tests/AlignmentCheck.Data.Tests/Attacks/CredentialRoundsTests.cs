using AlignmentCheck.Core.Credentials;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Responses;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Data.WaysIn;

namespace AlignmentCheck.Data.Tests.Attacks;

/// <summary>Whoever was invited to a round tries in each of 200 to answer once more. Guessing never gets there: a site with a mistake lets him in nearly always.</summary>
public sealed class CredentialRoundsTests
{
    private const int NearlyAlways = CredentialRounds.Count * 9 / 10;

    private static readonly Dictionary<string, CredentialAttack> Attacks = new(StringComparer.Ordinal)
    {
        ["replayed"] = hand => [hand.Spent],
        ["forged"] = hand =>
        [
            hand.Own, new(hand.Random(64), hand.Random(256)), new(hand.Random(64), new byte[256]), new(hand.Random(64), hand.Spent.Signature),
            new(hand.OtherTeam.PreparedToken, hand.Spent.Signature),
        ],
        ["altered"] = hand =>
        [
            new(hand.Spent.PreparedToken, (byte[])[0, .. hand.Spent.Signature.Span]), new((byte[])[.. hand.Spent.PreparedToken.Span, 0], hand.Spent.Signature),
            new(Flipped(hand.Spent.PreparedToken), hand.Spent.Signature), new(hand.Spent.PreparedToken, Flipped(hand.Spent.Signature)),
        ],
        ["other-round"] = hand => [hand.OtherRound],
        ["other-team"] = hand => [hand.OtherTeam],
    };

    // All attacks are made on the same simulated rounds.
    private static readonly Lazy<Task<(IReadOnlyDictionary<string, int> Successes, int Answers)>> Ours = new(TryOursAsync);

    /// <summary>A site that keeps no list of what is spent.</summary>
    [Fact]
    [Attack("replayed credential")]
    public Task Replayed_credential_in_200_rounds() => TryAsync("replayed", new LeakyCredentialSite(IsSigned, _ => null));

    /// <summary>A site that looks at the form alone.</summary>
    [Fact]
    [Attack("forged credential")]
    public Task Forged_credential_in_200_rounds() =>
        TryAsync("forged", new LeakyCredentialSite((_, sent) => sent is { PreparedToken.Length: 64, Signature.Length: 256 }, Token));

    /// <summary>A site that takes what it needs of what came, and knows the whole of it again.</summary>
    [Fact]
    [Attack("altered credential")]
    public Task Altered_credential_in_200_rounds() => TryAsync("altered", new LeakyCredentialSite(
        (round, sent) => IsSigned(round, new SentCredential(sent.PreparedToken[..64], sent.Signature[^256..])),
        sent => [.. sent.PreparedToken.Span, .. sent.Signature.Span]));

    /// <summary>A site with one key for all its rounds.</summary>
    [Fact]
    [Attack("other-round credential")]
    public Task Other_round_credential_in_200_rounds() =>
        TryAsync("other-round", new LeakyCredentialSite((round, sent) => IsSigned(round, sent) || IsSigned(round + 1, sent), Token));

    /// <summary>A site with one key for both teams.</summary>
    [Fact]
    [Attack("other-team credential")]
    public Task Other_team_credential_in_200_rounds() =>
        TryAsync("other-team", new LeakyCredentialSite((round, sent) => IsSigned(round, sent) || IsSigned(round, sent, Team.Marketing), Token));

    /// <summary>Two at once, for codes, whose drawing goes the same way and takes less time than signing does.</summary>
    [Fact]
    [Attack("two signatures for one invitation")]
    public async Task Two_codes_for_one_invitation_in_200_rounds()
    {
        await using var site = await AnsweredSite.CreateAsync(seed: 65);
        var round = await site.RoundAsync(WayIn.Invitations, CredentialRounds.Count);
        foreach (var person in round.People)
        {
            (await AtOnce.TwiceAsync(() => site.DrawCodeAsync(person))).OfType<DrawOutcome.DrawnCode>().ShouldHaveSingleItem();
        }
    }

    /// <summary>A server with a key for each person tries all of them on each credential. Where browsers take the published key alone, it learns nothing.</summary>
    [Fact]
    [Attack("malicious server key per person")]
    public void Malicious_server_key_per_person_in_200_rounds()
    {
        var (leaky, ours, random, rounds) = (new Score(), new Score(), new SeededBytes(62), new CredentialRounds(61));
        int[] people = [0, 1, 2, 3, 4];
        for (var round = 0; round < CredentialRounds.Count; round++)
        {
            var truth = random.Shuffled(people);
            leaky.Add(truth, Linked(people, [.. truth.Select(person => rounds.Good(CredentialRounds.Key(person, Team.Sales)))]));
            ours.Add(truth, Linked(people, [.. truth.Select(_ => rounds.Good(CredentialRounds.Key(round, Team.Sales)))]));
        }

        leaky.ShouldBeatChanceClearly();
        TestContext.Current.TestOutputHelper!.WriteLine($"{ours}");
        ours.ShouldNotBeatChance();
    }

    /// <summary>Whose each credential is said to be: theirs whose key alone has signed it. Of the rest nothing is known.</summary>
    private static int[] Linked(int[] people, SentCredential[] credentials)
    {
        var named = credentials.Select(sent => people.Where(person => IsSigned(person, sent)).ToArray()).Select(fitting => fitting is [var only] ? only : (int?)null).ToArray();
        if (named.Distinct().Count() < named.Length)
        {
            return people;
        }

        return [.. named.Select(person => person!.Value)];
    }

    private static async Task TryAsync(string attack, LeakyCredentialSite leaky)
    {
        var only = new Dictionary<string, CredentialAttack>(StringComparer.Ordinal) { [attack] = Attacks[attack] };
        (await new CredentialRounds(seed: 63).SucceedAsync(leaky, only))[attack].ShouldBeGreaterThan(NearlyAlways);

        var (successes, answers) = await Ours.Value;
        successes[attack].ShouldBe(0);
        answers.ShouldBe(CredentialRounds.Count);
    }

    private static async Task<(IReadOnlyDictionary<string, int> Successes, int Answers)> TryOursAsync()
    {
        await using var site = await OurCredentialSite.CreateAsync();
        return (await new CredentialRounds(seed: 64).SucceedAsync(site, Attacks), await site.AnswersAsync());
    }

    private static byte[] Token(SentCredential sent) => sent.PreparedToken.ToArray();

    private static bool IsSigned(int round, SentCredential sent) => IsSigned(round, sent, Team.Sales);

    private static bool IsSigned(int round, SentCredential sent, Team team) =>
        CredentialRounds.Key(round, team).PublicKey.Verify(sent.PreparedToken.Span, sent.Signature.Span);

    private static byte[] Flipped(ReadOnlyMemory<byte> bytes)
    {
        byte[] flipped = bytes.ToArray();
        flipped[flipped.Length / 2] ^= 1;
        return flipped;
    }
}
