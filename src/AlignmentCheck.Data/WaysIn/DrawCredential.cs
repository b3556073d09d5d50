using System.Security.Cryptography;
using AlignmentCheck.Core.Credentials;
using AlignmentCheck.Data.Rounds;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.WaysIn;

/// <summary>What became of a drawing.</summary>
public abstract record DrawOutcome
{
    private DrawOutcome()
    {
    }

    /// <param name="BlindSignature">For the browser that blinded the message.</param>
    public sealed record Drawn(ReadOnlyMemory<byte> BlindSignature) : DrawOutcome;

    /// <summary>A code in a credential's place, for a browser without scripts. It is known by its hash only from here on.</summary>
    public sealed record DrawnCode(string Code) : DrawOutcome;

    /// <summary>This invitation has had its one drawing.</summary>
    public sealed record AlreadyDrawn : DrawOutcome;

    /// <summary>What came is no blinded message. Nothing was drawn.</summary>
    public sealed record NotBlinded : DrawOutcome;

    /// <summary>The round takes no answers now.</summary>
    public sealed record NotOpen : DrawOutcome;

    public sealed record Unknown : DrawOutcome;
}

/// <summary>
/// Signs, once for each invitation, what the browser has blinded: whoever signs cannot know it again. The same request that comes twice gets the
/// same answer, since an answer may be lost on its way.
/// </summary>
public sealed class DrawCredential(AlignmentContext db, Dialect dialect, FindInvitation findInvitation)
{
    public async Task<DrawOutcome> ExecuteAsync(string token, byte[] blindedMessage, CancellationToken cancellationToken)
    {
        if (await RefusalAsync(token, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var invitee = await FindInvitation.InviteeAsync(db, token, cancellationToken);
        var key = await db.SigningKeys.AsNoTracking()
            .SingleOrDefaultAsync(found => found.RoundId == invitee!.RoundId && found.Team == invitee.Team, cancellationToken);
        if (key is null)
        {
            return new DrawOutcome.NotOpen();
        }

        // Signing takes longer than storing, and nobody else needs to wait for it. It is given out only where the invitation is still free.
        return BlindSigning.Sign(key.PrivateKey, blindedMessage) is BlindSignOutcome.Signed signed
            ? await TakeAsync(invitee!, OnceKey.ForDrawing(blindedMessage), () => Task.CompletedTask, cancellationToken)
                ?? new DrawOutcome.Drawn(signed.BlindSignature)
            : new DrawOutcome.NotBlinded();
    }

    /// <summary>Gives out a code. A second request gets none: the code is stored nowhere.</summary>
    public async Task<DrawOutcome> CodeAsync(string token, CancellationToken cancellationToken)
    {
        if (await RefusalAsync(token, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        // The invitation keeps the hash of nothing: neither the code nor that it was one.
        var invitee = await FindInvitation.InviteeAsync(db, token, cancellationToken);
        var (code, drawing) = (LinkCode.New(), OnceKey.ForDrawing(RandomNumberGenerator.GetBytes(OnceKey.Length)));
        var refused = await TakeAsync(invitee!, drawing, () => AddAsync(invitee!, OnceKey.ForCode(code), cancellationToken), cancellationToken);

        // Until then the log shows both beside each other.
        await dialect.EraseLogAsync(db, cancellationToken);
        return refused ?? new DrawOutcome.DrawnCode(code);
    }

    private async Task<DrawOutcome?> RefusalAsync(string token, CancellationToken cancellationToken) =>
        await findInvitation.ExecuteAsync(token, cancellationToken) switch
        {
            null => new DrawOutcome.Unknown(),
            { State: DrawingState.Open } => null,
            _ => new DrawOutcome.NotOpen(),
        };

    /// <returns>Null where this drawing is the invitation's one, and otherwise why it is not.</returns>
    private Task<DrawOutcome?> TakeAsync(Invitee invitee, OnceKey drawing, Func<Task> add, CancellationToken cancellationToken) =>
        db.Database.CreateExecutionStrategy().ExecuteAsync<DrawOutcome?>(async () =>
        {
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            if (!await db.Rounds.HoldAsync(invitee.RoundId, RoundState.Open, cancellationToken))
            {
                return new DrawOutcome.NotOpen();
            }

            var taken = await db.Invitees
                .Where(found => found.Id == invitee.Id && (found.Drawn == OnceKey.None || found.Drawn == drawing))
                .ExecuteUpdateAsync(update => update.SetProperty(found => found.Drawn, drawing), cancellationToken);
            if (taken == 0)
            {
                return new DrawOutcome.AlreadyDrawn();
            }

            await add();
            await transaction.CommitAsync(cancellationToken);
            return null;
        });

    private async Task AddAsync(Invitee invitee, OnceKey code, CancellationToken cancellationToken)
    {
        // It is there already where the connection failed after it was stored, and all is tried again.
        if (!await db.SingleUseCodes.AnyAsync(known => known.Key == code, cancellationToken))
        {
            db.SingleUseCodes.Add(new SingleUseCode { Key = code, RoundId = invitee.RoundId, Team = invitee.Team });
            await db.SaveChangesAsync(cancellationToken);
            await dialect.LayInKeyOrderAsync(db, invitee.RoundId, cancellationToken);
        }
    }
}
