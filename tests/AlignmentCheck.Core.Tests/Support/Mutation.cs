namespace AlignmentCheck.Core.Tests.Support;

/// <summary>
/// eng/mutation.sh runs the suite once for each of a thousand changes to the program, every one of them slowed down by the switches for
/// all the others: what tries many random rounds, draws arrangements many times over or tests what is not mutated stands aside then.
/// </summary>
internal static class Mutation
{
    public static bool IsRunning { get; } = Environment.GetEnvironmentVariable("MUTATION") is not null;

    public static void Skip() => Assert.SkipWhen(IsRunning, "Takes too long to be run for every mutation.");
}
