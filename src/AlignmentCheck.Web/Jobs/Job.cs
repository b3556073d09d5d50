namespace AlignmentCheck.Web.Jobs;

/// <summary>A piece of background work. It looks for what is due and does nothing where nothing is, so that it may run at any time.</summary>
/// <param name="Name">Of its lease.</param>
/// <param name="RunAsync">Does it, with the services of a scope of its own.</param>
internal sealed record Job(string Name, Func<IServiceProvider, CancellationToken, Task> RunAsync)
{
    public static Job Of<TWork>(string name, Func<TWork, CancellationToken, Task> run)
        where TWork : notnull =>
        new(name, (services, cancellationToken) => run(services.GetRequiredService<TWork>(), cancellationToken));
}
