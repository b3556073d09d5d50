using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Web.Clients;
using AlignmentCheck.Web.Organisations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AlignmentCheck.Web.Pages.Organisations.Running;

/// <summary>A page about the round whose quarter the address names. Without such a round there is no page.</summary>
internal abstract class RoundPage(ReadRunRound readRound, ReadAsked readAsked, TimeProvider time) : PageModel
{
    private const string QuarterInAddress = "quarter";

    public RunRound Seen { get; private set; } = null!;

    public Round Round => Seen.Round;

    /// <summary>Null where a draft names a questionnaire that is no longer on offer.</summary>
    public Questionnaire? Asked { get; private set; }

    public Organisation Organisation => Round.Organisation!;

    /// <summary>In the organisation's time zone.</summary>
    public DateOnly Today => Organisation.DayOf(Now);

    /// <summary>Whether it was opened for a day that has not come.</summary>
    public bool IsAhead => Round.IsAhead(Today);

    /// <summary>The first day on which a draft may take answers; null where that is today or has been, or it is no draft any more.</summary>
    public DateOnly? HeldUpUntil => RoundSpacing.Earliest(Organisation, Seen.Before, Today) is { } day && day > Today ? day : null;

    public DateTimeOffset Now => time.GetUtcNow();

    public string Name => DateTexts.Name(Round.Quarter);

    public string OrganisationAddress => $"/organisations/{Organisation.Slug}";

    public string Address => $"{OrganisationAddress}/rounds/{Round.Quarter}";

    /// <summary>The round with what may be told of it while it is open.</summary>
    public SeenRound Participation => new(Round, Seen.Participation, Result: null);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var organisation = HttpContext.Organisation().Organisation;
        var quarter = Quarter.TryParse(RouteData.Values[QuarterInAddress] as string ?? "");
        if (quarter is not null && await readRound.ExecuteAsync(organisation.Id, quarter, HttpContext.RequestAborted) is { } seen)
        {
            Seen = seen;
            Asked = await readAsked.ExecuteAsync(seen.Round, HttpContext.RequestAborted);
            await next();
            return;
        }

        context.Result = quarter is not null && HttpMethods.IsPost(Request.Method) ? this.Gone(organisation, quarter) : NotFound();
    }
}
