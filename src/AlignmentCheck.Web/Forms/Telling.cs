using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace AlignmentCheck.Web.Forms;

/// <summary>A sentence about what was done, shown once, on the page that follows.</summary>
internal static class Telling
{
    private const string Key = "told";

    public static void Tell(this ITempDataDictionary temporary, string sentence) => temporary[Key] = sentence;

    public static string? Told(this ITempDataDictionary temporary) => temporary[Key] as string;
}
