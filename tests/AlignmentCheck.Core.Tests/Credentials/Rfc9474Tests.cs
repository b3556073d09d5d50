using System.Numerics;
using AlignmentCheck.Core.Credentials;

namespace AlignmentCheck.Core.Tests.Credentials;

public sealed class Rfc9474Tests
{
    private static readonly Rfc9474 Rfc = Rfc9474.Read();
    private static readonly BigInteger Modulus = Rfc9474.Number(Rfc.Key.N);
    private static readonly PrivateNumbers Key = new(Modulus, Rfc9474.Number(Rfc.Key.E), Rfc9474.Number(Rfc.Key.D));
    private static readonly ReferenceClient Client = new(Key.Modulus, Key.PublicExponent);

    public static TheoryData<int> Vectors => [.. Enumerable.Range(0, Rfc.Vectors.Count)];

    [Fact]
    public void The_key_is_a_key()
    {
        var (p, q) = (Rfc9474.Number(Rfc.Key.P), Rfc9474.Number(Rfc.Key.Q));
        (p * q).ShouldBe(Modulus);
        (Key.PublicExponent * Key.PrivateExponent % (p - 1)).ShouldBe(1);
        (Key.PublicExponent * Key.PrivateExponent % (q - 1)).ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void A_message_is_encoded_as_printed(int vector)
    {
        var expected = Rfc.Vectors[vector];
        var encoded = EmsaPss.Encode(Convert.FromHexString(expected.PreparedMsg), 4095, Convert.FromHexString(expected.Salt));
        Convert.ToHexStringLower(encoded).ShouldBe(expected.EncodedMsg);
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void The_signer_signs_as_printed(int vector)
    {
        var expected = Rfc.Vectors[vector];
        BlindSigning.Sign(Key, Rfc9474.Number(expected.BlindedMsg)).ShouldBe(Rfc9474.Number(expected.BlindSig));
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void The_reference_client_blinds_and_finalizes_as_printed(int vector)
    {
        var expected = Rfc.Vectors[vector];
        var r = Modular.Inverse(Rfc9474.Number(expected.Inv), Modulus);
        var blinding = Client.Blind(Convert.FromHexString(expected.PreparedMsg), Convert.FromHexString(expected.Salt), r);
        Convert.ToHexStringLower(blinding.Blinded).ShouldBe(expected.BlindedMsg);
        Convert.ToHexStringLower(Client.Finalize(blinding, Convert.FromHexString(expected.BlindSig))!).ShouldBe(expected.Sig);
    }
}
