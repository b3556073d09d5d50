using Microsoft.Extensions.Logging;

namespace AlignmentCheck.Data.Mail;

/// <summary>What is logged about mail: never to whom, never what.</summary>
internal static partial class MailLog
{
    [LoggerMessage(LogLevel.Warning, "Mail {Mail} was not sent at attempt {Attempt}: {Reason}.")]
    public static partial void NotSent(ILogger logger, Guid mail, int attempt, string reason);
}
