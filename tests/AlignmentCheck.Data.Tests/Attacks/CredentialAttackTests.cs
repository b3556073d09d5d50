using System.Security.Cryptography;
using AlignmentCheck.Core.Credentials;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Responses;
using AlignmentCheck.Data.Tests.WaysIn;
using AlignmentCheck.Data.WaysIn;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Tests.Attacks;

/// <summary>Who is invited once wants to answer more than once, or in another's place.</summary>
public sealed class CredentialAttackTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Fifty browsers with the same invitation, each with a blinded message of its own, at one moment.</summary>
    [Fact]
    [Attack("two signatures for one invitation")]
    public async Task Two_signatures_for_one_invitation_under_50_parallel_requests()
    {
        await using var scene = await Scene.CreateAsync();
        var (round, tokens) = await scene.InvitingAsync(each: 1);
        var key = await KeyAsync(scene, round.Id, Team.Sales);
        var clients = Enumerable.Range(0, 50).Select(_ => new BlindClient(key)).ToArray();

        var outcomes = await AtOnce.RunAsync([.. clients.Select(client => (Func<Task<DrawOutcome>>)(() => scene.DrawAsync(tokens[Team.Sales][0], client.Blinded)))]);

        outcomes.OfType<DrawOutcome.Drawn>().ShouldHaveSingleItem();
        outcomes.OfType<DrawOutcome.AlreadyDrawn>().Count().ShouldBe(49);

        // What was given out is a credential for the one who got it, and for none of the others.
        var signature = outcomes.OfType<DrawOutcome.Drawn>().Single().BlindSignature;
        clients.Count(client => client.Finish(signature.Span) is not null).ShouldBe(1);

        // A site that looks first and writes afterwards gives several.
        (await LookThenTakeAsync(50)).ShouldBeGreaterThan(1);
    }

    [Fact]
    [Attack("replayed credential")]
    public async Task Replayed_credential()
    {
        await using var scene = await Scene.CreateAsync();
        var (round, tokens) = await scene.InvitingAsync();
        var address = await scene.AddressAsync(round.Id, Team.Sales);
        var credential = await scene.CredentialAsync(tokens[Team.Sales][0]);
        var secret = ResponseSecret.New();
        (await scene.SubmitAsync(address, credential, secret)).ShouldBeOfType<SubmitOutcome.Accepted>();

        var again = await AtOnce.RunAsync([.. Enumerable.Repeat<Func<Task<SubmitOutcome>>>(() => scene.SubmitAsync(address, credential), 10)]);
        (await scene.DoAsync((WithdrawResponse withdraw) => withdraw.ExecuteAsync(secret, Cancel))).ShouldBeOfType<WithdrawOutcome.Deleted>();

        again.ShouldAllBe(outcome => outcome is SubmitOutcome.AlreadyUsed);
        (await scene.SubmitAsync(address, credential)).ShouldBeOfType<SubmitOutcome.AlreadyUsed>();
        (await scene.ResponsesAsync()).ShouldBe(0);
    }

    [Fact]
    [Attack("forged credential")]
    public async Task Forged_credential()
    {
        await using var scene = await Scene.CreateAsync();
        var (round, _) = await scene.InvitingAsync();
        var address = await scene.AddressAsync(round.Id, Team.Sales);
        var own = CredentialKeyPair.Create();
        var client = new BlindClient(own.PublicKey.Bytes.Span);
        var signed = BlindSigning.Sign(own.PrivateKey.Span, client.Blinded).ShouldBeOfType<BlindSignOutcome.Signed>();
        byte[][] signatures = [client.Finish(signed.BlindSignature.Span)!, RandomNumberGenerator.GetBytes(256), new byte[256], [.. Enumerable.Repeat((byte)0xff, 256)], []];

        foreach (var signature in signatures)
        {
            (await scene.SubmitAsync(address, new SentCredential(client.Prepared, signature))).ShouldBeOfType<SubmitOutcome.WantsCredential>();
        }

        (await scene.ResponsesAsync()).ShouldBe(0);
    }

    /// <summary>Every single byte of a good credential, changed.</summary>
    [Fact]
    [Attack("altered credential")]
    public async Task Altered_credential()
    {
        await using var scene = await Scene.CreateAsync();
        var (round, tokens) = await scene.InvitingAsync();
        var address = await scene.AddressAsync(round.Id, Team.Sales);
        var good = await scene.CredentialAsync(tokens[Team.Sales][0]);
        var key = CredentialPublicKey.Read(await KeyAsync(scene, round.Id, Team.Sales))!;
        for (var at = 0; at < good.PreparedToken.Length + good.Signature.Length; at++)
        {
            var altered = Altered(good, at);
            key.Verify(altered.PreparedToken.Span, altered.Signature.Span).ShouldBeFalse();
        }

        foreach (var at in new[] { 0, 63, 64, 319 })
        {
            (await scene.SubmitAsync(address, Altered(good, at))).ShouldBeOfType<SubmitOutcome.WantsCredential>();
        }

        (await scene.SubmitAsync(address, good)).ShouldBeOfType<SubmitOutcome.Accepted>();
        (await scene.ResponsesAsync()).ShouldBe(1);
    }

    [Fact]
    [Attack("other-round credential")]
    public async Task Other_round_credential()
    {
        await using var scene = await Scene.CreateAsync();
        await using var other = await Scene.CreateAsync();
        var (round, _) = await scene.InvitingAsync();
        var (_, tokens) = await other.InvitingAsync();
        var credential = await other.CredentialAsync(tokens[Team.Sales][0]);

        (await scene.SubmitAsync(await scene.AddressAsync(round.Id, Team.Sales), credential)).ShouldBeOfType<SubmitOutcome.WantsCredential>();
        (await scene.ResponsesAsync()).ShouldBe(0);
    }

    [Fact]
    [Attack("other-team credential")]
    public async Task Other_team_credential()
    {
        await using var scene = await Scene.CreateAsync();
        var (round, tokens) = await scene.InvitingAsync();
        var sales = await scene.CredentialAsync(tokens[Team.Sales][0]);

        (await scene.SubmitAsync(await scene.AddressAsync(round.Id, Team.Marketing), sales)).ShouldBeOfType<SubmitOutcome.WantsCredential>();
        (await scene.SubmitAsync(await scene.AddressAsync(round.Id, Team.Sales), sales)).ShouldBeOfType<SubmitOutcome.Accepted>();
        (await scene.ReadAsync(db => db.Responses.CountAsync(row => row.Team == Team.Marketing, Cancel))).ShouldBe(0);
    }

    /// <summary>
    /// A server that signs for each person with a key of their own knows every credential again. The fingerprint of the key is in each e-mail,
    /// so that two people who compare theirs see it.
    /// </summary>
    [Fact]
    [Attack("malicious server key per person")]
    public async Task Malicious_server_key_per_person()
    {
        const int People = 6;
        var keys = Enumerable.Range(0, People).Select(_ => CredentialKeyPair.Create()).ToArray();
        var clients = keys.Select(key => new BlindClient(key.PublicKey.Bytes.Span)).ToArray();
        var credentials = keys.Zip(clients, (key, client) => (client.Prepared, Signature: client.Finish(((BlindSignOutcome.Signed)BlindSigning.Sign(key.PrivateKey.Span, client.Blinded)).BlindSignature.Span)!)).ToArray();

        // So the server would link them all, and so would its mails differ.
        Linked(keys, credentials).ShouldBe(People);
        keys.Select(key => key.PublicKey.Fingerprint).Distinct().Count().ShouldBe(People);

        await using var scene = await Scene.CreateAsync();
        var round = await scene.DraftAsync(scene.Plan() with { WayIn = Data.Rounds.WayIn.Invitations });
        await scene.NameAsync(round.Id, WayInScene.People("s", People), WayInScene.People("m", People));
        await scene.OpenAsync(round.Id);
        foreach (var team in (await scene.WriteAsync()).GroupBy(letter => letter.Team))
        {
            // The e-mail, the page that everybody sees, and the browser: one key.
            var named = team.Select(letter => letter.Fingerprint).Distinct().ShouldHaveSingleItem();
            CredentialPublicKey.Read(await KeyAsync(scene, round.Id, team.Key))!.Fingerprint.ShouldBe(named);
            foreach (var letter in team)
            {
                (await scene.DoAsync((FindInvitation find) => find.ExecuteAsync(letter.Token, Cancel)))!.Key!.Fingerprint.ShouldBe(named);
            }
        }

        // A browser that was given the published key takes no signature of another.
        var client = new BlindClient(await KeyAsync(scene, round.Id, Team.Sales));
        keys.Count(key => BlindSigning.Sign(key.PrivateKey.Span, client.Blinded) is BlindSignOutcome.Signed signed && client.Finish(signed.BlindSignature.Span) is not null)
            .ShouldBe(0);
    }

    private static int Linked(CredentialKeyPair[] keys, (byte[] Prepared, byte[] Signature)[] credentials) =>
        credentials.Index().Count(sent => keys.Index().Where(key => key.Item.PublicKey.Verify(sent.Item.Prepared, sent.Item.Signature)).Select(key => key.Index).SequenceEqual([sent.Index]));

    private static Task<byte[]> KeyAsync(Scene scene, Guid roundId, Team team) =>
        scene.ReadAsync(db => db.CredentialKeys.Where(key => key.RoundId == roundId && key.Team == team).Select(key => key.PublicKey).SingleAsync(Cancel));

    private static SentCredential Altered(SentCredential good, int at)
    {
        byte[] both = [.. good.PreparedToken.Span, .. good.Signature.Span];
        both[at] ^= 1;
        return new SentCredential(both.AsMemory(0, good.PreparedToken.Length), both.AsMemory(good.PreparedToken.Length));
    }

    /// <summary>How many are given out where everybody looks before anybody writes.</summary>
    private static async Task<int> LookThenTakeAsync(int requests)
    {
        var (isDrawn, given) = (false, 0);
        using var looked = new Barrier(requests);
        await AtOnce.RunAsync<bool>([.. Enumerable.Repeat(() =>
        {
            var isFree = !Volatile.Read(ref isDrawn);
            looked.SignalAndWait(Cancel);
            if (isFree)
            {
                Interlocked.Increment(ref given);
                Volatile.Write(ref isDrawn, true);
            }

            return Task.FromResult(isFree);
        }, requests)]);
        return given;
    }
}
