using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace AlignmentCheck.Web.Hosting;

/// <summary>The cookies of somebody with an account. Over https their names promise the browser that no other host and no plain connection set them.</summary>
internal static class AccountCookies
{
    private static readonly TimeSpan SignedInFor = TimeSpan.FromHours(8);

    public static void AddAccountCookies(this IServiceCollection services)
    {
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.LoginPath = "/account/signin";
            cookie.LogoutPath = "/account/signout";
            cookie.AccessDeniedPath = "/account/signin";
            cookie.ExpireTimeSpan = SignedInFor;
            cookie.SlidingExpiration = true;

            // The page that signs in leads on itself, and looks at where to.
            cookie.Events.OnRedirectToReturnUrl = _ => Task.CompletedTask;
        });
        services.AddCookie(IdentityConstants.ApplicationScheme, "session");
        services.AddCookie(IdentityConstants.TwoFactorUserIdScheme, "second-step");
        services.AddOptions<AntiforgeryOptions>().Configure<IOptions<SiteOptions>>((forms, site) => Set(forms.Cookie, "form", site.Value));
    }

    private static void AddCookie(this IServiceCollection services, string scheme, string name) => services
        .AddOptions<CookieAuthenticationOptions>(scheme)
        .Configure<IOptions<SiteOptions>>((cookie, site) => Set(cookie.Cookie, name, site.Value));

    private static void Set(CookieBuilder cookie, string name, SiteOptions site)
    {
        cookie.Name = site.IsEncrypted ? $"__Host-{name}" : name;
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = site.IsEncrypted ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
    }
}
