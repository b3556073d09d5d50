using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Data.WaysIn;

/// <summary>The public key of a round and team, made when the round opens: the same for everybody, and shown to everybody.</summary>
public sealed class CredentialKey
{
    public required Guid RoundId { get; init; }

    public required Team Team { get; init; }

    /// <summary>SubjectPublicKeyInfo.</summary>
    public required byte[] PublicKey { get; init; }
}

/// <summary>The private half, destroyed when the round closes: from then on nobody can make a credential for it.</summary>
public sealed class SigningKey
{
    public required Guid RoundId { get; init; }

    public required Team Team { get; init; }

    /// <summary>PKCS#8.</summary>
    public required byte[] PrivateKey { get; init; }
}
