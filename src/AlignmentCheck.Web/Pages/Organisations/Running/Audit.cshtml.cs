using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Web.Clients;
using AlignmentCheck.Web.Organisations;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AlignmentCheck.Web.Pages.Organisations.Running;

/// <summary>Who ran, read or changed something of an organisation.</summary>
internal sealed class AuditModel(ReadAudit readAudit) : PageModel
{
    public AuditView Seen { get; private set; } = null!;

    public Organisation Organisation => HttpContext.Organisation().Organisation;

    public async Task OnGetAsync(int sheet, CancellationToken cancellationToken) => Seen = new AuditView(
        await readAudit.ExecuteAsync(Organisation.Id, sheet, cancellationToken),
        TimeZoneInfo.FindSystemTimeZoneById(Organisation.TimeZone),
        $"/organisations/{Organisation.Slug}/audit");
}
