using System.ComponentModel.DataAnnotations;
using System.Diagnostics;
using AlignmentCheck.Data.Results;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Reporting;
using AlignmentCheck.Web.Clients;
using AlignmentCheck.Web.Forms;
using AlignmentCheck.Web.Organisations;
using AlignmentCheck.Web.Reports;
using AlignmentCheck.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace AlignmentCheck.Web.Pages.Organisations.Running;

/// <summary>Makes the PDF of a released round anew, on purpose: one that was handed out never changes by itself.</summary>
internal sealed class AnewModel(
    FindReport findReport, ReadKeptDocuments readKeptDocuments, MakeReportAnew makeReportAnew, ReadRunRound readRound, ReadAsked readAsked,
    TimeProvider time, PageTexts<AnewModel> texts, ILogger<AnewModel> log)
    : RoundPage(readRound, readAsked, time)
{
    private KeptCopy? _last;

    /// <summary>The number of the PDF that was handed out when this page was opened.</summary>
    [BindProperty]
    public int After { get; set; }

    [BindProperty]
    [Display(Name = nameof(Sure))]
    public bool Sure { get; set; }

    /// <summary>When the one that is handed out now was made.</summary>
    public string HandedOut => DateTexts.Full(Organisation.DayOf(_last!.MadeAt));

    public bool IsOlderLayout => _last!.Version < ReportWriter.Version;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await ReadLastAsync(cancellationToken))
        {
            return Redirect($"{Address}/report");
        }

        After = _last!.Number;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var found = await findReport.ExecuteAsync(HttpContext.Organisation(), Round.Quarter.ToString(), cancellationToken);
        if (found is null || !await ReadLastAsync(cancellationToken))
        {
            return this.MovedOn(Address);
        }

        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        if (!Sure)
        {
            return this.Again(nameof(Sure), texts["NotSure"]);
        }

        switch (await makeReportAnew.ExecuteAsync(found, After, User.AccountId(), cancellationToken))
        {
            case MakeAnewOutcome.Made:
                TempData.Tell(texts["Told"]);
                return Redirect($"{Address}/report");
            case MakeAnewOutcome.MovedOn:
                TempData.Tell(texts["MovedOn"]);
                return Redirect($"{Address}/report");
            case MakeAnewOutcome.NoBrowser:
                return this.Again("", texts["NoBrowser"]);
            case MakeAnewOutcome.Failed failed:
                log.PrintingFailed(found.Address, failed.Reason);
                return this.Again("", texts["Failed"]);
            case var other:
                throw new UnreachableException($"Unhandled outcome {other}.");
        }
    }

    private async Task<bool> ReadLastAsync(CancellationToken cancellationToken)
    {
        var kept = Round.State == RoundState.Released ? await readKeptDocuments.ExecuteAsync(Round.Id, DocumentKind.Report, cancellationToken) : [];
        _last = kept.Count > 0 ? kept[0] : null;
        return _last is not null;
    }
}
