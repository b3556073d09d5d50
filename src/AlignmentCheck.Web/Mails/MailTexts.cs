using AlignmentCheck.Data.Mail;
using AlignmentCheck.Web.Texts;

namespace AlignmentCheck.Web.Mails;

/// <summary>Kinds and states of e-mails in words.</summary>
internal static class MailTexts
{
    private static readonly ResourceTexts Texts = new(typeof(MailTexts));

    /// <summary>"Round closed".</summary>
    public static string Name(MailKind kind) => Texts.Get($"Name.{kind}");

    /// <summary>"when a round has closed".</summary>
    public static string When(MailKind kind) => Texts.Get($"When.{kind}");

    /// <summary>"Sent".</summary>
    public static string State(MailState state) => Texts.Get($"State.{state}");
}
