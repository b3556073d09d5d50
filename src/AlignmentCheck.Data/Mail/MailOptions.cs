using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace AlignmentCheck.Data.Mail;

/// <summary>How e-mail leaves. With neither <see cref="Host"/> nor <see cref="Folder"/> none is written, and pages say whom to ask instead.</summary>
public sealed class MailOptions : IValidatableObject
{
    public const string Section = "Mail";

    /// <summary>SMTP server; empty: none.</summary>
    public string Host { get; set; } = "";

    /// <summary>Its port, 1 to 65535.</summary>
    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    /// <summary>Whether the connection to the server must be encrypted (STARTTLS). Only a server on the same machine goes without.</summary>
    public bool Encrypt { get; set; } = true;

    /// <summary>Empty: without signing in.</summary>
    public string UserName { get; set; } = "";

    public string Password { get; set; } = "";

    /// <summary>The sender's address, such as <c>AlignmentCheck &lt;post@example.com&gt;</c>. Wanted as soon as mail is sent.</summary>
    public string From { get; set; } = "";

    /// <summary>A folder that takes each mail as an .eml file instead of sending it, for trying the site out; empty: none.</summary>
    public string Folder { get; set; } = "";

    /// <summary>How often a mail is tried before it is given up, 1 to 20. The pause doubles from one minute on: 8 tries are about two hours.</summary>
    [Range(1, 20)]
    public int MostAttempts { get; set; } = 8;

    /// <summary>Whether mail leaves at all.</summary>
    public bool IsConfigured => Host.Length > 0 || Folder.Length > 0;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Host.Length > 0 && Folder.Length > 0)
        {
            yield return Mistake(MailOptionsTexts.Both, nameof(Folder));
        }

        if (IsConfigured && !System.Net.Mail.MailAddress.TryCreate(From, out _))
        {
            yield return Mistake(MailOptionsTexts.NoSender, nameof(From));
        }

        if (Folder.Length > 0 && !Directory.Exists(Folder))
        {
            yield return Mistake(MailOptionsTexts.NoFolder(Folder), nameof(Folder));
        }

        if (UserName.Length > 0 != Password.Length > 0)
        {
            yield return Mistake(MailOptionsTexts.HalfSignIn, nameof(UserName));
        }
    }

    private static ValidationResult Mistake(string message, string member) => new(message, [member]);
}

[OptionsValidator]
public sealed partial class MailOptionsValidator : IValidateOptions<MailOptions>;
