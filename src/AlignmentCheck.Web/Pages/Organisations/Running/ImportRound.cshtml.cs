using System.Diagnostics;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Content;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Reporting.Sentences;
using AlignmentCheck.Reporting.Texts;
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

/// <summary>
/// Brings a round that was run elsewhere. A file that is sent is looked at and nothing else: everything wrong with it is said at once. The page
/// that says so carries the file along, and what is sent from there is imported.
/// </summary>
[TakesFile]
internal sealed class ImportRoundModel(
    ImportRound importRound, ReadOrganisations readOrganisations, ContentCatalogue catalogue, TimeProvider time, PageTexts<ImportRoundModel> texts) : PageModel
{
    private RoundChoices _choices = null!;

    [BindProperty]
    public ImportForm Input { get; set; } = new();

    /// <summary>Of the round to be: a form that is sent twice imports one.</summary>
    [BindProperty]
    public Guid? Id { get; set; }

    /// <summary>What was found in the file; null where none was looked at.</summary>
    public CheckedFile? Checked { get; private set; }

    public bool IsCarried => Checked?.Round is not null && Input.Carried is not null;

    /// <summary>The name of the file that was looked at.</summary>
    public string FileName { get; private set; } = "";

    public IReadOnlyList<string> Participation => new ParticipationSentences(Checked!.Round!.Result.Participation, ReportTexts.For(Language.Default)).Lines();

    public Organisation Organisation => HttpContext.Organisation().Organisation;

    public string OrganisationAddress => $"/organisations/{Organisation.Slug}";

    public IReadOnlyList<Questionnaire> Questionnaires => RoundChoices.Questionnaires(catalogue.Find(Language.Default)!);

    public IEnumerable<SelectListItem> QuarterItems => _choices.PastQuarters.Select(quarter => new SelectListItem(DateTexts.Name(quarter), quarter.ToString()));

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

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var file = Input.File is null ? CarriedFile.Unpack(Input.Carried) : await Input.ReadAsync(cancellationToken);
        if (file is null)
        {
            var reason = Input.File is null ? texts["NoFile"] : texts["TooLarge", CarriedFile.MostBytes / (1024 * 1024)];
            Carry(null);
            return this.Again("Input.File", reason);
        }

        // Whatever else is wrong, the file is looked at: all of it is said at once.
        var round = await ReadAsync(cancellationToken);
        Look(file, round is null ? new RoundTerms() : Input.Terms);
        Carry(Checked?.Round is null ? null : file);
        if (round is null || Checked?.Round is not { } closed)
        {
            return this.Again();
        }

        return Input.File is not null ? Page() : Imported(await importRound.ExecuteAsync(Organisation, round, closed, User.AccountId(), cancellationToken));
    }

    private IActionResult Imported(ImportOutcome outcome)
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

    /// <returns>Null where an entry is wrong, and why stands in the form.</returns>
    private async Task<RoundToImport?> ReadAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return null;
        }

        if (Input.ToRound(Id ?? Guid.NewGuid(), Language.Default) is not { } round)
        {
            ModelState.AddUnknownQuarter();
            return null;
        }

        ModelState.AddProblems(await importRound.ProblemsAsync(Organisation, round, cancellationToken));
        if (!Questionnaires.Any(offered => string.Equals(offered.Id, Input.Questionnaire, StringComparison.Ordinal)))
        {
            ModelState.AddProblems([RoundProblem.UnknownQuestionnaire]);
        }

        return ModelState.IsValid ? round : null;
    }

    private void Look(byte[] file, RoundTerms terms)
    {
        if (Questionnaires.FirstOrDefault(offered => string.Equals(offered.Id, Input.Questionnaire, StringComparison.Ordinal)) is not { } asked)
        {
            return;
        }

        Checked = CheckedFile.Of(file, asked, terms, Questionnaires);
        FileName = Imports.FileName.Shown(Input.File?.FileName ?? Input.CarriedName ?? "");
        if (Checked.Round is null)
        {
            ModelState.AddModelError("Input.File", texts["Faulty"]);
        }
    }

    // What was bound stands before what is set, so that it has to go.
    private void Carry(byte[]? file)
    {
        ModelState.Remove("Input.Carried");
        ModelState.Remove("Input.CarriedName");
        Input.Carried = file is null ? null : CarriedFile.Pack(file);
        Input.CarriedName = Input.Carried is null ? null : FileName;
    }
}
