using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Rounds;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.WaysIn;

/// <summary>What became of the lists of people.</summary>
public abstract record NameInviteesOutcome
{
    private NameInviteesOutcome()
    {
    }

    public sealed record Saved : NameInviteesOutcome;

    /// <summary>Nothing is saved.</summary>
    /// <param name="NoAddresses">Entries that are no e-mail address, with their team.</param>
    /// <param name="Twice">Addresses that stand there more than once, in one team or in both.</param>
    /// <param name="TooMany">Teams with more people than <see cref="Invitee.MostOfATeam"/>.</param>
    public sealed record Invalid(
        IReadOnlyList<(Team Team, string Entry)> NoAddresses, IReadOnlyList<string> Twice, IReadOnlyList<Team> TooMany) : NameInviteesOutcome;

    /// <summary>The round is no draft, or is answered in another way. Nothing has changed.</summary>
    public sealed record NoDraft : NameInviteesOutcome;
}

/// <summary>Says who will be invited by e-mail, as long as the round is a draft. The new lists take the place of the old ones.</summary>
public sealed class NameInvitees(AlignmentContext db, AuditLog audit)
{
    /// <param name="roundId">The draft.</param>
    /// <param name="people">Addresses by team, as they were entered; empty entries count as none.</param>
    /// <param name="userId">Who names them.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<NameInviteesOutcome> ExecuteAsync(
        Guid roundId, IReadOnlyDictionary<Team, IReadOnlyList<string>> people, Guid userId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(people);
        var named = people
            .SelectMany(team => team.Value.Select(entry => (Team: team.Key, Entry: OneLine.Clean(entry))))
            .Where(one => one.Entry.Length > 0)
            .ToList();
        var invalid = new NameInviteesOutcome.Invalid(
            [.. named.Where(one => !MailAddressRule.Accepts(one.Entry))],
            [.. named.GroupBy(one => one.Entry, StringComparer.OrdinalIgnoreCase).Where(same => same.Skip(1).Any()).Select(same => same.Key)],
            [.. named.GroupBy(one => one.Team).Where(team => team.Count() > Invitee.MostOfATeam).Select(team => team.Key)]);
        return invalid is not { NoAddresses: [], Twice: [], TooMany: [] } ? invalid
            : await db.Database.CreateExecutionStrategy().ExecuteAsync(() => SaveAsync(roundId, named, userId, cancellationToken)) ? new NameInviteesOutcome.Saved()
            : new NameInviteesOutcome.NoDraft();
    }

    private async Task<bool> SaveAsync(Guid roundId, List<(Team Team, string Entry)> named, Guid userId, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (!await db.Rounds.HoldAsync(roundId, RoundState.Draft, cancellationToken))
        {
            return false;
        }

        var round = await db.Rounds.AsNoTracking().SingleAsync(found => found.Id == roundId, cancellationToken);
        if (round.WayIn != WayIn.Invitations)
        {
            return false;
        }

        await db.Invitees.Where(invitee => invitee.RoundId == roundId).ExecuteDeleteAsync(cancellationToken);
        db.Invitees.AddRange(named.Select(one => new Invitee { Id = Guid.NewGuid(), RoundId = roundId, Team = one.Team, Address = one.Entry }));
        audit.Add(AuditAction.InviteesNamed, userId, round.OrganisationId, round.Quarter.ToString());
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
