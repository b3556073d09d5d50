using System.Security.Cryptography;

namespace AlignmentCheck.Data.WaysIn;

/// <summary>The random end of a personal address.</summary>
internal static class InvitationToken
{
    private const string Alphabet = "23456789abcdefghjkmnpqrstuvwxyz";

    /// <summary>Characters of a token: 129 bits.</summary>
    public const int Length = 26;

    public static string New() => RandomNumberGenerator.GetString(Alphabet, Length);
}
