namespace AlignmentCheck.Web.Pages.Survey;

/// <summary>A single-use code as people type it: in groups, with hyphens of any kind, in capitals.</summary>
internal static class TypedCode
{
    public const string Field = "code";

    /// <summary>In characters, with everything that people put between.</summary>
    public const int Longest = 60;

    public static string Clean(string typed) => string.Concat(typed.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
}
