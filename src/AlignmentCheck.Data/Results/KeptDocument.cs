using System.Security.Cryptography;

namespace AlignmentCheck.Data.Results;

/// <summary>A PDF as it was handed out: made once and kept, so that a new version of the program does not change it.</summary>
public sealed class KeptDocument
{
    public const int FirstNumber = 1;

    public required Guid RoundId { get; init; }

    public required DocumentKind Kind { get; init; }

    /// <summary>1 for the first, and one more each time it is made anew. The last one is handed out, those before it stay.</summary>
    public required int Number { get; init; }

    /// <summary>The version of layout and sentences by which it was made.</summary>
    public required int Version { get; init; }

    public required byte[] Pdf { get; init; }

    /// <summary>Of the PDF, in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    internal static KeptDocument Of(Guid roundId, DocumentKind kind, int number, int version, byte[] pdf, DateTimeOffset madeAt) => new()
    {
        RoundId = roundId,
        Kind = kind,
        Number = number,
        Version = version,
        Pdf = pdf,
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(pdf)),
        MadeAt = madeAt,
    };
}
