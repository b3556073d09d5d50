using System.Security.Cryptography;

namespace AlignmentCheck.Data.Rounds;

/// <summary>The random end of a team's address.</summary>
internal static class LinkCode
{
    // Without letters and digits that look alike on a poster.
    private const string Alphabet = "23456789abcdefghjkmnpqrstuvwxyz";

    /// <summary>16 characters, 79 bits.</summary>
    public static string New() => RandomNumberGenerator.GetString(Alphabet, TeamLink.CodeLength);
}
