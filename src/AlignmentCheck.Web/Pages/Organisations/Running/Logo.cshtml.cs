using System.Diagnostics;
using AlignmentCheck.Core.Brands;
using AlignmentCheck.Data.Brands;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Web.Clients;
using AlignmentCheck.Web.Forms;
using AlignmentCheck.Web.Hosting;
using AlignmentCheck.Web.Organisations;
using AlignmentCheck.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AlignmentCheck.Web.Pages.Organisations.Running;

/// <summary>The logo of an organisation's reports. A page for itself: a browser fills no file in again, so that nothing else shall be typed beside one.</summary>
[TakesFile]
internal sealed class LogoModel(ReadBrand readBrand, ChangeLogo changeLogo, RemoveLogo removeLogo, PageTexts<LogoModel> texts) : PageModel
{
    [BindProperty]
    public LogoForm Input { get; set; } = new();

    /// <summary>The one that is there; null where there is none.</summary>
    public Logo? Logo { get; private set; }

    public Organisation Organisation => HttpContext.Organisation().Organisation;

    public string Address => $"/organisations/{Organisation.Slug}/brand";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        Input.Text = Logo?.Text ?? Organisation.Name;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return await AgainAsync(nameof(Input.File), texts["NoFile"], cancellationToken);
        }

        var file = await Input.ReadAsync(cancellationToken);
        return await changeLogo.ExecuteAsync(Organisation.Id, file, Input.Text, User.AccountId(), cancellationToken) switch
        {
            ChangeLogoOutcome.Changed => Told("Told.Changed"),
            ChangeLogoOutcome.NoFile => await AgainAsync(nameof(Input.File), texts["NoFile"], cancellationToken),
            ChangeLogoOutcome.NoPicture refused => await AgainAsync(nameof(Input.File), BrandRefusals.Of(refused.Problem), cancellationToken),
            ChangeLogoOutcome.NoText => await AgainAsync(nameof(Input.Text), texts["NoText"], cancellationToken),
            ChangeLogoOutcome.TextTooLong => await AgainAsync(nameof(Input.Text), texts["TextTooLong", Core.Brands.Logo.LongestText], cancellationToken),
            var other => throw new UnreachableException($"Unhandled outcome {other}."),
        };
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellationToken) =>
        Told(await removeLogo.ExecuteAsync(Organisation.Id, User.AccountId(), cancellationToken) ? "Told.Removed" : "Told.None");

    private RedirectResult Told(string name)
    {
        TempData.Tell(texts[name]);
        return Redirect(Address);
    }

    private async Task<PageResult> AgainAsync(string field, string reason, CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        return this.Again($"{nameof(Input)}.{field}", reason);
    }

    private async Task ReadAsync(CancellationToken cancellationToken) =>
        Logo = (await readBrand.ExecuteAsync(Organisation.Id, cancellationToken)).Logo;
}
