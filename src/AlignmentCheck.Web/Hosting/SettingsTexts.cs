using AlignmentCheck.Web.Texts;

namespace AlignmentCheck.Web.Hosting;

/// <summary>What an operator reads about mistakes in the settings.</summary>
internal static class SettingsTexts
{
    private static readonly ResourceTexts Texts = new(typeof(SettingsTexts));

    public static string NotASiteAddress(string address) => Texts.Format([address]);

    public static string NotAProxy(string entry) => Texts.Format([entry]);
}
