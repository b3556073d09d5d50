using AlignmentCheck.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AlignmentCheck.Web.Pages.Account.Own;

/// <summary>What somebody's account is, and where each part of it is changed.</summary>
internal sealed class IndexModel(UserManager<User> users) : PageModel
{
    public User Account { get; private set; } = null!;

    public IList<UserPasskeyInfo> Passkeys { get; private set; } = [];

    public int RecoveryCodesLeft { get; private set; }

    /// <summary>What was changed just now: <c>password</c> or <c>second-step-off</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    public async Task OnGetAsync()
    {
        Account = (await users.GetUserAsync(User))!;
        Passkeys = await users.GetPasskeysAsync(Account);
        RecoveryCodesLeft = await users.CountRecoveryCodesAsync(Account);
    }
}
