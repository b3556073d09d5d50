using System.Buffers.Text;

namespace AlignmentCheck.Core.Credentials;

/// <summary>
/// The one way in which what belongs to a credential is written as text: base64url (RFC 4648, section 5) without padding or white space.
/// Every value has exactly one spelling; every other one is refused.
/// </summary>
public static class CredentialText
{
    /// <summary>Bytes of the random token that a browser makes for itself.</summary>
    public const int TokenBytes = 32;

    /// <summary>Bytes of a prepared token: the 32 random bytes of RFC 9474, section 4.1, and then the token. It is what a signature is for, and what is spent.</summary>
    public const int PreparedTokenBytes = 32 + TokenBytes;

    /// <summary>Bytes of a signature, of a blinded message and of its blind signature: as many as the key's modulus has.</summary>
    public const int SignatureBytes = CredentialPublicKey.ModulusBytes;

    /// <summary>Reads a prepared token of 86 characters; null where it is anything else.</summary>
    public static byte[]? ReadPreparedToken(string? text) => Read(text, PreparedTokenBytes);

    /// <summary>Reads a signature or a blinded message of 342 characters; null where it is anything else. What it says is not checked here.</summary>
    public static byte[]? ReadSignature(string? text) => Read(text, SignatureBytes);

    public static string Write(ReadOnlySpan<byte> bytes) => Base64Url.EncodeToString(bytes);

    private static byte[]? Read(string? text, int length)
    {
        if (text is null || text.Length != Base64Url.GetEncodedLength(length) || !Base64Url.IsValid(text))
        {
            return null;
        }

        var bytes = Base64Url.DecodeFromChars(text);
        // The decoder forgives white space and padding.
        return string.Equals(Write(bytes), text, StringComparison.Ordinal) ? bytes : null;
    }
}
