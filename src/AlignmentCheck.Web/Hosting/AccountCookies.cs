using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace AlignmentCheck.Web.Hosting;

/// <summary>The cookies of somebody with an account. Over https their names promise the browser that no other host and no plain connection set them.</summary>
internal static class AccountCookies
{
    private const string Session = "session";
    private const string SecondStep = "second-step";
    private const string Form = "form";
    private const string Told = "told";

    /// <summary>How long a cookie is good for that is not renewed.</summary>
    public static readonly TimeSpan SignedInFor = TimeSpan.FromHours(8);

    /// <summary>Every cookie that the site sets. The page on privacy says what each is for.</summary>
    public static IReadOnlyList<string> All { get; } = [Session, Form, SecondStep, Told];

    /// <summary>As browsers show it.</summary>
    public static string NameOf(string cookie, SiteOptions site) => site.IsEncrypted ? $"__Host-{cookie}" : cookie;

    public static void AddAccountCookies(this IServiceCollection services)
    {
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.LoginPath = "/account/signin";
            cookie.LogoutPath = "/account/signout";
            cookie.AccessDeniedPath = "/account/signin";
            cookie.ExpireTimeSpan = SignedInFor;
            cookie.SlidingExpiration = true;

            cookie.Events.OnSigningIn = beginning =>
            {
                Accounts.Session.Begin(beginning.Properties);
                return Task.CompletedTask;
            };
            cookie.Events.OnValidatePrincipal = Accounts.Session.CheckAsync;

            // The page that signs in leads on itself, and looks at where to.
            cookie.Events.OnRedirectToReturnUrl = _ => Task.CompletedTask;
            cookie.Events.OnRedirectToLogin = RedirectAsync;
            cookie.Events.OnRedirectToAccessDenied = RedirectAsync;
        });
        services.AddCookie(IdentityConstants.ApplicationScheme, Session);
        services.AddCookie(IdentityConstants.TwoFactorUserIdScheme, SecondStep);
        services.AddOptions<AntiforgeryOptions>().Configure<IOptions<SiteOptions>>((forms, site) => Set(forms.Cookie, Form, site.Value));
        services.AddOptions<CookieTempDataProviderOptions>().Configure<IOptions<SiteOptions>>((told, site) => Set(told.Cookie, Told, site.Value));
    }

    // The framework would repeat whatever host the request claims.
    private static Task RedirectAsync(RedirectContext<CookieAuthenticationOptions> redirect)
    {
        var host = redirect.RedirectUri.IndexOf(Uri.SchemeDelimiter, StringComparison.Ordinal) + Uri.SchemeDelimiter.Length;
        redirect.Response.Redirect(redirect.RedirectUri[redirect.RedirectUri.IndexOf('/', host)..]);
        return Task.CompletedTask;
    }

    private static void AddCookie(this IServiceCollection services, string scheme, string name) => services
        .AddOptions<CookieAuthenticationOptions>(scheme)
        .Configure<IOptions<SiteOptions>>((cookie, site) => Set(cookie.Cookie, name, site.Value));

    private static void Set(CookieBuilder cookie, string name, SiteOptions site)
    {
        cookie.Name = NameOf(name, site);
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = site.IsEncrypted ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
    }
}
