using System.Numerics;
using System.Security.Cryptography;

namespace AlignmentCheck.Core.Credentials;

/// <summary>
/// The public key of one round and team: RSA, 2048 bits, exponent 65537. A credential says nothing of round or team; that this key and no
/// other verifies it binds it to both.
/// </summary>
public sealed class CredentialPublicKey
{
    internal const int ModulusBytes = 256;

    // SubjectPublicKeyInfo (RFC 5280, section 4.1) in DER has but one form for such a key: these bytes, the modulus, and then the exponent.
    private static readonly byte[] BeforeModulus =
    [
        0x30, 0x82, 0x01, 0x22,
            0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00,
            0x03, 0x82, 0x01, 0x0f, 0x00,
                0x30, 0x82, 0x01, 0x0a,
                    0x02, 0x82, 0x01, 0x01, 0x00,
    ];

    private static readonly byte[] Exponent = [0x02, 0x03, 0x01, 0x00, 0x01];

    private readonly byte[] _bytes;

    private CredentialPublicKey(byte[] bytes)
    {
        _bytes = bytes;
        Fingerprint = CredentialFingerprint.Of(bytes);
    }

    /// <summary>The key as SubjectPublicKeyInfo: 294 bytes.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes;

    /// <summary>What people compare, see <see cref="CredentialFingerprint"/>.</summary>
    public string Fingerprint { get; }

    internal BigInteger Modulus => Modular.Read(ModulusOf(_bytes));

    /// <summary>Reads a SubjectPublicKeyInfo; null where it is no such key, is written in another way, or has bytes before or after it.</summary>
    public static CredentialPublicKey? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != BeforeModulus.Length + ModulusBytes + Exponent.Length || !bytes.StartsWith(BeforeModulus) || !bytes.EndsWith(Exponent))
        {
            return null;
        }

        var modulus = ModulusOf(bytes);
        var hasAllBits = (modulus[0] & 0x80) != 0;
        var isOdd = (modulus[^1] & 1) != 0;
        return hasAllBits && isOdd ? new CredentialPublicKey(bytes.ToArray()) : null;
    }

    /// <summary>Whether the signature is one by this key for the prepared token: RSASSA-PSS with SHA-384 and a salt of 48 bytes. What has another length is none.</summary>
    public bool Verify(ReadOnlySpan<byte> preparedToken, ReadOnlySpan<byte> signature)
    {
        if (preparedToken.Length != CredentialText.PreparedTokenBytes || signature.Length != CredentialText.SignatureBytes)
        {
            return false;
        }

        using var rsa = RSA.Create();
        rsa.ImportSubjectPublicKeyInfo(_bytes, out _);
        return rsa.VerifyData(preparedToken, signature, HashAlgorithmName.SHA384, RSASignaturePadding.Pss);
    }

    private static ReadOnlySpan<byte> ModulusOf(ReadOnlySpan<byte> bytes) => bytes.Slice(BeforeModulus.Length, ModulusBytes);
}
