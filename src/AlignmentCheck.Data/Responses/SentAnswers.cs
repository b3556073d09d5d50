using AlignmentCheck.Core.Credentials;

namespace AlignmentCheck.Data.Responses;

/// <summary>What a form sent.</summary>
/// <param name="Secret">Null where the form carried none, or something else in its place.</param>
/// <param name="Answers">By question id, in the form of <c>responses.csv</c>: several values joined by |.</param>
/// <param name="Credential">Null where the form carried none, or something else in its place.</param>
public sealed record SentAnswers(ResponseSecret? Secret, IReadOnlyDictionary<string, string> Answers, SentCredential? Credential = null);

/// <summary>A blind credential as a form carries it. Whether it is good is not said by that.</summary>
/// <param name="PreparedToken">64 bytes.</param>
/// <param name="Signature">256 bytes.</param>
public sealed record SentCredential(ReadOnlyMemory<byte> PreparedToken, ReadOnlyMemory<byte> Signature)
{
    /// <summary>Reads both texts; null where one of them is anything else.</summary>
    public static SentCredential? TryParse(string? token, string? signature) =>
        CredentialText.ReadPreparedToken(token) is { } tokenBytes && CredentialText.ReadSignature(signature) is { } signatureBytes
            ? new SentCredential(tokenBytes, signatureBytes)
            : null;
}
