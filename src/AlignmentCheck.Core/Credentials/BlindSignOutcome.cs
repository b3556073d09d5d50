namespace AlignmentCheck.Core.Credentials;

/// <summary>What became of a blinded message that was to be signed.</summary>
public abstract record BlindSignOutcome
{
    private BlindSignOutcome() { }

    /// <param name="BlindSignature">256 bytes, for whoever made the blinded message to unblind.</param>
    public sealed record Signed(ReadOnlyMemory<byte> BlindSignature) : BlindSignOutcome;

    /// <summary>It had not exactly 256 bytes.</summary>
    public sealed record WrongLength : BlindSignOutcome;

    /// <summary>It was 0, or not below the key's modulus.</summary>
    public sealed record OutOfRange : BlindSignOutcome;
}
