using System.Diagnostics;
using System.Globalization;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Plans;
using AlignmentCheck.Web.Forms;
using AlignmentCheck.Web.Organisations;
using AlignmentCheck.Web.Plans;
using AlignmentCheck.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AlignmentCheck.Web.Pages.Organisations.Planning;

/// <summary>A step in the plan: its number, how it goes, where it stands, and what was noted.</summary>
internal sealed class StepModel(
    FindPlan findPlan, ReadPlanHistory readHistory, ChangePlanStep changePlanStep, AddPlanNote addPlanNote, PageTexts<StepModel> texts) : PageModel
{
    // No step has it, so that whatever is sent without one is told that the step has changed.
    private const int NoVersion = -1;

    [BindProperty]
    public PlanForm Input { get; set; } = new();

    /// <summary>The note as it was typed, where it was refused.</summary>
    public string? NoteText { get; private set; }

    public FoundPlan Plan { get; private set; } = null!;

    public PlanRow Row { get; private set; } = null!;

    /// <summary>Latest first.</summary>
    public IReadOnlyList<PlanEvent> Events { get; private set; } = [];

    /// <summary>Whether somebody else has changed the step since the form was opened.</summary>
    public bool IsChangedMeanwhile { get; private set; }

    public Organisation Organisation => Plan.Organisation;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (Guid.TryParse(RouteData.Values["id"] as string, out var id) && await FindAsync(id, HttpContext.RequestAborted))
        {
            await next();
            return;
        }

        context.Result = NotFound();
    }

    public void OnGet() => Input = PlanForm.Of(Row.Plan);

    public async Task<IActionResult> OnPostChangeAsync(Guid id, string? version, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        var known = int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : NoVersion;
        switch (await changePlanStep.ExecuteAsync(Organisation.Id, id, known, Input.ToEntry(), User.AccountId(), cancellationToken))
        {
            case ChangePlanOutcome.Saved:
                return Told("Told.Saved");
            case ChangePlanOutcome.Invalid invalid:
                ModelState.AddProblems(invalid.Problems);
                return this.Again();
            case ChangePlanOutcome.ChangedMeanwhile:
                await FindAsync(id, cancellationToken);
                IsChangedMeanwhile = true;
                return this.Again("", texts["ChangedMeanwhile"]);
            case ChangePlanOutcome.TakenUpAnew:
                return this.Again($"{nameof(Input)}.{nameof(PlanForm.State)}", texts["TakenUpAnew"]);
            case ChangePlanOutcome.NotInPlan:
                return NotFound();
            case var other:
                throw new UnreachableException($"Unhandled outcome {other}.");
        }
    }

    public async Task<IActionResult> OnPostNoteAsync(Guid id, string? note, CancellationToken cancellationToken)
    {
        NoteText = ModelState[nameof(note)]?.AttemptedValue;

        // The other form of the page was not sent.
        ModelState.Clear();
        Input = PlanForm.Of(Row.Plan);
        return await addPlanNote.ExecuteAsync(Organisation.Id, id, note ?? "", User.AccountId(), cancellationToken) switch
        {
            PlanNoteOutcome.Added => Told("Told.Noted"),
            PlanNoteOutcome.Empty => this.Again(nameof(note), texts["NoteMissing"]),
            PlanNoteOutcome.TooLong => this.Again(nameof(note), texts["NoteTooLong", PlanNote.LongestText]),
            PlanNoteOutcome.NotInPlan => NotFound(),
            var other => throw new UnreachableException($"Unhandled outcome {other}."),
        };
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        Plan = await findPlan.ExecuteAsync(HttpContext.Organisation(), cancellationToken);
        if (Plan.Rows.FirstOrDefault(row => row.Plan.Id == id) is not { } found)
        {
            return false;
        }

        Row = found;
        Events = await readHistory.ExecuteAsync(found.Plan.Id, cancellationToken);
        return true;
    }

    private RedirectResult Told(string name)
    {
        TempData.Tell(texts[name]);
        return Redirect(Plan.AddressOf(Row));
    }
}
