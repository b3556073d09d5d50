using AlignmentCheck.Core.Credentials;
using AlignmentCheck.Data.Rounds;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.WaysIn;

/// <summary>A team's public key, as everybody gets it.</summary>
/// <param name="Link">The team's address, with its round and organisation.</param>
/// <param name="Key">The key.</param>
public sealed record TeamKey(TeamLink Link, CredentialPublicKey Key);

/// <summary>Finds the public key behind a team's address. Who asks is not known: it is the same for all.</summary>
public sealed class FindTeamKey(AlignmentContext db)
{
    /// <returns>Null where there is no such team, or none with a key.</returns>
    public async Task<TeamKey?> ExecuteAsync(string code, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(code);
        var link = code.Length != TeamLink.CodeLength
            ? null
            : await db.TeamLinks.AsNoTracking()
                .Include(found => found.Round!.Organisation)
                .SingleOrDefaultAsync(found => found.Code == code, cancellationToken);
        var key = link is null
            ? null
            : await db.CredentialKeys.AsNoTracking()
                .SingleOrDefaultAsync(found => found.RoundId == link.RoundId && found.Team == link.Team, cancellationToken);
        return key is not null && CredentialPublicKey.Read(key.PublicKey) is { } publicKey ? new TeamKey(link!, publicKey) : null;
    }
}
