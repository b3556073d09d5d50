using System.Globalization;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Forecasts;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Results;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Data.Schedules;
using AlignmentCheck.Web.Clients;
using AlignmentCheck.Web.Organisations;
using AlignmentCheck.Web.Plans;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AlignmentCheck.Web.Pages.Organisations.Client;

/// <summary>One organisation: where it stands, its figures over the quarters, its rounds and its members.</summary>
internal sealed class IndexModel(
    ReadOrganisations readOrganisations, ReadHistory readHistory, ReadMembers readMembers, HasForecast hasForecast, FindPlan findPlan, ReadSchedule readSchedule,
    TimeProvider time)
    : PageModel
{
    public PortfolioRow Row { get; private set; } = null!;

    /// <summary>The rounds that the reader may see; null where none is closed, or released.</summary>
    public RoundHistory? History { get; private set; }

    /// <summary>As far as the reader may see it.</summary>
    public FoundPlan Plan { get; private set; } = null!;

    /// <summary>Whether there is a plan to speak of, or a report from which one could be made.</summary>
    public bool HasPlan => Plan.Rows.Count > 0 || History is not null;

    public string Language { get; } = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    public IReadOnlyList<Membership> Members { get; private set; } = [];

    public Organisation Organisation => Row.Client.Organisation;

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>The round that its reader may forecast; null for consultants, and where none takes forecasts.</summary>
    public SeenRound? ToForecast => Row.Client is { IsRunByReader: false, Open: { } open } && open.Round.TakesForecasts(Row.Today) ? open : null;

    public bool HasForecast { get; private set; }

    /// <summary>Null where rounds are drafted by hand only, and for managers.</summary>
    public Schedule? Schedule { get; private set; }

    /// <summary>The round that the next one would follow; null where none is to be drafted now.</summary>
    public Round? ToFollow => new RoundChoices(Row.Client, Row.Today).ToFollow;

    /// <summary>Latest first.</summary>
    public IEnumerable<SeenRound> Rounds => Row.Client.Rounds.Reverse();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var id = HttpContext.Organisation().Organisation.Id;
        var found = await readOrganisations.ExecuteAsync(User.AccountId(), id, cancellationToken);
        Row = PortfolioRow.Of(found[0], time);
        History = await readHistory.ExecuteAsync(id, releasedOnly: !Row.Client.IsRunByReader, cancellationToken);
        Plan = await findPlan.WithoutNumbersAsync(HttpContext.Organisation(), cancellationToken);
        Schedule = Row.Client.IsRunByReader ? await readSchedule.ExecuteAsync(id, cancellationToken) : null;
        Members = await readMembers.ExecuteAsync(id, cancellationToken);
        HasForecast = ToForecast is { } open && await hasForecast.ExecuteAsync(open.Round.Id, User.AccountId(), cancellationToken);
    }
}
