using AlignmentCheck.Core.Brands;
using AlignmentCheck.Data.Brands;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Web.Clients;
using AlignmentCheck.Web.Forms;
using AlignmentCheck.Web.Organisations;
using AlignmentCheck.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AlignmentCheck.Web.Pages.Organisations.Running;

/// <summary>What an organisation's reports have of their consultants' own: colour, note, contacts and paper; the logo has a page for itself.</summary>
internal sealed class BrandModel(ReadBrand readBrand, ChangeBrand changeBrand, PageTexts<BrandModel> texts) : PageModel
{
    [BindProperty]
    public BrandForm Input { get; set; } = new();

    public Logo? Logo { get; private set; }

    /// <summary>Instead of a colour that was refused; null where none was.</summary>
    public Rgb? Nearest { get; private set; }

    /// <summary>The contact to go on with; null where there is none.</summary>
    public int? At { get; private set; }

    /// <summary>Whether a button inside the form was pressed: what is shown is not stored.</summary>
    public bool IsUnsaved { get; private set; }

    /// <summary>The entered colour, where it would do.</summary>
    public Accent? Accent => (Core.Brands.Accent.Read(Input.Accent) as AccentOutcome.Accepted)?.Accent;

    public Organisation Organisation => HttpContext.Organisation().Organisation;

    public string Address => $"/organisations/{Organisation.Slug}";

    public async Task OnGetAsync(CancellationToken cancellationToken) => Input = BrandForm.Of(await ReadAsync(cancellationToken));

    /// <param name="deed">What a button inside the form is for; null where it is to be saved.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IActionResult> OnPostAsync(string? deed, CancellationToken cancellationToken)
    {
        // What no form of ours sends leaves a place empty.
        Input.Contacts.RemoveAll(contact => contact is null);
        if (BrandDeed.Read(deed) is { } pressed)
        {
            await ReadAsync(cancellationToken);
            return Done(pressed);
        }

        if (ModelState.IsValid)
        {
            if (await changeBrand.ExecuteAsync(Organisation.Id, Input.ToDetails(), User.AccountId(), cancellationToken) is not { Count: > 0 } problems)
            {
                TempData.Tell(texts["Told"]);
                return Redirect($"{Address}/brand");
            }

            ModelState.AddProblems(problems);
            Nearest = problems.OfType<BrandProblem.AccentRefused>().Select(refused => NearestTo(refused.Why)).SingleOrDefault();
        }

        await ReadAsync(cancellationToken);
        return this.Again();
    }

    private PageResult Done(BrandDeed deed)
    {
        At = deed.DoTo(Input);
        IsUnsaved = true;

        // Otherwise every field would show what stood in its place before.
        ModelState.Clear();
        return Page();
    }

    private async Task<Brand> ReadAsync(CancellationToken cancellationToken)
    {
        var brand = await readBrand.ExecuteAsync(Organisation.Id, cancellationToken);
        Logo = brand.Logo;
        return brand;
    }

    private static Rgb? NearestTo(AccentOutcome refused) => refused switch
    {
        AccentOutcome.TooPale pale => pale.Nearest,
        AccentOutcome.LikeATeams like => like.Nearest,
        _ => null,
    };
}
