using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Content;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Results;
using AlignmentCheck.Data.Rounds;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Records;

/// <summary>What became of a record that was brought.</summary>
public abstract record BringOutcome
{
    private BringOutcome()
    {
    }

    /// <summary>The organisation is there; also where the very same was sent before.</summary>
    public sealed record Brought(Organisation Organisation) : BringOutcome;

    /// <summary>Nothing was stored.</summary>
    /// <param name="What">The part that cannot be right, such as <c>rounds 2026-Q4</c>.</param>
    public sealed record Unfit(string What) : BringOutcome;
}

/// <summary>
/// Makes an organisation of a record: all of it or nothing. Whoever brings it is its consultant and alone there; rounds that were open come as
/// drafts, since their answers do not; a schedule comes paused, so that nothing is drafted and told that nobody here has asked for; what others
/// did stays told, as of people whose accounts are not here.
/// </summary>
public sealed class BringRecord(
    AlignmentContext db, Dialect dialect, ContentCatalogue content, ReadResult readResult, AuditLog audit, TimeProvider time)
{
    private const int MostTries = 5;

    /// <param name="id">Of the organisation to be: what is sent twice is one.</param>
    /// <param name="record">As it was read.</param>
    /// <param name="readDocument">Reads the PDFs that it names: one is in memory at a time.</param>
    /// <param name="userId">Who brings it.</param>
    /// <param name="cancellationToken">Stops it; then nothing is stored.</param>
    public async Task<BringOutcome> ExecuteAsync(
        Guid id, OrganisationRecord record, ReadRecordedDocument readDocument, Guid userId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(readDocument);
        if (new RecordRules(record, content, time.GetUtcNow()).Unfit() is { } unfit)
        {
            return new BringOutcome.Unfit(unfit);
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await db.Database.CreateExecutionStrategy().ExecuteAsync(() => BringAsync(id, record, readDocument, userId, cancellationToken));
            }
            catch (DbUpdateException failed) when (attempt < MostTries && dialect.IsUniqueViolation(failed))
            {
                // Somebody else has just taken the address, or this very one was sent twice at once.
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<BringOutcome> BringAsync(
        Guid id, OrganisationRecord record, ReadRecordedDocument readDocument, Guid userId, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await SentBeforeAsync(id, userId, cancellationToken) is { } before)
        {
            return new BringOutcome.Brought(before);
        }

        // Somebody else's, and made up here: it is not told to be one.
        id = await db.Organisations.AnyAsync(other => other.Id == id, cancellationToken) ? Guid.NewGuid() : id;
        var rows = new RecordRows(record, id, await FreeSlugAsync(record.Organisation.Name, cancellationToken), time.GetUtcNow());
        db.AddRange(rows.All);
        db.Memberships.Add(new Membership { OrganisationId = id, UserId = userId, Role = MemberRole.Consultant, Since = time.GetUtcNow() });
        audit.Add(AuditAction.RecordBrought, userId, id, rows.Organisation.Name);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        if (await UnreadableAsync(rows.Rounds, cancellationToken) is { } unreadable)
        {
            return new BringOutcome.Unfit($"rounds {unreadable}");
        }

        foreach (var (kept, round) in record.Rounds.Zip(rows.Rounds))
        {
            if (!await KeepAsync(kept, round.Id, readDocument, cancellationToken))
            {
                return new BringOutcome.Unfit($"rounds {round.Quarter}");
            }
        }

        await transaction.CommitAsync(cancellationToken);
        return new BringOutcome.Brought(rows.Organisation);
    }

    /// <returns>False where a file is none that the record speaks of.</returns>
    private async Task<bool> KeepAsync(RecordedRound kept, Guid roundId, ReadRecordedDocument readDocument, CancellationToken cancellationToken)
    {
        foreach (var document in kept.Documents)
        {
            var pdf = await readDocument(kept.Quarter, document, cancellationToken);
            if (!DocumentRules.IsFit(document, pdf))
            {
                return false;
            }

            db.KeptDocuments.Add(KeptDocument.Of(roundId, document.Kind, document.Number, document.Version, pdf, document.MadeAt));
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }

        return true;
    }

    private Task<Organisation?> SentBeforeAsync(Guid id, Guid userId, CancellationToken cancellationToken) => db.Memberships
        .Where(member => member.OrganisationId == id && member.UserId == userId && member.Role == MemberRole.Consultant)
        .Select(member => member.Organisation)
        .SingleOrDefaultAsync(cancellationToken);

    private async Task<string> FreeSlugAsync(string name, CancellationToken cancellationToken)
    {
        var slug = Slug.Of(name);
        for (var number = 1; ; number++)
        {
            var free = number == 1 ? slug : Slug.Numbered(slug, number);
            if (!await db.Organisations.AnyAsync(organisation => organisation.Slug == free, cancellationToken))
            {
                return free;
            }
        }
    }

    // Each report is made once, within the transaction: what reads well part by part may still not fit together.
    private async Task<Quarter?> UnreadableAsync(IEnumerable<Round> rounds, CancellationToken cancellationToken)
    {
        foreach (var round in rounds.Where(round => round.ClosedAt is not null))
        {
            try
            {
                await readResult.ExecuteAsync(round.Id, cancellationToken);
            }
            catch (Exception broken) when (broken is FormatException or ArgumentException or InvalidOperationException or KeyNotFoundException or NullReferenceException)
            {
                return round.Quarter;
            }
        }

        return null;
    }
}
