using System.Buffers.Text;
using System.Security.Cryptography;

namespace AlignmentCheck.Data.Responses;

/// <summary>The random number that a form carries: a second arrival of the same form meets its own row, and its holder can withdraw the row.</summary>
public sealed class ResponseSecret
{
    /// <summary>Bytes of a secret.</summary>
    public const int Length = 32;

    private ResponseSecret(byte[] bytes) => Bytes = bytes;

    public ReadOnlyMemory<byte> Bytes { get; }

    public static ResponseSecret New() => new(RandomNumberGenerator.GetBytes(Length));

    /// <summary>Reads what <see cref="ToString"/> writes, white space around it aside; null where it is anything else.</summary>
    public static ResponseSecret? TryParse(string? text)
    {
        var trimmed = (text ?? "").AsSpan().Trim();
        return Base64Url.IsValid(trimmed, out var length) && length == Length
            ? new ResponseSecret(Base64Url.DecodeFromChars(trimmed))
            : null;
    }

    /// <summary>43 characters that need no escaping in an address.</summary>
    public override string ToString() => Base64Url.EncodeToString(Bytes.Span);
}
