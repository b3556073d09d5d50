using System.Diagnostics;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Plans;
using AlignmentCheck.Web.Clients;
using AlignmentCheck.Web.Forms;
using AlignmentCheck.Web.Organisations;
using AlignmentCheck.Web.Plans;
using AlignmentCheck.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AlignmentCheck.Web.Pages.Organisations.Planning;

/// <summary>Takes a step up after a round: one that its report recommends, or another one of the library.</summary>
internal sealed class TakeUpModel(FindPlan findPlan, ReadOfferedSteps readOfferedSteps, TakeUpStep takeUpStep, PageTexts<TakeUpModel> texts) : PageModel
{
    private const string QuarterInAddress = "quarter";

    [BindProperty]
    public TakeUpForm Input { get; set; } = new();

    public FoundPlan Plan { get; private set; } = null!;

    public OfferedSteps Offered { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Steps => StepChoices.Of(Offered, Plan);

    public Organisation Organisation => Plan.Organisation;

    public string Name => DateTexts.Name(Offered.Round.Quarter);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var reader = HttpContext.Organisation();
        if (Quarter.TryParse(RouteData.Values[QuarterInAddress] as string ?? "") is { } quarter
            && await readOfferedSteps.ExecuteAsync(reader.Organisation.Id, quarter, reader.Role, HttpContext.RequestAborted) is { } offered)
        {
            Offered = offered;
            Plan = await findPlan.WithoutNumbersAsync(reader, HttpContext.RequestAborted);
            await next();
            return;
        }

        context.Result = NotFound();
    }

    public IActionResult OnGet(string? step)
    {
        Input.Step = step;
        Input.DueOn = Plan.Today.AddDays(TakeUpForm.UsualDays);

        // The report's page may be older than the plan.
        return Plan.Open.FirstOrDefault(row => string.Equals(row.Plan.StepId, step, StringComparison.Ordinal)) is { } known ? Redirect(Plan.AddressOf(known)) : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        switch (await takeUpStep.ExecuteAsync(Offered.Round.Id, Input.Step!, Input.ToEntry(), User.AccountId(), cancellationToken))
        {
            case TakeUpOutcome.TakenUp taken:
                TempData.Tell(texts["Told.TakenUp", Offered.Find(Input.Step!)!.Title]);
                return Redirect($"{Plan.Address}/{taken.Step.Id}");
            case TakeUpOutcome.InPlanAlready known:
                return await InPlanAsync(known.Step, cancellationToken);
            case TakeUpOutcome.Invalid invalid:
                ModelState.AddProblems(invalid.Problems);
                return this.Again();
            case TakeUpOutcome.NotOffered:
                return this.Again($"{nameof(Input)}.{nameof(TakeUpForm.Step)}", texts["NotOffered"]);
            case var other:
                throw new UnreachableException($"Unhandled outcome {other}.");
        }
    }

    /// <summary>It may stand there by a round that this reader does not see yet.</summary>
    private async Task<RedirectResult> InPlanAsync(PlanStep known, CancellationToken cancellationToken)
    {
        var plan = await findPlan.WithoutNumbersAsync(HttpContext.Organisation(), cancellationToken);
        var seen = plan.Rows.FirstOrDefault(row => row.Plan.Id == known.Id);
        TempData.Tell(texts[seen is null ? "Told.InPlanUnseen" : "Told.InPlan"]);
        return Redirect(seen is null ? plan.Address : plan.AddressOf(seen));
    }
}
