namespace AlignmentCheck.Web.Accounts;

/// <summary>Codes as people type them: with blanks, hyphens and small letters where there are none.</summary>
internal static class EnteredCode
{
    /// <summary>In characters, with everything that people put between.</summary>
    public const int Longest = 40;

    private const int HalfOfRecovery = 5;

    /// <summary>Six digits of an authenticator app.</summary>
    public static string OfApp(string entry) => string.Concat(entry.Where(char.IsAsciiLetterOrDigit));

    /// <summary>Two times five letters and digits, parted by a hyphen.</summary>
    public static string OfRecovery(string entry)
    {
        var code = OfApp(entry).ToUpperInvariant();
        return code.Length == 2 * HalfOfRecovery ? $"{code[..HalfOfRecovery]}-{code[HalfOfRecovery..]}" : code;
    }
}
