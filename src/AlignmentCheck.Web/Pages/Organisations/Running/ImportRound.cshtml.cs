using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Data.Content;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Reporting.Sentences;
using AlignmentCheck.Reporting.Texts;
using AlignmentCheck.Web.Forms;
using AlignmentCheck.Web.Hosting;
using AlignmentCheck.Web.Imports;
using AlignmentCheck.Web.Organisations;
using AlignmentCheck.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace AlignmentCheck.Web.Pages.Organisations.Running;

/// <summary>
/// Brings a round that was run elsewhere. A file that is sent is looked at and nothing else: everything wrong with it is said at once. The page
/// that says so carries the file along, and what is sent from there is imported. A file of another tool goes on to <see cref="ImportColumnsModel"/>.
/// </summary>
[TakesFile]
internal sealed class ImportRoundModel(
    ImportRound importRound,
    ReadOrganisations readOrganisations,
    ContentCatalogue catalogue,
    TimeProvider time,
    PageTexts<ImportPage> pageTexts,
    PageTexts<ImportRoundModel> texts) : ImportPage(importRound, readOrganisations, catalogue, time, pageTexts)
{
    private readonly ImportRound _importRound = importRound;

    /// <summary>What was found in the file; null where none was looked at.</summary>
    public CheckedFile? Checked { get; private set; }

    public bool IsCarried => Checked?.Round is not null && Input.Carried is not null;

    /// <summary>The file to be carried to where its columns are matched; null where it need not be, or is too large.</summary>
    public string? Offered { get; private set; }

    public IReadOnlyList<string> Participation => new ParticipationSentences(Checked!.Round!.Result.Participation, ReportTexts.For(Language.Default)).Lines();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await FileAsync(cancellationToken) is not { } file)
        {
            return this.Again();
        }

        // Whatever else is wrong, the file is looked at: all of it is said at once.
        var round = await ReadAsync(cancellationToken);
        Look(file, round is null ? new RoundTerms() : Input.Terms);
        Carry(Checked?.Round is null ? null : file);
        if (round is null || Checked?.Round is not { } closed)
        {
            return this.Again();
        }

        return Input.File is not null ? Page() : Answered(await _importRound.ExecuteAsync(Organisation, round, closed, User.AccountId(), cancellationToken));
    }

    private void Look(byte[] file, RoundTerms terms)
    {
        if (Asked is not { } asked)
        {
            return;
        }

        Checked = CheckedFile.Of(file, asked, terms, Questionnaires);
        if (Checked.Round is null)
        {
            ModelState.AddModelError("Input.File", texts[Checked.Origin == FileOrigin.Foreign ? "FaultyForeign" : "Faulty"]);
            Offered = Checked.Origin == FileOrigin.Own ? null : CarriedFile.Pack(file);
        }
    }
}
