using AlignmentCheck.Core.Credentials;
using AlignmentCheck.Data.Rounds;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.WaysIn;

/// <summary>What a personal address leads to.</summary>
/// <param name="Link">The team's address, with its round and organisation: where the answering is done.</param>
/// <param name="Key">The team's public key; null before the round opens.</param>
/// <param name="IsDrawn">Whether the credential was drawn.</param>
/// <param name="State">Whether it can be now.</param>
public sealed record FoundInvitation(TeamLink Link, CredentialPublicKey? Key, bool IsDrawn, DrawingState State);

/// <summary>Whether credentials are given out.</summary>
public enum DrawingState
{
    NotYetOpen,
    Open,
    Closed,
}

/// <summary>Finds what a personal address leads to.</summary>
public sealed class FindInvitation(AlignmentContext db, TimeProvider time)
{
    /// <returns>Null where it leads nowhere, or not any more.</returns>
    public async Task<FoundInvitation?> ExecuteAsync(string token, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(token);
        var invitee = await InviteeAsync(db, token, cancellationToken);
        if (invitee is null)
        {
            return null;
        }

        var link = await db.TeamLinks.AsNoTracking()
            .Include(found => found.Round!.Organisation)
            .SingleAsync(found => found.RoundId == invitee.RoundId && found.Team == invitee.Team, cancellationToken);
        var key = await db.CredentialKeys.AsNoTracking()
            .SingleOrDefaultAsync(found => found.RoundId == invitee.RoundId && found.Team == invitee.Team, cancellationToken);
        return new FoundInvitation(link, key is null ? null : CredentialPublicKey.Read(key.PublicKey), invitee.Drawn != OnceKey.None, StateOf(link.Round!));
    }

    internal static Task<Invitee?> InviteeAsync(AlignmentContext db, string token, CancellationToken cancellationToken) =>
        token.Length != InvitationToken.Length
            ? Task.FromResult<Invitee?>(null)
            : db.InviteeLinks.AsNoTracking()
                .Where(link => link.Key == OnceKey.ForInvitation(token))
                .Select(link => link.Invitee)
                .SingleOrDefaultAsync(cancellationToken);

    private DrawingState StateOf(Round round)
    {
        var today = round.Organisation!.DayOf(time.GetUtcNow());
        return round.State == RoundState.Draft || round.IsAhead(today) ? DrawingState.NotYetOpen
            : round.State == RoundState.Open && today <= round.ClosesOn ? DrawingState.Open
            : DrawingState.Closed;
    }
}
