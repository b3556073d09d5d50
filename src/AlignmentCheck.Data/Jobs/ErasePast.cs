using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Jobs;

/// <summary>What this process erased last, and of what.</summary>
public sealed class LastErased
{
    internal string Of { get; set; } = "";

    internal DateTimeOffset NextAt { get; set; }
}

/// <summary>
/// Takes away what the database keeps of the order of past writes, by <see cref="Dialect.ErasePastAsync"/>, where respondents have written since
/// it was done last. Writing a file anew takes as long as the file is large, and nobody else can write meanwhile: so it takes a hundredth of
/// the time at the most, and is done every hour at the latest. The log, which tells most, is erased every time.
/// </summary>
public sealed class ErasePast(AlignmentContext db, Dialect dialect, LastErased last, TimeProvider time)
{
    public static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    private const int PauseForItsTime = 99;

    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        if (!dialect.CanErasePast)
        {
            return;
        }

        var present = await PresentAsync(cancellationToken);
        var began = time.GetUtcNow();
        if (began < last.NextAt || string.Equals(present, last.Of, StringComparison.Ordinal))
        {
            await dialect.EraseLogAsync(db, cancellationToken);
        }
        else if (await dialect.ErasePastAsync(db, cancellationToken))
        {
            var took = time.GetUtcNow() - began;
            var pause = took * PauseForItsTime;
            (last.Of, last.NextAt) = (present, began + took + (pause < LongestPause ? pause : LongestPause));
        }
    }

    /// <summary>What respondents have written, and which rounds were closed, discarded or purged: a hash of keys and states.</summary>
    private async Task<string> PresentAsync(CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await foreach (var key in db.Responses.AsNoTracking().OrderBy(response => response.Key).Select(response => response.Key).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            hash.AppendData(key.ToBytes());
        }

        await foreach (var key in db.SingleUseCodes.AsNoTracking().OrderBy(code => code.Key).Select(code => code.Key).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            hash.AppendData(key.ToBytes());
        }

        await foreach (var round in db.Rounds.AsNoTracking().OrderBy(round => round.Id).Select(round => new { round.Id, round.State, round.AnswersDeletedAt }).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{round.Id} {round.State} {round.AnswersDeletedAt:O}"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
