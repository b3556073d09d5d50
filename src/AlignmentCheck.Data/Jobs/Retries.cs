using System.Collections.Concurrent;

namespace AlignmentCheck.Data.Jobs;

/// <summary>What has failed in this process's background work, and when each is tried again: after a minute, then after twice as long each time.</summary>
public sealed class Retries(TimeProvider time)
{
    public static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(1);
    public static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<(string Work, Guid Id), Failure> _failures = new();

    public bool IsWaiting(string work, Guid id) => _failures.TryGetValue((work, id), out var failure) && failure.Until > time.GetUtcNow();

    /// <param name="work">The work.</param>
    /// <param name="id">What it was done for.</param>
    /// <param name="kind">How it failed.</param>
    /// <returns>Whether nothing has failed in this work in this way, so that it is worth telling.</returns>
    public bool Failed(string work, Guid id, string kind)
    {
        var isNew = !_failures.Any(known => string.Equals(known.Key.Work, work, StringComparison.Ordinal) && string.Equals(known.Value.Kind, kind, StringComparison.Ordinal));
        var wait = _failures.TryGetValue((work, id), out var before) ? before.Wait * 2 : FirstWait;
        wait = wait > LongestWait ? LongestWait : wait;
        _failures[(work, id)] = new Failure(kind, wait, time.GetUtcNow() + wait);
        return isNew;
    }

    public void Succeeded(string work, Guid id) => _failures.TryRemove((work, id), out _);

    private sealed record Failure(string Kind, TimeSpan Wait, DateTimeOffset Until);
}
