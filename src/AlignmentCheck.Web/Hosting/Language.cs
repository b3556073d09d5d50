namespace AlignmentCheck.Web.Hosting;

/// <summary>The site speaks the languages that its texts are shipped in, whatever the machine's own is.</summary>
internal static class Language
{
    public const string Default = "en";

    public static void Shipped(RequestLocalizationOptions options) =>
        options.SetDefaultCulture(Default).AddSupportedCultures(Default).AddSupportedUICultures(Default);
}
