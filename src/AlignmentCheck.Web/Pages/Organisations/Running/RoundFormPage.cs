using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Content;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Web.Clients;
using AlignmentCheck.Web.Forms;
using AlignmentCheck.Web.Hosting;
using AlignmentCheck.Web.Organisations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AlignmentCheck.Web.Pages.Organisations.Running;

/// <summary>A page with the form for a round: a new one or a draft.</summary>
internal abstract class RoundFormPage(ReadOrganisations readOrganisations, ContentCatalogue catalogue, TimeProvider time) : PageModel
{
    [BindProperty]
    public RoundForm Input { get; set; } = new();

    public RoundChoices Choices { get; private set; } = null!;

    public IEnumerable<SelectListItem> QuarterItems => Choices.QuarterItems(OwnQuarter);

    public IReadOnlyList<Questionnaire> Questionnaires => RoundChoices.Questionnaires(catalogue.Find(Language.Default)!);

    public Organisation Organisation => HttpContext.Organisation().Organisation;

    public string OrganisationAddress => $"/organisations/{Organisation.Slug}";

    /// <summary>In the organisation's time zone.</summary>
    public DateOnly Today => Organisation.DayOf(time.GetUtcNow());

    /// <summary>The quarter that the round has already; null for a new one.</summary>
    protected virtual Quarter? OwnQuarter => null;

    protected string RoundAddress => $"{OrganisationAddress}/rounds/{Input.Quarter}";

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var found = await readOrganisations.ExecuteAsync(User.AccountId(), Organisation.Id, HttpContext.RequestAborted);
        Choices = new RoundChoices(found[0], Today);
        await next();
    }

    /// <summary>What was entered; null where it was refused, and why stands in the form.</summary>
    protected RoundPlan? Plan()
    {
        if (!ModelState.IsValid)
        {
            return null;
        }

        if (Input.ToPlan(Language.Default) is { } plan && Choices.Takes(plan.Quarter, OwnQuarter))
        {
            return plan;
        }

        ModelState.AddUnknownQuarter();
        return null;
    }

    protected IActionResult Refused(IEnumerable<RoundProblem> problems)
    {
        ModelState.AddProblems(problems);
        return this.Again();
    }
}
