using System.Security.Cryptography;
using System.Text;
using AlignmentCheck.Data.Mail;
using AlignmentCheck.Web.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace AlignmentCheck.Web.Mails;

/// <summary>
/// The address at the end of an e-mail that stops e-mails of its kind, without signing in: whose they are and which, sealed. It works for as long
/// as the account is there, since old e-mails are found again.
/// </summary>
internal sealed class StopLinks(IDataProtectionProvider protection, IOptions<SiteOptions> site)
{
    private const char Between = '/';

    private readonly IDataProtector _protector = protection.CreateProtector("AlignmentCheck.Mails.Stop");

    public Uri To(Guid userId, MailKind kind) =>
        site.Value.Page($"/mails/stop?code={WebEncoders.Base64UrlEncode(_protector.Protect(Encoding.UTF8.GetBytes($"{userId:n}{Between}{kind}")))}");

    /// <returns>Null where it is no such code.</returns>
    public (Guid UserId, MailKind Kind)? Read(string? code)
    {
        try
        {
            return Encoding.UTF8.GetString(_protector.Unprotect(WebEncoders.Base64UrlDecode(code ?? ""))).Split(Between) is [var user, var kind]
                && Guid.TryParse(user, out var id) && Enum.TryParse<MailKind>(kind, out var read)
                    ? (id, read)
                    : null;
        }
        catch (Exception broken) when (broken is FormatException or CryptographicException)
        {
            return null;
        }
    }
}
