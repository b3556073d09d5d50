using AlignmentCheck.Core.Credentials;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Mail;
using AlignmentCheck.Data.Rounds;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.WaysIn;

/// <summary>What an e-mail to an invited person is written from.</summary>
/// <param name="Round">With its organisation.</param>
/// <param name="Asked">What they are asked.</param>
/// <param name="Link">Of their team.</param>
/// <param name="Token">The end of their address. Only here: what is stored is its hash.</param>
/// <param name="Fingerprint">Of the team's public key, so that everybody can compare.</param>
/// <param name="Reminder">0 for the invitation itself, then 1 and 2.</param>
public sealed record InvitationToWrite(Round Round, Questionnaire Asked, TeamLink Link, string Token, string Fingerprint, int Reminder)
{
    /// <summary>Theirs.</summary>
    public Team Team => Link.Team;
}

/// <summary>
/// Writes to everybody who is to have an e-mail and has none yet: the invitation, and reminders to those who have not drawn their credential.
/// Stopped at any moment, it goes on with the next person.
/// </summary>
public sealed class WriteInvitations(AlignmentContext db, ReadAsked readAsked, TimeProvider time)
{
    /// <summary>The e-mails of a round, sent or not. They name whom they went to.</summary>
    internal static IQueryable<QueuedMail> LettersOf(AlignmentContext db, Guid roundId)
    {
        var occasions = OccasionsOf(roundId);
        return db.Mails.Where(mail => mail.Occasion.StartsWith(occasions));
    }

    /// <param name="write">Puts it into words: subject and text.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>E-mails written.</returns>
    public async Task<int> ExecuteAsync(Func<InvitationToWrite, (string Subject, string Text)> write, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(write);
        var written = 0;
        var rounds = await db.Rounds.AsNoTracking()
            .Include(round => round.Organisation)
            .Where(round => round.State == RoundState.Open && round.WayIn == WayIn.Invitations)
            .ToListAsync(cancellationToken);
        foreach (var round in rounds.Where(IsRunning))
        {
            written += await WriteAsync(round, write, cancellationToken);
        }

        return written;
    }

    private static string OccasionsOf(Guid roundId) => $"survey/{roundId:n}/";

    private bool IsRunning(Round round)
    {
        var today = round.Organisation!.DayOf(time.GetUtcNow());
        return round.OpensOn <= today && today <= round.ClosesOn;
    }

    private async Task<int> WriteAsync(Round round, Func<InvitationToWrite, (string Subject, string Text)> write, CancellationToken cancellationToken)
    {
        var wanted = 1 + round.Reminders;
        var waiting = await db.Invitees.AsNoTracking()
            .Where(invitee => invitee.RoundId == round.Id && invitee.Drawn == OnceKey.None && invitee.Letters < wanted)
            .ToListAsync(cancellationToken);
        if (waiting.Count == 0)
        {
            return 0;
        }

        var asked = (await readAsked.ExecuteAsync(round, cancellationToken))!;
        var links = await db.TeamLinks.AsNoTracking().Where(link => link.RoundId == round.Id).ToDictionaryAsync(link => link.Team, cancellationToken);
        var keys = await db.CredentialKeys.AsNoTracking()
            .Where(key => key.RoundId == round.Id)
            .ToDictionaryAsync(key => key.Team, key => CredentialPublicKey.Read(key.PublicKey)!.Fingerprint, cancellationToken);
        var written = 0;
        foreach (var invitee in waiting)
        {
            var token = InvitationToken.New();

            // Who was never written to gets the invitation, whatever has been asked for since.
            var reminder = invitee.Letters == 0 ? 0 : round.Reminders;
            var (subject, text) = write(new InvitationToWrite(round, asked, links[invitee.Team], token, keys[invitee.Team], reminder));
            var letter = new Letter($"{OccasionsOf(round.Id)}{invitee.Id:n}/{wanted}", invitee.Address, subject, text) { Kind = MailKind.SurveyLetter, OrganisationId = round.OrganisationId, Quarter = round.Quarter };
            written += await db.Database.CreateExecutionStrategy().ExecuteAsync(() => QueueAsync(invitee, wanted, token, letter, cancellationToken)) ? 1 : 0;
        }

        return written;
    }

    /// <returns>False where another process has written, or the person has drawn meanwhile.</returns>
    private async Task<bool> QueueAsync(Invitee invitee, int wanted, string token, Letter letter, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var taken = await db.Invitees
            .Where(found => found.Id == invitee.Id && found.Drawn == OnceKey.None && found.Letters == invitee.Letters)
            .ExecuteUpdateAsync(update => update.SetProperty(found => found.Letters, wanted), cancellationToken);
        if (taken == 0)
        {
            return false;
        }

        db.InviteeLinks.Add(new InviteeLink { Key = OnceKey.ForInvitation(token), InviteeId = invitee.Id });
        db.Mails.Add(QueuedMail.Of(letter, time.GetUtcNow()));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
