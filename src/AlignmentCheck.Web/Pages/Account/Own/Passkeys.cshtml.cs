using System.ComponentModel.DataAnnotations;
using AlignmentCheck.Data;
using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Audit;
using AlignmentCheck.Web.Accounts;
using AlignmentCheck.Web.Forms;
using AlignmentCheck.Web.Texts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;

namespace AlignmentCheck.Web.Pages.Account.Own;

/// <summary>The passkeys of an account: add, name, remove.</summary>
internal sealed class PasskeysModel(UserManager<User> users, RegisterPasskey register, AuditLog audit, PageTexts<PasskeysModel> texts) : PageModel
{
    public sealed class Form
    {
        [Display(Name = "Name")]
        [NameRequired]
        [StringLength(RegisterPasskey.LongestName)]
        public string Name { get; set; } = "";
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IList<UserPasskeyInfo> Passkeys { get; private set; } = [];

    /// <summary>The passkey whose new name was refused; null where none was.</summary>
    public string? Renamed { get; private set; }

    public static string IdOf(UserPasskeyInfo passkey) => WebEncoders.Base64UrlEncode(passkey.CredentialId);

    public async Task OnGetAsync() => await AccountAsync();

    public async Task<IActionResult> OnPostOptionsAsync() => Content(await register.AskAsync(await AccountAsync()), "application/json");

    public async Task<IActionResult> OnPostAddAsync(string? credential, CancellationToken cancellationToken)
    {
        var user = await AccountAsync();
        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        return await register.ExecuteAsync(user, OneLine.Clean(Input.Name), credential ?? "", cancellationToken)
            ? RedirectToPage()
            : this.Again("", texts["Refused"]);
    }

    public async Task<IActionResult> OnPostRenameAsync(string id)
    {
        var user = await AccountAsync();
        if (Find(id) is not { } passkey)
        {
            return RedirectToPage();
        }

        if (!ModelState.IsValid)
        {
            Renamed = id;
            return this.Again();
        }

        passkey.Name = OneLine.Clean(Input.Name);
        await users.AddOrUpdatePasskeyAsync(user, passkey);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostRemoveAsync(string id, CancellationToken cancellationToken)
    {
        var user = await AccountAsync();
        if (Find(id) is { } passkey)
        {
            await users.RemovePasskeyAsync(user, passkey.CredentialId);
            await audit.WriteAsync(AuditAction.PasskeyRemoved, user.Id, null, passkey.Name, cancellationToken);
        }

        return RedirectToPage();
    }

    private UserPasskeyInfo? Find(string id) => Passkeys.FirstOrDefault(passkey => string.Equals(IdOf(passkey), id, StringComparison.Ordinal));

    private async Task<User> AccountAsync()
    {
        var user = (await users.GetUserAsync(User))!;
        Passkeys = await users.GetPasskeysAsync(user);
        return user;
    }
}
