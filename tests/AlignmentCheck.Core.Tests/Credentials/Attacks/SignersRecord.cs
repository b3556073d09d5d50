using System.Numerics;
using AlignmentCheck.Core.Credentials;

namespace AlignmentCheck.Core.Tests.Credentials.Attacks;

/// <summary>
/// All that a signer can know who forgets nothing: each drawing with its invitation, and, apart from them and in no order, the credentials
/// with which the answers came.
/// </summary>
internal sealed record SignersRecord(CredentialPublicKey Key, IReadOnlyList<Drawn> Drawings, IReadOnlyList<Spent> Credentials)
{
    /// <summary>People draw credentials and spend them.</summary>
    /// <param name="blind">Chooses the blind; what a careful browser does is <see cref="Modular.Random"/>.</param>
    /// <returns>The record, and the truth: whose credential each drawing gave.</returns>
    public static (SignersRecord Record, IReadOnlyList<int> Truth) Of(CredentialKeyPair keys, int people, Func<byte[], BigInteger> blind, Random random)
    {
        var client = ReferenceClient.For(keys.PublicKey);
        var truth = Enumerable.Range(0, people).ToArray();
        random.Shuffle(truth);
        var drawings = new Drawn[people];
        var credentials = new Spent[people];
        for (var i = 0; i < people; i++)
        {
            var (invitation, token, salt) = (new byte[32], new byte[CredentialText.TokenBytes], new byte[48]);
            random.NextBytes(invitation);
            random.NextBytes(token);
            random.NextBytes(salt);
            var blinding = client.Blind(ReferenceClient.Prepare(token), salt, blind(invitation));
            var blindSignature = keys.Sign(blinding.Blinded);
            drawings[i] = new Drawn(invitation, Modular.Read(blinding.Blinded), Modular.Read(blindSignature));
            credentials[truth[i]] = new Spent(blinding.Prepared, client.Finalize(blinding, blindSignature)!);
        }

        return (new SignersRecord(keys.PublicKey, drawings, credentials), truth);
    }
}

/// <summary>What the signer saw when an invitation was used.</summary>
internal sealed record Drawn(byte[] Invitation, BigInteger Blinded, BigInteger BlindSignature);

/// <summary>What came with an answer.</summary>
internal sealed record Spent(byte[] Prepared, byte[] Signature);
