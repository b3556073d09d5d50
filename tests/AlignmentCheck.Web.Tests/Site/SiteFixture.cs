using System.Net;
using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Tests;
using AlignmentCheck.Web.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace AlignmentCheck.Web.Tests.Site;

/// <summary>
/// The real site on a throw-away SQLite file, configured by settings as an operator would, with a clock that the test moves.
/// One for a test class: <c>IClassFixture&lt;SiteFixture&gt;</c>.
/// </summary>
public class SiteFixture : WebApplicationFactory<Program>, IAsyncLifetime
{
    /// <summary>Of every account that a test makes.</summary>
    public const string Password = "Lantern-orbit-42-velvet";

    private readonly string _file = Path.Join(Path.GetTempPath(), $"alignmentcheck-site-{Guid.NewGuid():n}.db");

    public TestClock Clock { get; } = new(TestClock.Monday);

    public virtual async ValueTask InitializeAsync()
    {
        await MigratedFile.CopyToAsync(_file);

        // The site starts with its services.
        _ = Services;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
        SqliteConnection.ClearAllPools();
        foreach (var ending in new[] { "", "-wal", "-shm" })
        {
            File.Delete(_file + ending);
        }
    }

    /// <summary>Runs something with the site's own services.</summary>
    public async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> use)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task WithAsync<TService>(Func<TService, Task> use)
        where TService : notnull =>
        WithAsync<TService, bool>(async service =>
        {
            await use(service);
            return true;
        });

    /// <summary>A browser that keeps cookies and does not follow redirects, without an account.</summary>
    public HttpClient Visitor() => CreateClient(
        new WebApplicationFactoryClientOptions { BaseAddress = ClientOptions.BaseAddress, AllowAutoRedirect = false, HandleCookies = true });

    /// <summary>Makes an account. Its password is <see cref="Password"/>.</summary>
    public Task<User> UserAsync(string name, bool isConsultant = false, bool isAdministrator = false) => WithAsync<UserManager<User>, User>(async users =>
    {
        var email = $"{name.ToLowerInvariant().Replace(' ', '.')}-{Guid.NewGuid():n}@example.test";
        var user = new User
        {
            Id = Guid.NewGuid(),
            Name = name,
            UserName = email,
            Email = email,
            EmailConfirmed = true,
            IsConsultant = isConsultant,
            IsAdministrator = isAdministrator,
            CreatedAt = Clock.GetUtcNow(),
        };
        (await users.CreateAsync(user, Password)).Succeeded.ShouldBeTrue();
        return user;
    });

    /// <summary>A browser in which somebody is signed in. How one signs in is tested elsewhere.</summary>
    /// <param name="user">Who.</param>
    /// <param name="other">The same site with other settings, if it shall be that one.</param>
    public async Task<HttpClient> SignedInAsync(User user, WebApplicationFactory<Program>? other = null)
    {
        var cookie = await WithAsync<SignInManager<User>, (string Name, string Value)>(async signIn =>
        {
            var options = Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
            var now = Clock.GetUtcNow();
            var properties = new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now.AddHours(8) };
            Session.Begin(properties);
            var stored = await signIn.UserManager.FindByIdAsync(user.Id.ToString());
            var ticket = new AuthenticationTicket(await signIn.CreateUserPrincipalAsync(stored!), properties, IdentityConstants.ApplicationScheme);
            return (options.Cookie.Name!, options.TicketDataFormat.Protect(ticket));
        });
        var cookies = new CookieContainer();
        cookies.Add(ClientOptions.BaseAddress, new Cookie(cookie.Name, cookie.Value, "/"));
        return (other ?? this).CreateDefaultClient(ClientOptions.BaseAddress, new CookieContainerHandler(cookies));
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        builder.UseSetting("Database:ConnectionString", $"Data Source={_file}");

        // All tests of a class share one address.
        builder.UseSetting("SignInLimits:PerMinute", "10000");
        builder.UseSetting("Survey:SendsPerMinute", "10000");
        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));

            // How slowly a password is checked is no matter here, and there are many.
            services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1);
        });
    }
}
