using AlignmentCheck.Data.Mail;

namespace AlignmentCheck.Web.Hosting;

/// <summary>E-mail: the queue and what empties it.</summary>
internal static class MailRegistration
{
    public static void AddMail(this IServiceCollection services)
    {
        services.AddSingleton<MailTransport>();
        services.AddScoped<QueueMail>();
        services.AddScoped<SendMails>();
    }
}
