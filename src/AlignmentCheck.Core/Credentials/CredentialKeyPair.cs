using System.Security.Cryptography;

namespace AlignmentCheck.Core.Credentials;

/// <summary>The keys of one round and team, made when the round opens.</summary>
/// <param name="PrivateKey">PKCS#8, not encrypted. Whoever has it can make credentials; it is destroyed when the round closes.</param>
/// <param name="PublicKey">Shown to everybody, so that all can see that there is but one.</param>
public sealed record CredentialKeyPair(ReadOnlyMemory<byte> PrivateKey, CredentialPublicKey PublicKey)
{
    /// <summary>New keys, from the system's random numbers.</summary>
    public static CredentialKeyPair Create()
    {
        using var rsa = RSA.Create(8 * CredentialPublicKey.ModulusBytes);
        var publicKey = CredentialPublicKey.Read(rsa.ExportSubjectPublicKeyInfo())
            ?? throw new CryptographicException("This system makes RSA keys of another form than 2048 bits and exponent 65537.");
        return new CredentialKeyPair(rsa.ExportPkcs8PrivateKey(), publicKey);
    }
}
