using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Web.Accounts;
using AlignmentCheck.Web.Clients;
using AlignmentCheck.Web.Organisations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AlignmentCheck.Web.Pages.Organisations;

/// <summary>Every client of a consultant, who needs them most first; a manager with one organisation goes straight there.</summary>
internal sealed class IndexModel(ReadOrganisations readOrganisations, TimeProvider time) : PageModel
{
    /// <summary>From so many on they are searched.</summary>
    private const int SearchFrom = 3;

    public PortfolioFilter Filter { get; private set; } = PortfolioFilter.Of(null, isArchive: false);

    /// <summary>Whatever is shown of them.</summary>
    public IReadOnlyList<PortfolioRow> All { get; private set; } = [];

    /// <summary>Those that are shown.</summary>
    public IReadOnlyList<PortfolioRow> Rows => [.. All.Where(row => Filter.Shows(row.Client))];

    public IReadOnlyList<PortfolioRow> OwnRows => [.. Rows.Where(row => row.Due is not null)];

    /// <summary>How many the reader has put away.</summary>
    public int Archived => All.Count(row => PortfolioFilter.IsPutAway(row.Client));

    /// <summary>Whether fewer than usual are shown, which the heading then says.</summary>
    public bool IsPart => Filter.IsSearch || Filter.IsArchive;

    public bool HasSearch => All.Count >= SearchFrom || Archived > 0 || IsPart;

    public IReadOnlyList<Quarter> Quarters => PortfolioRow.Quarters(Rows);

    public bool MayAdd => User.IsConsultant();

    public DateTimeOffset Now => time.GetUtcNow();

    public async Task<IActionResult> OnGetAsync(string? q, bool archived, CancellationToken cancellationToken)
    {
        var clients = await readOrganisations.ExecuteAsync(User.AccountId(), organisationId: null, cancellationToken);
        if (!MayAdd && clients is [{ IsRunByReader: false } only])
        {
            return Redirect($"/organisations/{only.Organisation.Slug}");
        }

        Filter = PortfolioFilter.Of(q, archived);
        All = PortfolioRow.Ordered(clients, time);
        return Page();
    }
}
