namespace AlignmentCheck.Core.Tests.Support;

/// <summary>
/// eng/mutation.sh runs the suite once for each of a thousand changes to the program: what tries many random rounds, or works a rank
/// test many times over, stands aside then, so that the score is what the hand-worked tests and a few random rounds are worth.
/// </summary>
internal static class Mutation
{
    public static bool IsRunning { get; } = Environment.GetEnvironmentVariable("MUTATION") is not null;

    public static void Skip() => Assert.SkipWhen(IsRunning, "Takes too long to be run for every mutation.");
}
