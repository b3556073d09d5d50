namespace AlignmentCheck.Data.Tests.Support;

/// <summary>Things that happen at the same moment, each on a thread of its own.</summary>
internal static class AtOnce
{
    public static async Task<T[]> RunAsync<T>(params IReadOnlyCollection<Func<Task<T>>> deeds)
    {
        using var start = new Barrier(deeds.Count);
        var running = deeds.Select(deed => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait(TestContext.Current.CancellationToken);
                return deed();
            },
            TestContext.Current.CancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap());
        return await Task.WhenAll(running.ToArray());
    }

    /// <summary>The same deed twice.</summary>
    public static Task<T[]> TwiceAsync<T>(Func<Task<T>> deed) => RunAsync(deed, deed);
}
