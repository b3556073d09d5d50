using AlignmentCheck.Core.Credentials;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.WaysIn;

namespace AlignmentCheck.Tests;

/// <summary>What lets people into a round that is answered with codes or by invitation, and what they hold.</summary>
internal static class WayInSeed
{
    private const int CodeLength = 16;
    private const int TokenLength = 26;

    /// <summary>A code, and its row.</summary>
    public static (string Code, SingleUseCode Row) NewCode(this SurveySeed survey, Team team = Team.Sales)
    {
        var code = $"{Guid.NewGuid():n}"[..CodeLength];
        return (code, new SingleUseCode { Key = OnceKey.ForCode(code), RoundId = survey.Round.Id, Team = team });
    }

    /// <summary>The end of a person's address, and their rows.</summary>
    public static (string Token, object[] Rows) NewInvitation(this SurveySeed survey, Team team = Team.Sales)
    {
        var token = $"{Guid.NewGuid():n}"[..TokenLength];
        var invitee = new Invitee { Id = Guid.NewGuid(), RoundId = survey.Round.Id, Team = team, Address = $"{token}@example.test", Letters = 1 };
        return (token, [invitee, new InviteeLink { Key = OnceKey.ForInvitation(token), InviteeId = invitee.Id }]);
    }

    /// <summary>Both teams' keys, as they are made when a round opens.</summary>
    public static object[] NewKeys(this SurveySeed survey) =>
    [
        .. Enum.GetValues<Team>().SelectMany(team =>
        {
            var pair = CredentialKeyPair.Create();
            return new object[]
            {
                new CredentialKey { RoundId = survey.Round.Id, Team = team, PublicKey = pair.PublicKey.Bytes.ToArray() },
                new SigningKey { RoundId = survey.Round.Id, Team = team, PrivateKey = pair.PrivateKey.ToArray() },
            };
        }),
    ];
}
