using System.Diagnostics;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Forecasts;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Web.Clients;
using AlignmentCheck.Web.Forms;
using AlignmentCheck.Web.Organisations;
using AlignmentCheck.Web.Pages.Organisations.Running;
using AlignmentCheck.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AlignmentCheck.Web.Pages.Organisations.Forecasting;

/// <summary>What a manager expects the two teams to score: entered while the round takes answers, then sealed.</summary>
internal sealed class ForecastModel(
    ReadForecast readForecast, GiveForecast giveForecast, TimeProvider time, PageTexts<ForecastModel> texts) : PageModel
{
    public SeenForecast Seen { get; private set; } = null!;

    public ForecastForm Form { get; private set; } = null!;

    public Round Round => Seen.Round;

    public Organisation Organisation => Round.Organisation!;

    public DateOnly Today => Organisation.DayOf(time.GetUtcNow());

    public string Name => DateTexts.Name(Round.Quarter);

    public string OrganisationAddress => $"/organisations/{Organisation.Slug}";

    public string Address => $"{OrganisationAddress}/rounds/{Round.Quarter}";

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var organisation = HttpContext.Organisation().Organisation;
        var quarter = Quarter.TryParse(RouteData.Values["quarter"] as string ?? "");
        if (quarter is not null && await readForecast.ExecuteAsync(organisation.Id, quarter, User.AccountId(), HttpContext.RequestAborted) is { } seen)
        {
            Seen = seen;
            Form = ForecastForm.Of(seen.Questionnaire, seen.Own);
            await next();
            return;
        }

        context.Result = quarter is not null && HttpMethods.IsPost(Request.Method) ? this.Gone(organisation, quarter) : NotFound();
    }

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!Seen.TakesForecasts)
        {
            return Told("Told.Late");
        }

        Form = ForecastForm.Sent(Seen.Questionnaire, Request.Form);
        foreach (var wrong in Form.Wrong)
        {
            ModelState.AddModelError(wrong.Name, texts["Wrong", wrong.Dimension.Name, TeamTexts.Name(wrong.Team)]);
        }

        return !ModelState.IsValid ? this.Again() : await giveForecast.ExecuteAsync(Round.Id, User.AccountId(), Form.ToForecast(), cancellationToken) switch
        {
            GiveForecastOutcome.Given => Told("Told.Given"),
            GiveForecastOutcome.TakenBack => Told(Seen.Own is null ? "Told.Nothing" : "Told.TakenBack"),
            GiveForecastOutcome.Sealed => Told("Told.Late"),
            GiveForecastOutcome.NoManager => NotFound(),
            var other => throw new UnreachableException($"Unhandled outcome {other}."),
        };
    }

    private RedirectResult Told(string name)
    {
        TempData.Tell(texts[name, DateTexts.Day(Round.ClosesOn, Today)]);
        return Redirect($"{Address}/forecast");
    }
}
