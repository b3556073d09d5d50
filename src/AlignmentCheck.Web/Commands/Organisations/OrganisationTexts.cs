using AlignmentCheck.Web.Texts;

namespace AlignmentCheck.Web.Commands.Organisations;

/// <summary>What the <c>organisation</c> commands say.</summary>
internal static class OrganisationTexts
{
    private static readonly ResourceTexts Texts = new(typeof(OrganisationTexts));

    public static string Command => Texts.Get();

    public static string Import => Texts.Get();

    public static string File => Texts.Get();

    public static string Consultant => Texts.Get();

    public static string ConsultantName => Texts.Get();

    public static string NotMigrated => Texts.Get();

    public static string NoAccount(string email) => Texts.Format([email]);

    public static string NotReadable(string file, string reason) => Texts.Format([file, reason]);

    public static string Imported(string name, string slug) => Texts.Format([name, slug]);
}
