namespace AlignmentCheck.Web;

/// <summary>Everything that the site writes into its log. No message names a respondent, an answer or a survey's address.</summary>
internal static partial class Log
{
    [LoggerMessage(LogLevel.Error, "A page of the survey failed. What was sent and why it failed are not logged, since both may tell who answered.")]
    public static partial void SurveyPageFailed(ILogger logger);

    [LoggerMessage(LogLevel.Error, "The job {Job} failed. It is tried again in half a minute.")]
    public static partial void JobFailed(this ILogger logger, string job, Exception failed);

    [LoggerMessage(LogLevel.Warning, "The lease of the job {Job} could not be renewed. It is tried again until the lease has ended.")]
    public static partial void LeaseNotRenewed(this ILogger logger, string job, Exception failed);

    [LoggerMessage(LogLevel.Error, "The report {Report} could not be printed.")]
    public static partial void PrintingFailed(this ILogger logger, string report, Exception failed);

    [LoggerMessage(LogLevel.Error, "The report of the round {Round} could not be printed ahead. It is tried again, at last once an hour; what fails in the same way is not logged again. {Failure}")]
    public static partial void PrintingByItselfFailed(this ILogger logger, Guid round, string failure);
}
