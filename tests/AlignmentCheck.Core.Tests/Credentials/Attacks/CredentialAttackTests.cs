using System.Numerics;
using AlignmentCheck.Core.Credentials;
using AlignmentCheck.Core.Tests.Support;
using AlignmentCheck.Tests;

namespace AlignmentCheck.Core.Tests.Credentials.Attacks;

/// <summary>Attacks on personal invitations by whoever has the signer's key and everything it ever saw.</summary>
public sealed class CredentialAttackTests
{
    private const int People = 40;

    private static readonly CredentialKeyPair Keys = CredentialKeyPair.Create();

    public CredentialAttackTests() => Mutation.Skip();

    /// <summary>
    /// Every credential fits every drawing, by exactly one blind each, and all blinds are equally likely: the record says nothing at all of
    /// who spent what.
    /// </summary>
    [Fact]
    [Attack("link by blind signature")]
    public void Link_by_blind_signature()
    {
        var (record, _) = SignersRecord.Of(Keys, People, _ => Modular.Random(Keys.PublicKey.Modulus), new Random(41));
        var attack = new LinkByBlindSignature(record);
        for (var drawing = 0; drawing < People; drawing++)
        {
            for (var credential = 0; credential < People; credential++)
            {
                attack.Explains(drawing, credential).ShouldBeTrue($"drawing {drawing}, credential {credential}");
            }
        }

        attack.Named().ShouldAllBe(named => named == null);
    }

    public static TheoryData<string> Leaks => ["no blind", "a blind from the invitation", "one blind for all"];

    [Theory]
    [MemberData(nameof(Leaks))]
    [Attack("link by blind signature")]
    public void Link_by_blind_signature_succeeds_where_the_blind_leaks(string leak)
    {
        var same = Modular.Random(Keys.PublicKey.Modulus);
        Func<byte[], BigInteger> blind = leak switch
        {
            "no blind" => _ => BigInteger.One,
            "a blind from the invitation" => LinkByBlindSignature.BlindFrom,
            _ => _ => same,
        };
        var (record, truth) = SignersRecord.Of(Keys, People, blind, new Random(42));
        new LinkByBlindSignature(record).Named().ShouldBe(truth.Cast<int?>());
    }

    /// <summary>What is signed for one round or team is worth nothing in another, also where somebody asks under both keys.</summary>
    [Fact]
    [Attack("other-round credential")]
    public void Other_round_credential()
    {
        var others = CredentialKeyPair.Create();
        var client = ReferenceClient.For(Keys.PublicKey);
        var blinding = client.Blind(new byte[CredentialText.PreparedTokenBytes]);
        var signature = client.Finalize(blinding, Keys.Sign(blinding.Blinded))!;
        Keys.PublicKey.Verify(blinding.Prepared, signature).ShouldBeTrue();
        others.PublicKey.Verify(blinding.Prepared, signature).ShouldBeFalse();

        if (BlindSigning.Sign(others.PrivateKey.Span, blinding.Blinded) is BlindSignOutcome.Signed theirs)
        {
            client.Finalize(blinding, theirs.BlindSignature.Span).ShouldBeNull();
        }
    }

    /// <summary>RSA alone is multiplicative: of two signatures a third can be made. It is then one for no token.</summary>
    [Fact]
    [Attack("forged credential")]
    public void Forged_credential()
    {
        var modulus = Keys.PublicKey.Modulus;
        var (first, second) = (Keys.Draw(), Keys.Draw());
        var product = Modular.Write(Modular.Read(first.Signature) * Modular.Read(second.Signature) % modulus, 256);
        var ofOne = Keys.Sign(Modular.Write(1, 256));
        foreach (var forged in new[] { product, ofOne, Modular.Write(modulus - Modular.Read(first.Signature), 256), new byte[256], Modular.Write(modulus - 1, 256) })
        {
            foreach (var prepared in new[] { first.Prepared, second.Prepared, new byte[CredentialText.PreparedTokenBytes] })
            {
                Keys.PublicKey.Verify(prepared, forged).ShouldBeFalse();
            }
        }
    }
}
