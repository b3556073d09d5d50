using Microsoft.Extensions.Logging;

namespace AlignmentCheck.Data.Jobs;

/// <summary>What is logged about background work: never an answer, and so never an exception's message.</summary>
internal static partial class JobLog
{
    [LoggerMessage(LogLevel.Error, "The job {Job} failed for the round {Organisation}/{Quarter}. Others go on; this one is tried again, at last once an hour, and not logged again. {Failure}")]
    public static partial void RoundFailed(ILogger logger, string job, string organisation, string quarter, string failure);
}
