using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Microsoft.Extensions.Options;

namespace AlignmentCheck.Data.Mail;

/// <summary>
/// Hands a mail to the server, or lays it into the folder. The framework's own client: it knows STARTTLS and signing in by password, which is
/// what is needed here, though not every newer way of signing in.
/// </summary>
public sealed class MailTransport(IOptions<MailOptions> options)
{
    public async Task SendAsync(QueuedMail mail, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(mail);
        var from = new MailAddress(options.Value.From);
        using var message = new MailMessage(from, new MailAddress(mail.To))
        {
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = mail.Text,
            BodyEncoding = Encoding.UTF8,
        };

        using var html = AlternateView.CreateAlternateViewFromString(HtmlLetter.Of(mail.Subject, mail.Text ?? ""), Encoding.UTF8, MediaTypeNames.Text.Html);
        message.AlternateViews.Add(html);

        // The same at every attempt, so that a box that got it already can tell. Random, as the mail's number is.
        message.Headers.Add("Message-ID", $"<{mail.Id:n}@{from.Host}>");

        // Out-of-office notes would answer a machine.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (mail.Stop is { } stop)
        {
            // Boxes show a button for it, and press it without opening the page.
            message.Headers.Add("List-Unsubscribe", $"<{stop}>");
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }

        using var client = Client(options.Value);
        await client.SendMailAsync(message, cancellationToken);
    }

    private static SmtpClient Client(MailOptions mail) => mail.Folder.Length > 0
        ? new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = Path.GetFullPath(mail.Folder) }
        : new SmtpClient(mail.Host, mail.Port)
        {
            EnableSsl = mail.Encrypt,
            Credentials = mail.UserName.Length > 0 ? new NetworkCredential(mail.UserName, mail.Password) : null,
        };
}
