using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Web.Clients;
using AlignmentCheck.Web.Hosting;
using Microsoft.Extensions.Options;

namespace AlignmentCheck.Web.Pages.Organisations.Running;

/// <summary>A round from its draft to its release: what it is, and what may be done with it now.</summary>
internal sealed class RoundModel(ReadRunRound readRound, ReadAsked readAsked, IOptions<SiteOptions> site, TimeProvider time)
    : RoundPage(readRound, readAsked, time)
{
    public IEnumerable<Invitation> Invitations =>
        Seen.Links.Select(link => new Invitation(link, Round, site.Value.Page($"/s/{link.Code}"), Asked?.Minutes));

    public bool IsUnderWay => Round.State is RoundState.Draft or RoundState.Open;
}
