using AlignmentCheck.Data.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace AlignmentCheck.Web.Accounts;

/// <summary>
/// Each sign-in has a random number, sealed into its cookie and handed on to every cookie that renews it. Signing out ends the session by that
/// number, in this browser and for every copy of a cookie, and leaves the person's other sessions alone.
/// </summary>
internal static class Session
{
    private const string Item = "session";

    public static void Begin(AuthenticationProperties properties) => properties.Items.TryAdd(Item, $"{Guid.NewGuid():n}");

    /// <returns>Null where the cookie has none.</returns>
    public static Guid? Of(AuthenticationProperties? properties) =>
        properties?.Items.TryGetValue(Item, out var text) == true && Guid.TryParse(text, out var id) ? id : null;

    /// <summary>Lets a cookie pass whose session goes on, and whose account is as it was at signing in.</summary>
    public static async Task CheckAsync(CookieValidatePrincipalContext cookie)
    {
        var http = cookie.HttpContext;
        if (Of(cookie.Properties) is { } id && !await http.RequestServices.GetRequiredService<EndedSessions>().HasEndedAsync(id, http.RequestAborted))
        {
            await SecurityStampValidator.ValidatePrincipalAsync(cookie);
            return;
        }

        cookie.RejectPrincipal();
        await http.SignOutAsync(cookie.Scheme.Name);
    }
}
