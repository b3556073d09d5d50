using System.Numerics;
using System.Security.Cryptography;
using AlignmentCheck.Core.Credentials;

namespace AlignmentCheck.Core.Tests.Credentials;

/// <summary>What a browser does, in .NET: the client's half of RFC 9474, for a modulus of any length.</summary>
/// <param name="Modulus">n.</param>
/// <param name="Exponent">e.</param>
internal sealed record ReferenceClient(BigInteger Modulus, BigInteger Exponent)
{
    private const int SaltBytes = 48;

    public static ReferenceClient For(CredentialPublicKey key) => new(key.Modulus, 65537);

    private int Length => Modulus.GetByteCount(isUnsigned: true);

    /// <summary>Section 4.1: a random prefix, so that nobody can know the signed message beforehand.</summary>
    public static byte[] Prepare(ReadOnlySpan<byte> token) => [.. RandomNumberGenerator.GetBytes(32), .. token];

    /// <summary>Section 4.2, with fresh random numbers.</summary>
    public Blinding Blind(byte[] prepared) => Blind(prepared, RandomNumberGenerator.GetBytes(SaltBytes), Modular.Random(Modulus));

    /// <summary>Section 4.2.</summary>
    /// <param name="r">The blind.</param>
    public Blinding Blind(byte[] prepared, byte[] salt, BigInteger r)
    {
        var encoded = Modular.Read(EmsaPss.Encode(prepared, (int)Modulus.GetBitLength() - 1, salt));
        var blinded = encoded * BigInteger.ModPow(r, Exponent, Modulus) % Modulus;
        return new Blinding(prepared, Modular.Write(blinded, Length), Modular.Inverse(r, Modulus));
    }

    /// <summary>Section 4.4; null where the signer did not sign what was asked.</summary>
    public byte[]? Finalize(Blinding blinding, ReadOnlySpan<byte> blindSignature)
    {
        var signature = Modular.Write(Modular.Read(blindSignature) * blinding.Inverse % Modulus, Length);
        using var rsa = RSA.Create(new RSAParameters { Modulus = Modular.Write(Modulus, Length), Exponent = Exponent.ToByteArray(isUnsigned: true, isBigEndian: true) });
        return rsa.VerifyData(blinding.Prepared, signature, HashAlgorithmName.SHA384, RSASignaturePadding.Pss) ? signature : null;
    }
}

/// <summary>What a client keeps and sends between asking and being answered.</summary>
/// <param name="Blinded">Sent to be signed.</param>
/// <param name="Inverse">Takes the blind off again.</param>
internal sealed record Blinding(byte[] Prepared, byte[] Blinded, BigInteger Inverse);
