using AlignmentCheck.Data.Mail;
using AlignmentCheck.Web.Mails;

namespace AlignmentCheck.Web.Hosting;

/// <summary>E-mail: the queue and what empties it.</summary>
internal static class MailRegistration
{
    public static void AddMail(this IServiceCollection services)
    {
        services.AddSingleton<MailTransport>();
        services.AddScoped<QueueMail>();
        services.AddScoped<SendMails>();
        services.AddScoped<WriteNotices>();
        services.AddSingleton<StopLinks>();
        services.AddSingleton<NoticeLetters>();
        services.AddScoped<ChooseMails>();
        services.AddScoped<ReadMailChoices>();
        services.AddScoped<ReadSentMails>();
        services.AddScoped<ReadSurveyLetters>();
    }
}
