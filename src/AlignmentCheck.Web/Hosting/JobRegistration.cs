using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Jobs;
using AlignmentCheck.Data.Mail;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Data.Schedules;
using AlignmentCheck.Data.WaysIn;
using AlignmentCheck.Web.Jobs;
using AlignmentCheck.Web.Mails;
using AlignmentCheck.Web.Reports;
using AlignmentCheck.Web.WaysIn;

namespace AlignmentCheck.Web.Hosting;

/// <summary>What the site does by itself, in this order.</summary>
internal static class JobRegistration
{
    public static void AddJobs(this IServiceCollection services)
    {
        services.AddScoped<TakeLease>();
        services.AddSingleton<Retries>();
        services.AddScoped<EachRound>();
        services.AddScoped<CloseDueRounds>();
        services.AddScoped<ReleaseDueRounds>();
        services.AddScoped<CountParticipation>();
        services.AddScoped<PurgeAnswers>();
        services.AddSingleton<LastErased>();
        services.AddScoped<ErasePast>();
        services.AddSingleton(Job.Of<CloseDueRounds>(CloseDueRounds.Work, (due, cancellationToken) => due.ExecuteAsync(cancellationToken)));
        services.AddSingleton(Job.Of<ReleaseDueRounds>(ReleaseDueRounds.Work, (due, cancellationToken) => due.ExecuteAsync(cancellationToken)));
        services.AddSingleton(Job.Of<CountParticipation>("count-participation", (count, cancellationToken) => count.ExecuteAsync(cancellationToken)));
        services.AddSingleton(Job.Of<PurgeAnswers>("purge-answers", (purge, cancellationToken) => purge.ExecuteAsync(cancellationToken)));
        services.AddSingleton(Job.Of<EndedSessions>("purge-sessions", (sessions, cancellationToken) => sessions.PurgeAsync(cancellationToken)));
        services.AddSingleton(new Job("write-invitations", WriteInvitationsAsync));
        services.AddSingleton(Job.Of<DraftDueRounds>(DraftDueRounds.Work, (due, cancellationToken) => due.ExecuteAsync(cancellationToken)));
        services.AddSingleton(Job.Of<NoticeDueDrafts>(NoticeDueDrafts.Work, (due, cancellationToken) => due.ExecuteAsync(cancellationToken)));
        services.AddSingleton(new Job(WriteNotices.Work, WriteNoticesAsync));
        services.AddSingleton(Job.Of<SendMails>("send-mails", (send, cancellationToken) => send.ExecuteAsync(cancellationToken)));
        services.AddSingleton(Job.Of<PrintReleasedReports>(PrintReleasedReports.Work, (print, cancellationToken) => print.ExecuteAsync(cancellationToken)));

        // Answers that were given or withdrawn since the last run lie there in their order. The last of all, since the others write too.
        services.AddSingleton(Job.Of<ErasePast>("erase-past", (erase, cancellationToken) => erase.ExecuteAsync(cancellationToken)));
        services.AddHostedService<BackgroundWork>();
    }

    private static Task WriteInvitationsAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredService<WriteInvitations>().ExecuteAsync(services.GetRequiredService<InvitationLetters>().Write, cancellationToken);

    private static Task WriteNoticesAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredService<WriteNotices>().ExecuteAsync(services.GetRequiredService<NoticeLetters>().Write, cancellationToken);
}
