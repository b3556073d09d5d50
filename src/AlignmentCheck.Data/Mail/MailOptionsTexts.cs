using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;

namespace AlignmentCheck.Data.Mail;

/// <summary>What an operator reads about mistakes in the mail settings.</summary>
internal static class MailOptionsTexts
{
    private static readonly ResourceManager Texts = new(typeof(MailOptionsTexts));

    public static string Both => Get();

    public static string NoSender => Get();

    public static string HalfSignIn => Get();

    public static string NoFolder(string folder) => Get().Replace("{0}", folder, StringComparison.Ordinal);

    private static string Get([CallerMemberName] string name = "") => Texts.GetString(name, CultureInfo.CurrentUICulture)!;
}
