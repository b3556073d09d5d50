namespace AlignmentCheck.Web.Commands;

/// <summary>How a command ended, for whoever called it.</summary>
internal static class ExitCode
{
    public const int Success = 0;
    public const int BadInput = 1;
    public const int WrongUsage = 2;

    /// <summary>What shells take for "stopped by Ctrl+C".</summary>
    public const int Interrupted = 130;
}
