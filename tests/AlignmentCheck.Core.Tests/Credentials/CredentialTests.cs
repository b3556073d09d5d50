using System.Numerics;
using System.Security.Cryptography;
using AlignmentCheck.Core.Credentials;

namespace AlignmentCheck.Core.Tests.Credentials;

public sealed class CredentialTests
{
    private static readonly CredentialKeyPair Keys = CredentialKeyPair.Create();
    private static readonly CredentialKeyPair Others = CredentialKeyPair.Create();

    [Fact]
    public void Every_credential_that_was_drawn_is_good_under_its_own_key_and_no_other()
    {
        for (var i = 0; i < 20; i++)
        {
            var (prepared, signature) = Keys.Draw();
            Keys.PublicKey.Verify(prepared, signature).ShouldBeTrue();
            Others.PublicKey.Verify(prepared, signature).ShouldBeFalse("another round's or team's key");
        }
    }

    [Fact]
    public void Any_bit_turned_makes_a_credential_bad()
    {
        var (prepared, signature) = Keys.Draw();
        for (var bit = 0; bit < 8 * prepared.Length; bit++)
        {
            Keys.PublicKey.Verify(Turned(prepared, bit), signature).ShouldBeFalse($"bit {bit} of the token");
        }

        for (var bit = 0; bit < 8 * signature.Length; bit++)
        {
            Keys.PublicKey.Verify(prepared, Turned(signature, bit)).ShouldBeFalse($"bit {bit} of the signature");
        }
    }

    [Fact]
    public void Bytes_missing_or_added_make_a_credential_bad()
    {
        var (prepared, signature) = Keys.Draw();
        Keys.PublicKey.Verify(prepared.AsSpan(1), signature).ShouldBeFalse();
        Keys.PublicKey.Verify([.. prepared, 0], signature).ShouldBeFalse();
        Keys.PublicKey.Verify(prepared, signature.AsSpan(1)).ShouldBeFalse();
        Keys.PublicKey.Verify(prepared, [0, .. signature]).ShouldBeFalse();
        Keys.PublicKey.Verify([], []).ShouldBeFalse();
    }

    [Fact]
    public void A_token_of_another_length_is_bad_also_where_it_was_signed()
    {
        var client = ReferenceClient.For(Keys.PublicKey);
        foreach (var length in new[] { 0, 32, CredentialText.PreparedTokenBytes - 1, CredentialText.PreparedTokenBytes + 1 })
        {
            var blinding = client.Blind(new byte[length]);
            var signature = client.Finalize(blinding, Keys.Sign(blinding.Blinded)).ShouldNotBeNull();
            Keys.PublicKey.Verify(blinding.Prepared, signature).ShouldBeFalse($"{length} bytes");
        }
    }

    [Fact]
    public void A_second_spelling_of_a_signature_is_bad()
    {
        using var rsa = RSA.Create();
        rsa.ImportPkcs8PrivateKey(Keys.PrivateKey.Span, out _);
        var prepared = RandomNumberGenerator.GetBytes(CredentialText.PreparedTokenBytes);
        var same = BigInteger.Zero;
        // Not every signature has a second number of 256 bytes; one that has is met soon.
        do
        {
            var signature = rsa.SignData(prepared, HashAlgorithmName.SHA384, RSASignaturePadding.Pss);
            Keys.PublicKey.Verify(prepared, signature).ShouldBeTrue();
            same = Modular.Read(signature) + Keys.PublicKey.Modulus;
        }
        while (same.GetByteCount(isUnsigned: true) > CredentialText.SignatureBytes);

        Keys.PublicKey.Verify(prepared, Modular.Write(same, CredentialText.SignatureBytes)).ShouldBeFalse();
    }

    [Fact]
    public void A_signature_of_another_kind_is_bad()
    {
        var prepared = RandomNumberGenerator.GetBytes(CredentialText.PreparedTokenBytes);
        using var rsa = RSA.Create();
        rsa.ImportPkcs8PrivateKey(Keys.PrivateKey.Span, out _);
        Keys.PublicKey.Verify(prepared, rsa.SignData(prepared, HashAlgorithmName.SHA384, RSASignaturePadding.Pss)).ShouldBeTrue();
        Keys.PublicKey.Verify(prepared, rsa.SignData(prepared, HashAlgorithmName.SHA256, RSASignaturePadding.Pss)).ShouldBeFalse();
        Keys.PublicKey.Verify(prepared, rsa.SignData(prepared, HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1)).ShouldBeFalse();
        Keys.PublicKey.Verify(prepared, WithSalt(rsa, prepared, [])).ShouldBeFalse("a salt of no length");
        Keys.PublicKey.Verify(prepared, WithSalt(rsa, prepared, new byte[32])).ShouldBeFalse("a salt of another length");
        Keys.PublicKey.Verify(prepared, WithSalt(rsa, prepared, new byte[48])).ShouldBeTrue();
    }

    [Fact]
    public void A_client_sees_that_its_signer_signed_something_else()
    {
        var client = ReferenceClient.For(Keys.PublicKey);
        var blinding = client.Blind(new byte[CredentialText.PreparedTokenBytes]);
        var blindSignature = Keys.Sign(blinding.Blinded);
        client.Finalize(blinding, Turned(blindSignature, 2047)).ShouldBeNull();
        client.Finalize(blinding, Keys.Sign(client.Blind(blinding.Prepared).Blinded)).ShouldBeNull("the blind of another drawing");
        ReferenceClient.For(Others.PublicKey).Finalize(blinding, blindSignature).ShouldBeNull();
    }

    private static byte[] WithSalt(RSA rsa, byte[] prepared, byte[] salt)
    {
        var numbers = rsa.ExportParameters(includePrivateParameters: true);
        var encoded = Modular.Read(EmsaPss.Encode(prepared, 2047, salt));
        return Modular.Write(BigInteger.ModPow(encoded, Modular.Read(numbers.D), Modular.Read(numbers.Modulus)), 256);
    }

    private static byte[] Turned(byte[] bytes, int bit)
    {
        var turned = bytes.ToArray();
        turned[bit / 8] ^= (byte)(1 << (bit % 8));
        return turned;
    }
}
