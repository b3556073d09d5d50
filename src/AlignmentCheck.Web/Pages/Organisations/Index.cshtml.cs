using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Web.Accounts;
using AlignmentCheck.Web.Clients;
using AlignmentCheck.Web.Organisations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AlignmentCheck.Web.Pages.Organisations;

/// <summary>Every client of a consultant, by what is due first; a manager with one organisation goes straight there.</summary>
internal sealed class IndexModel(ReadOrganisations readOrganisations, TimeProvider time) : PageModel
{
    public IReadOnlyList<PortfolioRow> Rows { get; private set; } = [];

    public IReadOnlyList<PortfolioRow> OwnRows => [.. Rows.Where(row => row.Due is not null)];

    public IReadOnlyList<Quarter> Quarters => PortfolioRow.Quarters(Rows);

    public bool MayAdd => User.IsConsultant();

    public DateTimeOffset Now => time.GetUtcNow();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var clients = await readOrganisations.ExecuteAsync(User.AccountId(), organisationId: null, cancellationToken);
        if (!MayAdd && clients is [{ IsRunByReader: false } only])
        {
            return Redirect($"/organisations/{only.Organisation.Slug}");
        }

        Rows = PortfolioRow.Ordered(clients, time);
        return Page();
    }
}
