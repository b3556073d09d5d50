using System.Numerics;
using System.Security.Cryptography;

namespace AlignmentCheck.Core.Credentials;

/// <summary>The numbers n, e and d of a private key (RFC 8017, section 3.2): .NET itself offers no RSA without padding.</summary>
internal readonly record struct PrivateNumbers(BigInteger Modulus, BigInteger PublicExponent, BigInteger PrivateExponent)
{
    /// <exception cref="CryptographicException">The bytes are not one key of the form that <see cref="CredentialKeyPair"/> makes.</exception>
    public static PrivateNumbers Read(ReadOnlySpan<byte> privateKey)
    {
        using var rsa = RSA.Create();
        rsa.ImportPkcs8PrivateKey(privateKey, out var read);
        if (read != privateKey.Length || CredentialPublicKey.Read(rsa.ExportSubjectPublicKeyInfo()) is null)
        {
            throw new CryptographicException("This is not the private key of a round.");
        }

        var numbers = rsa.ExportParameters(includePrivateParameters: true);
        return new PrivateNumbers(Modular.Read(numbers.Modulus), Modular.Read(numbers.Exponent), Modular.Read(numbers.D));
    }

    /// <summary>Says nothing: a record would print the key.</summary>
    public override string ToString() => nameof(PrivateNumbers);
}
