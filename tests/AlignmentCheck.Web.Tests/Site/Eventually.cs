namespace AlignmentCheck.Web.Tests.Site;

/// <summary>Waits for what another thread or process brings about. How long at most is the test's own timeout.</summary>
internal static class Eventually
{
    // Asked without a pause, the database would be kept from those who are waited for.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public static async Task HoldsAsync(Func<Task<bool>> condition)
    {
        while (!await condition())
        {
            await Task.Delay(Pause, TestContext.Current.CancellationToken);
        }
    }
}
