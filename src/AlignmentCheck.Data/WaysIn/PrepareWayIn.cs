using AlignmentCheck.Core.Credentials;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Mail;
using AlignmentCheck.Data.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AlignmentCheck.Data.WaysIn;

/// <summary>What a way in needs before a round opens, and what is made for it when it does.</summary>
public sealed class PrepareWayIn(AlignmentContext db, IOptions<MailOptions> mail)
{
    private static readonly Team[] Teams = Enum.GetValues<Team>();

    internal async Task<IReadOnlyList<RoundProblem>> ProblemsAsync(Round round, CancellationToken cancellationToken)
    {
        var problems = new List<RoundProblem>();
        var people = await PeopleAsync(round, cancellationToken);
        if (round.WayIn != WayIn.TeamLink && !Teams.All(people.ContainsKey))
        {
            problems.Add(round.WayIn == WayIn.SingleUseCodes ? RoundProblem.NoCodes : RoundProblem.NobodyInvited);
        }

        if (round.WayIn == WayIn.Invitations && !mail.Value.IsConfigured)
        {
            problems.Add(RoundProblem.NoMail);
        }

        return problems;
    }

    /// <summary>Within the caller's transaction.</summary>
    internal async Task ExecuteAsync(Round round, CancellationToken cancellationToken)
    {
        await DropOthersAsync(round, cancellationToken);
        var people = await PeopleAsync(round, cancellationToken);
        if (round.WayIn == WayIn.SingleUseCodes)
        {
            // Some codes may be spare: what was entered goes before their number.
            round.InvitedSales ??= people[Team.Sales];
            round.InvitedMarketing ??= people[Team.Marketing];
        }
        else if (round.WayIn == WayIn.Invitations)
        {
            round.InvitedSales = people[Team.Sales];
            round.InvitedMarketing = people[Team.Marketing];
            foreach (var team in Teams)
            {
                var pair = CredentialKeyPair.Create();
                db.CredentialKeys.Add(new CredentialKey { RoundId = round.Id, Team = team, PublicKey = pair.PublicKey.Bytes.ToArray() });
                db.SigningKeys.Add(new SigningKey { RoundId = round.Id, Team = team, PrivateKey = pair.PrivateKey.ToArray() });
            }
        }
    }

    // What was prepared before another way was chosen. Codes would let people in beside those who are invited, and addresses serve nothing.
    private async Task DropOthersAsync(Round round, CancellationToken cancellationToken)
    {
        if (round.WayIn != WayIn.SingleUseCodes)
        {
            await db.SingleUseCodes.Where(code => code.RoundId == round.Id).ExecuteDeleteAsync(cancellationToken);
        }

        if (round.WayIn != WayIn.Invitations)
        {
            await db.Invitees.Where(invitee => invitee.RoundId == round.Id).ExecuteDeleteAsync(cancellationToken);
        }
    }

    // Codes or people named, by team; a team without any is not there.
    private Task<Dictionary<Team, int>> PeopleAsync(Round round, CancellationToken cancellationToken)
    {
        var teams = round.WayIn == WayIn.SingleUseCodes
            ? db.SingleUseCodes.Where(code => code.RoundId == round.Id).Select(code => code.Team)
            : db.Invitees.Where(invitee => invitee.RoundId == round.Id).Select(invitee => invitee.Team);
        return teams.GroupBy(team => team).ToDictionaryAsync(team => team.Key, team => team.Count(), cancellationToken);
    }
}
