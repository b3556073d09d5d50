using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data;
using AlignmentCheck.Data.Rounds;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Web.Demo;

/// <summary>Tells somebody who has just started the site what to try: sign-ins and the demo round's two links.</summary>
internal static class DemoGuide
{
    /// <param name="db">The database.</param>
    /// <param name="address">The site's own.</param>
    /// <param name="password">Null where it was shown once and is not known any more.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Null where there is no demo client.</returns>
    public static async Task<string?> WriteAsync(AlignmentContext db, Uri address, string? password, CancellationToken cancellationToken)
    {
        if (!await db.Users.AnyAsync(user => user.Email == DemoClient.ConsultantAddress, cancellationToken))
        {
            return null;
        }

        var links = await db.TeamLinks
            .Where(link => link.Round!.Organisation!.IsDemo && link.Round.Organisation.Name == DemoTexts.Organisation && link.Round.State == RoundState.Open)
            .ToListAsync(cancellationToken);
        string? Survey(Team team) => links.FirstOrDefault(link => link.Team == team) is { } link ? new Uri(address, $"/s/{link.Code}").ToString() : DemoTexts.NoOpenRound;
        return DemoTexts.Guide(
            new Uri(address, "/account/signin"),
            DemoClient.ConsultantAddress,
            DemoClient.ManagerAddress,
            DemoClient.AdministratorAddress,
            password ?? DemoTexts.PasswordUnknown,
            Survey(Team.Sales),
            Survey(Team.Marketing));
    }
}
