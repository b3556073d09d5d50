using System.ComponentModel.DataAnnotations;
using System.Diagnostics;
using AlignmentCheck.Data.Records;
using AlignmentCheck.Web.Forms;
using AlignmentCheck.Web.Hosting;
using AlignmentCheck.Web.Organisations;
using AlignmentCheck.Web.Records;
using AlignmentCheck.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AlignmentCheck.Web.Pages.Organisations;

/// <summary>Brings a client from the file that another instance has written.</summary>
[TakesFile(Largest = Largest)]
internal sealed class BringRecordModel(BringRecord bringRecord, PageTexts<BringRecordModel> texts) : PageModel
{
    /// <summary>In bytes: years of reports with their PDFs. What is larger yet is brought by the command.</summary>
    public const int Largest = 64 * 1024 * 1024;

    [BindProperty]
    [Display(Name = nameof(Record))]
    public IFormFile? Record { get; set; }

    /// <summary>Of the client to be: a form that is sent twice brings one.</summary>
    [BindProperty]
    public Guid? Id { get; set; }

    public void OnGet() => Id = Guid.NewGuid();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || Record is null)
        {
            return this.Again(nameof(Record), texts["NoFile"]);
        }

        await using var stream = Record.OpenReadStream();
        await using var reading = await RecordReading.ReadAsync(stream, cancellationToken);
        if (reading.File is not { } file)
        {
            return this.Again(nameof(Record), reading.Refusal!);
        }

        switch (await bringRecord.ExecuteAsync(Id ?? Guid.NewGuid(), file.Record, file.DocumentAsync, User.AccountId(), cancellationToken))
        {
            case BringOutcome.Brought brought:
                TempData.Tell(texts["Told", brought.Organisation.Name]);
                return Redirect($"/organisations/{brought.Organisation.Slug}");
            case BringOutcome.Unfit unfit:
                return this.Again(nameof(Record), RecordTexts.Unfit(unfit.What));
            case var other:
                throw new UnreachableException($"Unhandled outcome {other}.");
        }
    }
}
