using AlignmentCheck.Data.Audit;
using AlignmentCheck.Web.Clients;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AlignmentCheck.Web.Pages.Administration;

/// <summary>Sign-ins and changes of accounts. What is done for an organisation is shown to its consultants only.</summary>
internal sealed class AuditModel(ReadAudit readAudit) : PageModel
{
    public AuditView Seen { get; private set; } = null!;

    public async Task OnGetAsync(int sheet, CancellationToken cancellationToken) =>
        Seen = new AuditView(await readAudit.ExecuteAsync(null, sheet, cancellationToken), TimeZoneInfo.Utc, "/administration/audit");
}
