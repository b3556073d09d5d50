using AlignmentCheck.Data;
using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Web.Tests.Organisations;
using AlignmentCheck.Web.Tests.Reports;
using AlignmentCheck.Web.Tests.Site;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace AlignmentCheck.Web.Tests.BadInput;

/// <summary>
/// The site behind its real server, which refuses headers and bodies that a test server would let through, with mail set up so that it has all
/// its forms, and with the people who use them.
/// </summary>
public sealed class BadInputSite : SiteFixture
{
    private readonly string _mails = Directory.CreateTempSubdirectory("alignmentcheck-mail-").FullName;
    private readonly Dictionary<string, OpenForm> _open = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HttpClient> _browsers = new(StringComparer.Ordinal);

    private readonly StoredRows _stored;

    public BadInputSite() => _stored = new StoredRows(this);

    public User Consultant { get; private set; } = null!;

    public User Administrator { get; private set; } = null!;

    /// <summary>Has a second step.</summary>
    public User Careful { get; private set; } = null!;

    /// <summary>Has none.</summary>
    public User Plain { get; private set; } = null!;

    internal ReportedClient Reported { get; private set; } = null!;

    internal Story Story => new(this);

    public override async ValueTask InitializeAsync()
    {
        UseKestrel(0);
        await base.InitializeAsync();
        Consultant = await UserAsync("Consultant", isConsultant: true);
        Administrator = await UserAsync("Administrator", isAdministrator: true);
        Careful = await UserAsync("Careful");
        Plain = await UserAsync("Plain");
        Reported = await ReportedClient.CreateAsync(this);
        await Reported.LetInAsync(Consultant, MemberRole.Consultant);
    }

    public override async ValueTask DisposeAsync()
    {
        await _stored.DisposeAsync();
        foreach (var browser in _browsers.Values)
        {
            browser.Dispose();
        }

        await base.DisposeAsync();
        Directory.Delete(_mails, recursive: true);
    }

    /// <summary>The form as it stands on its page. One that was refused is the same form still.</summary>
    internal async Task<OpenForm> OpenAsync(SiteForm form)
    {
        if (!_open.TryGetValue(form.Name, out var open))
        {
            open = await form.OpenAsync(this);
            _open[form.Name] = open;
        }

        return open;
    }

    /// <summary>Opens it anew the next time.</summary>
    internal void Spend(SiteForm form) => _open.Remove(form.Name);

    /// <summary>Everything that is stored.</summary>
    internal Task<SortedDictionary<string, string>> StoredAsync() => _stored.ReadAsync();

    /// <summary>Somebody's browser, the same at every call.</summary>
    internal async Task<HttpClient> BrowserOfAsync(User user)
    {
        if (!_browsers.TryGetValue(user.Name, out var browser))
        {
            browser = await SignedInAsync(user);
            _browsers[user.Name] = browser;
        }

        return browser;
    }

    /// <summary>A client of the consultant's, with one round where a state is given.</summary>
    internal async Task<(Organisation Organisation, string Address)> ClientAsync(RoundState? state = null, WayIn wayIn = WayIn.TeamLink)
    {
        var organisation = await Story.OrganisationAsync("Foods", (Consultant, MemberRole.Consultant), (Plain, MemberRole.Manager));
        if (state is { } known)
        {
            var round = await Story.RoundAsync(organisation, "2026-Q4", known, round => round.WayIn = wayIn);
            if (known != RoundState.Draft)
            {
                await Story.AskAsync(round);
            }
        }

        return (organisation, $"/organisations/{organisation.Slug}" + (state is null ? "" : "/rounds/2026-Q4"));
    }

    /// <summary>One that no device has.</summary>
    internal UserPasskeyInfo Passkey() => new(Guid.NewGuid().ToByteArray(), [4], Clock.GetUtcNow(), 0, null, true, true, false, [5], [6]) { Name = "Phone" };

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        base.ConfigureWebHost(builder);
        builder.UseSetting("Survey:SendsPerMinute", "10000");
        builder.UseSetting("Mail:Folder", _mails);
        builder.UseSetting("Mail:From", "post@example.test");
    }
}
