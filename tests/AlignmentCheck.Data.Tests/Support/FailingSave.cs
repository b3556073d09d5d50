using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AlignmentCheck.Data.Tests.Support;

/// <summary>Fails one of the saves, as where the process is killed before it.</summary>
/// <param name="number">Which, from 1.</param>
internal sealed class FailingSave(int number) : SaveChangesInterceptor
{
    private int _saves;

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        ++_saves == number ? throw new InvalidOperationException("Killed.") : ValueTask.FromResult(result);
}
