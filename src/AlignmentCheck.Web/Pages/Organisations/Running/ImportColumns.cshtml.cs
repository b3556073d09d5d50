using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Data.Content;
using AlignmentCheck.Data.Mappings;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Web.Clients;
using AlignmentCheck.Web.Forms;
using AlignmentCheck.Web.Hosting;
using AlignmentCheck.Web.Imports;
using AlignmentCheck.Web.Organisations;
using AlignmentCheck.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace AlignmentCheck.Web.Pages.Organisations.Running;

/// <summary>
/// Brings a round from the export of another survey tool. Each time it is sent the file is looked at as its columns are matched now; imported
/// is only what was found faultless in exactly that form.
/// </summary>
[TakesFile]
internal sealed class ImportColumnsModel(
    ImportRound importRound,
    MatchExport matchExport,
    RememberMapping rememberMapping,
    ReadOrganisations readOrganisations,
    ContentCatalogue catalogue,
    TimeProvider time,
    PageTexts<ImportPage> pageTexts,
    PageTexts<ImportColumnsModel> texts) : ImportPage(importRound, readOrganisations, catalogue, time, pageTexts)
{
    private readonly ImportRound _importRound = importRound;

    [BindProperty]
    public MappingForm Map { get; set; } = new();

    /// <summary>What was found in the file; null where none was looked at.</summary>
    public MatchedFile? Matched { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await FileAsync(cancellationToken) is not { } file)
        {
            return this.Again();
        }

        // Whatever else is wrong, the file is looked at: all of it is said at once.
        var round = await ReadAsync(cancellationToken);
        if (Asked is { } asked)
        {
            Matched = await matchExport.ExecuteAsync(Organisation.Id, asked, file, Map, round is null ? new RoundTerms() : Input.Terms, cancellationToken);
        }

        Carry(Matched is { Export: null } ? null : file);
        if (Matched is { Problems.Count: > 0 })
        {
            ModelState.AddModelError("Input.File", texts["Unfinished"]);
        }

        if (round is null || Matched?.Export is not { Round: { } closed } export)
        {
            return this.Again();
        }

        var isWanted = Map.Do is MappingForm.Importing && string.Equals(Map.Checked, export.Key, StringComparison.Ordinal);
        return isWanted ? await ImportAsync(round, closed, export, cancellationToken) : Page();
    }

    private async Task<IActionResult> ImportAsync(RoundToImport round, ClosedRound closed, MappedExport export, CancellationToken cancellationToken)
    {
        var outcome = await _importRound.ExecuteAsync(Organisation, round, closed, User.AccountId(), cancellationToken);
        if (outcome is ImportOutcome.Imported)
        {
            await rememberMapping.ExecuteAsync(Organisation.Id, export.Asked.Id, export.Table.Signature, export.ToRemember, cancellationToken);
        }

        return Answered(outcome);
    }
}
