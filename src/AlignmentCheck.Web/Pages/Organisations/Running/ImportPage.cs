using System.Diagnostics;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Content;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Web.Clients;
using AlignmentCheck.Web.Forms;
using AlignmentCheck.Web.Hosting;
using AlignmentCheck.Web.Imports;
using AlignmentCheck.Web.Organisations;
using AlignmentCheck.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AlignmentCheck.Web.Pages.Organisations.Running;

/// <summary>A page that brings a round which was run elsewhere: what is said of the round, and the file that is carried along.</summary>
internal abstract class ImportPage(
    ImportRound importRound, ReadOrganisations readOrganisations, ContentCatalogue catalogue, TimeProvider time, PageTexts<ImportPage> texts) : PageModel
{
    private RoundChoices _choices = null!;

    [BindProperty]
    public ImportForm Input { get; set; } = new();

    /// <summary>Of the round to be: a form that is sent twice imports one.</summary>
    [BindProperty]
    public Guid? Id { get; set; }

    /// <summary>The name of the file that was looked at.</summary>
    public string FileName { get; private set; } = "";

    public Organisation Organisation => HttpContext.Organisation().Organisation;

    public string OrganisationAddress => $"/organisations/{Organisation.Slug}";

    public IReadOnlyList<Questionnaire> Questionnaires => RoundChoices.Questionnaires(catalogue.Find(Language.Default)!);

    public IEnumerable<SelectListItem> QuarterItems => _choices.PastQuarters.Select(quarter => new SelectListItem(DateTexts.Name(quarter), quarter.ToString()));

    /// <summary>That the last day lies in another quarter; null where it does not, or where either is unknown.</summary>
    public string? OutsideQuarter => Quarter.TryParse(Input.Quarter) is { } quarter && Input.ClosesOn is { } day && Quarter.Of(day) != quarter
        ? texts["OutsideQuarter", DateTexts.Full(day), DateTexts.Name(quarter)]
        : null;

    /// <summary>Null where an entry names none that is offered.</summary>
    protected Questionnaire? Asked => Questionnaires.FirstOrDefault(offered => string.Equals(offered.Id, Input.Questionnaire, StringComparison.Ordinal));

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var found = await readOrganisations.ExecuteAsync(User.AccountId(), Organisation.Id, HttpContext.RequestAborted);
        _choices = new RoundChoices(found[0], Organisation.DayOf(time.GetUtcNow()));
        await next();
    }

    public void OnGet()
    {
        Id = Guid.NewGuid();
        Input = ImportForm.For(_choices.PastQuarters.FirstOrDefault(), Questionnaires[0].Id, Organisation.DayOf(time.GetUtcNow()));
    }

    /// <returns>The file that was chosen now or carried along; null where there is none that can be read, and why stands in the form.</returns>
    protected async Task<byte[]?> FileAsync(CancellationToken cancellationToken)
    {
        var file = Input.File is null ? CarriedFile.Unpack(Input.Carried) : await Input.ReadAsync(cancellationToken);
        if (file is null)
        {
            ModelState.AddModelError("Input.File", Input.File is null ? texts["NoFile"] : texts["TooLarge", CarriedFile.MostBytes / (1024 * 1024)]);
            Carry(null);
            return null;
        }

        FileName = Imports.FileName.Shown(Input.File?.FileName ?? Input.CarriedName ?? "");
        return file;
    }

    /// <returns>Null where an entry is wrong, and why stands in the form.</returns>
    protected async Task<RoundToImport?> ReadAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return null;
        }

        if (Input.ToRound(Id ?? Guid.NewGuid(), Language.Default) is not { } round || !_choices.TakesOfThePast(round.Quarter))
        {
            ModelState.AddUnknownQuarter();
            return null;
        }

        ModelState.AddProblems(await importRound.ProblemsAsync(Organisation, round, cancellationToken));
        if (Asked is null)
        {
            ModelState.AddProblems([RoundProblem.UnknownQuestionnaire]);
        }

        return ModelState.IsValid ? round : null;
    }

    // What was bound stands before what is set, so that it has to go.
    protected void Carry(byte[]? file)
    {
        ModelState.Remove("Input.Carried");
        ModelState.Remove("Input.CarriedName");
        Input.Carried = file is null ? null : CarriedFile.Pack(file);
        Input.CarriedName = Input.Carried is null ? null : FileName;
    }

    protected IActionResult Answered(ImportOutcome outcome)
    {
        switch (outcome)
        {
            case ImportOutcome.Imported imported:
                TempData.Tell(texts["Told"]);
                return Redirect($"{OrganisationAddress}/rounds/{imported.Quarter}");
            case ImportOutcome.Invalid invalid:
                ModelState.AddProblems(invalid.Problems);
                return this.Again();
            default:
                throw new UnreachableException($"Unhandled outcome {outcome}.");
        }
    }
}
