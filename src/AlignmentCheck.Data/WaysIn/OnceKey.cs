using System.Security.Cryptography;
using System.Text;

namespace AlignmentCheck.Data.WaysIn;

/// <summary>The hash of what works once: a code, an invitation or a credential. What was handed out itself is stored nowhere.</summary>
/// <param name="Hex">64 lower-case hexadecimal digits.</param>
public readonly record struct OnceKey(string Hex)
{
    /// <summary>Bytes of a key.</summary>
    public const int Length = SHA256.HashSizeInBytes;

    /// <summary>Nothing's hash.</summary>
    public static OnceKey None { get; } = new(new string('0', 2 * Length));

    public static OnceKey ForCode(string code) => Of("code"u8, Encoding.UTF8.GetBytes(code));

    /// <param name="secret">The end of a calendar's address. It works again and again; like the others it is known by its hash alone.</param>
    public static OnceKey ForCalendar(string secret) => Of("calendar"u8, Encoding.UTF8.GetBytes(secret));

    public static OnceKey ForInvitation(string token) => Of("invitation"u8, Encoding.UTF8.GetBytes(token));

    /// <param name="preparedToken">What the credential's signature is for: two signatures for one token are one credential.</param>
    public static OnceKey ForCredential(ReadOnlySpan<byte> preparedToken) => Of("credential"u8, preparedToken);

    /// <param name="request">What makes one request for a credential the same as another.</param>
    public static OnceKey ForDrawing(ReadOnlySpan<byte> request) => Of("drawing"u8, request);

    public static OnceKey OfBytes(byte[] bytes) => new(Convert.ToHexStringLower(bytes));

    public byte[] ToBytes() => Convert.FromHexString(Hex);

    // A word before it, so that no two kinds ever share a hash.
    private static OnceKey Of(ReadOnlySpan<byte> kind, ReadOnlySpan<byte> secret) => new(Convert.ToHexStringLower(SHA256.HashData([.. kind, 0, .. secret])));
}
