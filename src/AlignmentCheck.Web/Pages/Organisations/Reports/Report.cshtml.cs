using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Results;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Web.Organisations;
using AlignmentCheck.Web.Plans;
using AlignmentCheck.Web.Reports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AlignmentCheck.Web.Pages.Organisations.Reports;

internal sealed class ReportModel(
    FindReport findReport, FindPlan findPlan, ReadKeptDocuments readKeptDocuments, WithholdComment withholdComment) : PageModel
{
    public FoundReport Found { get; private set; } = null!;

    public KeptView Kept { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string quarter, CancellationToken cancellationToken)
    {
        if (await FindAsync(quarter, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        var reader = HttpContext.Organisation();
        Found = found.WithLinks(await findPlan.WithoutNumbersAsync(reader, cancellationToken));
        var copies = new Dictionary<DocumentKind, IReadOnlyList<KeptCopy>>();
        foreach (var kind in Enum.GetValues<DocumentKind>())
        {
            copies[kind] = await readKeptDocuments.ExecuteAsync(found.Round.Id, kind, cancellationToken);
        }

        Kept = new KeptView(found, copies, MayMakeAnew: reader.Role == MemberRole.Consultant);
        return Page();
    }

    public Task<IActionResult> OnPostWithholdAsync(string quarter, int? place, CancellationToken cancellationToken) =>
        WithholdAsync(quarter, place, isWithheld: true, cancellationToken);

    public Task<IActionResult> OnPostShowAsync(string quarter, int? place, CancellationToken cancellationToken) =>
        WithholdAsync(quarter, place, isWithheld: false, cancellationToken);

    private async Task<IActionResult> WithholdAsync(string quarter, int? place, bool isWithheld, CancellationToken cancellationToken) => place is { } comment
        ? await BeforeReleaseAsync(quarter, round => withholdComment.ExecuteAsync(round.Id, comment, isWithheld, User.AccountId(), cancellationToken), $"#comment-{comment}", cancellationToken)
        : BadRequest();

    /// <summary>Whoever sees a round that is not released runs it. Where the release was faster, its page says so by what it shows.</summary>
    private async Task<IActionResult> BeforeReleaseAsync(string quarter, Func<Round, Task> change, string place, CancellationToken cancellationToken)
    {
        if (await FindAsync(quarter, cancellationToken) is not { } found)
        {
            return NotFound();
        }

        if (!found.IsReleased)
        {
            await change(found.Round);
        }

        return LocalRedirect($"{found.Address}/report{place}");
    }

    private Task<FoundReport?> FindAsync(string quarter, CancellationToken cancellationToken) =>
        findReport.ExecuteAsync(HttpContext.Organisation(), quarter, cancellationToken);
}
