using Microsoft.Extensions.Logging;

namespace AlignmentCheck.Data.Jobs;

/// <summary>What is logged about background work: never an answer, and so never an exception's message.</summary>
internal static partial class JobLog
{
    [LoggerMessage(LogLevel.Error, "The job {Job} failed for the round {Organisation}/{Quarter}. Others go on; this one is tried again, at last once an hour, and not logged again. {Failure}")]
    public static partial void RoundFailed(ILogger logger, string job, string organisation, string quarter, string failure);

    [LoggerMessage(LogLevel.Warning, "The round after {Organisation}/{Quarter} cannot be drafted by itself: {Problems}. Its schedule is paused, and its consultants are told.")]
    public static partial void SchedulePaused(ILogger logger, string organisation, string quarter, string problems);
}
