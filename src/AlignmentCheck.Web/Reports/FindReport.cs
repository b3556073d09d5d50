using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Results;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Web.Organisations;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Web.Reports;

/// <summary>
/// The one place that decides who sees a report: consultants from the closing on, managers once it is released. Page, PDF, CSV and JSON all
/// come from here.
/// </summary>
internal sealed class FindReport(AlignmentContext db, ReadResult readResult)
{
    /// <param name="reader">Who asks, as the policy of the page has let them in.</param>
    /// <param name="quarter">As it stands in the address.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Null where there is nothing that this reader may see.</returns>
    public async Task<FoundReport?> ExecuteAsync(CurrentOrganisation reader, string quarter, CancellationToken cancellationToken)
    {
        if (Quarter.TryParse(quarter) is not { } named)
        {
            return null;
        }

        var round = await db.Rounds
            .Where(round => round.OrganisationId == reader.Organisation.Id && round.Quarter == named)
            .Select(round => new { round.Id })
            .SingleOrDefaultAsync(cancellationToken);
        return round is not null
            && await readResult.ExecuteAsync(round.Id, cancellationToken) is { } stored
            && MaySee(reader.Role, stored.Round.State)
                ? FoundReport.Of(stored)
                : null;
    }

    private static bool MaySee(MemberRole role, RoundState state) => state switch
    {
        RoundState.Draft or RoundState.Open => false,
        RoundState.Closed => role == MemberRole.Consultant,
        RoundState.Released => true,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown state."),
    };
}
