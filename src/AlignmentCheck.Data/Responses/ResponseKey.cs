using System.Security.Cryptography;

namespace AlignmentCheck.Data.Responses;

/// <summary>
/// A hash of a form's random secret. Only who holds the secret can find the row again; the answers and the comment have keys that cannot
/// be joined without it.
/// </summary>
/// <param name="Hex">64 lower-case hexadecimal digits.</param>
public readonly record struct ResponseKey(string Hex)
{
    /// <summary>Bytes of a key.</summary>
    public const int Length = SHA256.HashSizeInBytes;

    private static ReadOnlySpan<byte> OfComment => "comment"u8;

    /// <summary>The key of the answers: SHA-256 of the secret.</summary>
    public static ResponseKey ForAnswers(ResponseSecret secret) => new(Convert.ToHexStringLower(SHA256.HashData(secret.Bytes.Span)));

    /// <summary>The key of the comment: another hash of the same secret.</summary>
    public static ResponseKey ForComment(ResponseSecret secret) =>
        new(Convert.ToHexStringLower(SHA256.HashData([.. OfComment, .. secret.Bytes.Span])));

    public static ResponseKey OfBytes(byte[] bytes) => new(Convert.ToHexStringLower(bytes));

    public byte[] ToBytes() => Convert.FromHexString(Hex);
}
