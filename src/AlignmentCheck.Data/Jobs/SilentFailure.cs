namespace AlignmentCheck.Data.Jobs;

/// <summary>What a log may say of a failure that met answers: what kind it is and where it happened. Its message may hold an answer.</summary>
public static class SilentFailure
{
    public static string Kind(Exception failed)
    {
        ArgumentNullException.ThrowIfNull(failed);
        return failed.GetBaseException().GetType().Name;
    }

    public static string Describe(Exception failed) => $"{Kind(failed)}{Environment.NewLine}{failed?.GetBaseException().StackTrace}";
}
