using System.Security.Cryptography;
using AlignmentCheck.Core.Credentials;

namespace AlignmentCheck.Core.Tests.Credentials;

public sealed class CredentialPublicKeyTests
{
    private static readonly byte[] Bytes = CredentialKeyPair.Create().PublicKey.Bytes.ToArray();

    [Fact]
    public void Read_AKeyOfARound_IsThatKey()
    {
        var key = CredentialPublicKey.Read(Bytes).ShouldNotBeNull();
        key.Bytes.ToArray().ShouldBe(Bytes);
        using var rsa = RSA.Create();
        rsa.ImportSubjectPublicKeyInfo(Bytes, out _);
        key.Modulus.ShouldBe(Modular.Read(rsa.ExportParameters(false).Modulus));
    }

    [Fact]
    public void Read_AnotherKind_IsRefused()
    {
        using var longer = RSA.Create(3072);
        using var curve = ECDsa.Create();
        CredentialPublicKey.Read(longer.ExportSubjectPublicKeyInfo()).ShouldBeNull();
        CredentialPublicKey.Read(curve.ExportSubjectPublicKeyInfo()).ShouldBeNull();
    }

    [Fact]
    public void Read_AnotherExponent_IsRefused()
    {
        using var rsa = RSA.Create();
        rsa.ImportSubjectPublicKeyInfo(Bytes, out _);
        var numbers = rsa.ExportParameters(includePrivateParameters: false);
        foreach (var exponent in new byte[][] { [3], [17], [1, 0, 3], [1, 0, 0, 1] })
        {
            using var other = RSA.Create(new RSAParameters { Modulus = numbers.Modulus, Exponent = exponent });
            CredentialPublicKey.Read(other.ExportSubjectPublicKeyInfo()).ShouldBeNull();
        }
    }

    [Fact]
    public void Read_BytesMissingOrAdded_IsRefused()
    {
        for (var length = 0; length < Bytes.Length; length++)
        {
            CredentialPublicKey.Read(Bytes.AsSpan(0, length)).ShouldBeNull();
        }

        CredentialPublicKey.Read([.. Bytes, 0]).ShouldBeNull();
        CredentialPublicKey.Read([0, .. Bytes]).ShouldBeNull();
    }

    [Fact]
    public void Read_AnyByteAroundTheModulusChanged_IsRefused()
    {
        const int Before = 33;
        foreach (var at in Enumerable.Range(0, Before).Concat(Enumerable.Range(Before + 256, 5)))
        {
            for (var turn = 1; turn < 256; turn++)
            {
                CredentialPublicKey.Read(With(at, turn)).ShouldBeNull($"byte {at}");
            }
        }
    }

    [Fact]
    public void Read_AModulusThatIsShortOrEven_IsRefused()
    {
        CredentialPublicKey.Read(With(at: 33, turn: 0x80)).ShouldBeNull("2047 bits");
        CredentialPublicKey.Read(With(at: 288, turn: 1)).ShouldBeNull("even");
    }

    // The groups are of the first 160 bits of the hash, five bits for a character.
    [Fact]
    public void Fingerprint_IsTheBeginningOfTheHashInBase32()
    {
        var hash = SHA256.HashData(Bytes);
        var bits = string.Concat(hash.Take(20).Select(part => part.ToString("b8", System.Globalization.CultureInfo.InvariantCulture)));
        var characters = bits.Chunk(5).Select(five => "0123456789ABCDEFGHJKMNPQRSTVWXYZ"[Convert.ToInt32(new string(five), 2)]);
        var groups = characters.Chunk(4).Select(four => new string(four));
        CredentialPublicKey.Read(Bytes)!.Fingerprint.ShouldBe(string.Join(' ', groups));
    }

    [Fact]
    public void Fingerprint_OfAnotherKey_IsAnother() =>
        CredentialKeyPair.Create().PublicKey.Fingerprint.ShouldNotBe(CredentialPublicKey.Read(Bytes)!.Fingerprint);

    private static byte[] With(int at, int turn)
    {
        var changed = Bytes.ToArray();
        changed[at] ^= (byte)turn;
        return changed;
    }
}
