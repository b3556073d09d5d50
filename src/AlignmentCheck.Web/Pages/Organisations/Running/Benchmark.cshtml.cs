using AlignmentCheck.Data.Benchmarks;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Web.Organisations;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AlignmentCheck.Web.Pages.Organisations.Running;

/// <summary>Where a client stands among its consultant's clients. For consultants alone: see <see cref="ReadBenchmark"/>.</summary>
internal sealed class BenchmarkModel(ReadBenchmark readBenchmark) : PageModel
{
    public OrganisationBenchmark Found { get; private set; } = null!;

    public Organisation Organisation => HttpContext.Organisation().Organisation;

    public string Address => $"/organisations/{Organisation.Slug}";

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Found = await readBenchmark.ExecuteAsync(Organisation.Id, User.AccountId(), cancellationToken);
}
