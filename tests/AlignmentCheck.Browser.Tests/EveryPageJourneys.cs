using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data;
using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Mail;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Results;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Reporting;
using AlignmentCheck.Web.Mails;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AlignmentCheck.Browser.Tests;

/// <summary>Every page that the site has is looked at, here or on a journey that leads through it. A new page is a new line, or a test fails.</summary>
public sealed class EveryPageJourneys(BrowserFixture browser)
{
    private const string Organisation = "organisations/{slug}/";
    private const string InRound = Organisation + "rounds/{quarter}/";

    /// <summary>Pages that a journey looks at: what they show hangs on what was done before.</summary>
    private static readonly string[] OnJourneys =
    [
        "s", "s/{code}", "s/{code}/key", "i/{token}", "i/{token}/code",   // CodeJourneys
        "s/refused", "error",                                             // SurveyJourneys and the page that is not there
        "account/two-factor", "account/two-factor/setup", "account/two-factor/manage", "account/recovery", // AccountJourneys
        InRound + "forecast",                                             // ForecastJourneys
        InRound + "take-up", Organisation + "plan/{id:guid}",             // PlanJourneys
    ];

    /// <summary>Addresses that only take a form.</summary>
    private static readonly string[] WithoutPage = ["account/signout"];

    private static readonly string[] OpenToAll = ["", "method", "privacy", "withdraw", "account/signin", "account/forgot"];

    private static readonly string[] SignedIn =
    [
        "account", "account/password", "account/passkeys", "account/mails", "account/calendar", "administration", "administration/audit",
        "organisations", "organisations/new", "organisations/import",
    ];

    private static readonly string[] OfAnOrganisation = ["members", "audit", "mails", "schedule", "archive", "benchmark", "settings", "plan", "brand", "brand/logo", "hand-over", "leave", "delete", "rounds/new", "rounds/import", "rounds/import/columns"];

    // By the state in which a round has them.
    private static readonly Dictionary<RoundState, string[]> OfARound = new()
    {
        [RoundState.Draft] = ["", "change", "open", "preview", "codes", "people"],
        [RoundState.Open] = ["", "prolong", "close", "discard", "poster/{team}"],
        [RoundState.Closed] = ["", "release", "report"],
        [RoundState.Released] = ["", "next", "anew", "report"],
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_page_has_its_line()
    {
        var pages = browser.Site.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items
            .OfType<PageActionDescriptor>()
            .Select(page => page.AttributeRouteInfo!.Template!)
            .Where(template => !Path.HasExtension(template) && template != "Index");

        pages.Order(StringComparer.Ordinal).ShouldBe(
            OnJourneys.Concat(WithoutPage).Concat(OpenToAll).Concat(SignedIn).Concat(OfAnOrganisation.Select(page => Organisation + page))
                .Concat(OfARound.Values.SelectMany(pages => pages).Distinct(StringComparer.Ordinal).Select(page => (InRound + page).TrimEnd('/')))
                .Concat([Organisation.TrimEnd('/'), "mails/stop", "account/invitation", "account/reset", "s/{code}/closed"])
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_is_open_to_all_is_accessible()
    {
        var user = await browser.Site.UserAsync("Careful");
        var (invited, welcome) = await InvitedAsync();
        var code = await browser.Site.WithAsync<UserManager<User>, string>(async users => await users.GeneratePasswordResetTokenAsync((await users.FindByIdAsync($"{user.Id}"))!));
        var over = await browser.Site.OpenRoundAsync(change: round => round.State = RoundState.Closed);
        await using var window = await browser.OpenAsync(Look.Desktop);
        foreach (var page in OpenToAll)
        {
            await LookAtAsync(window, "/" + page);
        }

        await LookAtAsync(window, browser.Site.Services.GetRequiredService<StopLinks>().To(user.Id, MailKind.RoundClosed).PathAndQuery);
        await LookAtAsync(window, $"/account/invitation?user={invited.Id:n}&code={welcome}");
        await LookAtAsync(window, $"/account/reset?user={user.Id:n}&code={code}");
        await LookAtAsync(window, $"/s/{over.Code()}/closed");
        await LookAtAsync(window, "/not/there", status: 404);
    }

    [Fact]
    public async Task What_is_open_to_somebody_signed_in_is_accessible()
    {
        await using var window = await browser.OpenAsync(Look.Desktop);
        await window.SignInAsync(await browser.Site.UserAsync("Everything", isConsultant: true, isAdministrator: true));
        foreach (var page in SignedIn)
        {
            await LookAtAsync(window, "/" + page);
        }
    }

    [Fact]
    public async Task A_clients_pages_are_accessible()
    {
        var consultant = await browser.Site.UserAsync("Consultant", isConsultant: true);
        var seed = await browser.Site.OpenRoundAsync();
        await browser.Site.JoinAsync(await browser.Site.UserAsync("Manager"), seed, MemberRole.Manager);
        await browser.Site.JoinAsync(consultant, seed, MemberRole.Consultant);
        await using var window = await browser.OpenAsync(Look.Desktop);
        await window.SignInAsync(consultant);
        foreach (var page in OfAnOrganisation.Prepend(""))
        {
            await LookAtAsync(window, $"/organisations/{seed.Organisation.Slug}/{page}".TrimEnd('/'));
        }
    }

    [Fact]
    public async Task A_clients_name_that_is_one_long_word_breaks_on_a_phone()
    {
        var consultant = await browser.Site.UserAsync("Consultant", isConsultant: true);
        var seed = await browser.Site.OpenRoundAsync();
        await browser.Site.JoinAsync(consultant, seed, MemberRole.Consultant);
        await browser.Site.WithAsync<AlignmentContext>(db => db.Organisations.Where(organisation => organisation.Id == seed.Organisation.Id)
            .ExecuteUpdateAsync(update => update.SetProperty(organisation => organisation.Name, new string('w', 80)), Cancel));
        await using var window = await browser.OpenAsync(Look.Phone);
        await window.SignInAsync(consultant);
        foreach (var page in OfAnOrganisation.Prepend(""))
        {
            await window.Page.GotoAsync($"/organisations/{seed.Organisation.Slug}/{page}".TrimEnd('/'));
            (await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(Look.Phone.Size.Width, page);
        }
    }

    [Fact]
    public async Task A_rounds_pages_are_accessible_in_each_of_its_states()
    {
        var consultant = await browser.Site.UserAsync("Consultant", isConsultant: true);
        await using var window = await browser.OpenAsync(Look.Desktop);
        await window.SignInAsync(consultant);
        foreach (var (state, pages) in OfARound)
        {
            var all = await RoundAsync(consultant, state, WayIn.TeamLink);
            foreach (var page in pages)
            {
                var round = page switch
                {
                    "codes" => await RoundAsync(consultant, state, WayIn.SingleUseCodes),
                    "people" => await RoundAsync(consultant, state, WayIn.Invitations),
                    _ => all,
                };
                await LookAtAsync(window, $"{round}/{page}".TrimEnd('/').Replace("{team}", "sales", StringComparison.Ordinal));
            }
        }

        // The poster's code stands on one line, on the screen and on paper.
        await window.Page.GotoAsync($"{await RoundAsync(consultant, RoundState.Open, WayIn.TeamLink)}/poster/sales");
        const string linesOfCode = "document.querySelector('.poster-address b').getClientRects().length";
        (await window.Page.EvaluateAsync<int>(linesOfCode)).ShouldBe(1);
        await window.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        (await window.Page.EvaluateAsync<int>(linesOfCode)).ShouldBe(1);
    }

    private static async Task LookAtAsync(Window window, string address, int status = 200)
    {
        var answer = (await window.Page.GotoAsync(address))!;
        answer.Status.ShouldBe(status, address);
        new Uri(answer.Url).PathAndQuery.ShouldBe(address, "led elsewhere");
        await window.BeAccessibleInEveryLookAsync();
    }

    /// <summary>A round's address.</summary>
    private async Task<string> RoundAsync(User consultant, RoundState state, WayIn wayIn)
    {
        var isOver = state is RoundState.Closed or RoundState.Released;
        var seed = await browser.Site.OpenRoundAsync(wayIn: wayIn, change: round => round.State = isOver ? RoundState.Open : state);
        await browser.Site.JoinAsync(consultant, seed, MemberRole.Consultant);
        if (isOver)
        {
            await browser.Site.AnswerAndCloseAsync(seed, consultant);
        }

        if (state == RoundState.Released)
        {
            await browser.Site.ReleaseAsync(seed, consultant);
            await browser.Site.WithAsync<KeepDocument>(keep => keep.ExecuteAsync(seed.Round.Id, DocumentKind.Report, ReportWriter.Version, "%PDF"u8.ToArray(), Cancel));
        }

        return $"/organisations/{seed.Organisation.Slug}/rounds/{seed.Round.Quarter}";
    }

    private async Task<(User User, string Code)> InvitedAsync()
    {
        var outcome = await browser.Site.WithAsync<InviteUser, InviteOutcome>(invite => invite.ExecuteAsync($"{Guid.NewGuid():n}@example.test", "Newcomer", SiteRole.Consultant, null, Cancel));
        var invited = outcome.ShouldBeOfType<InviteOutcome.Invited>();
        return (invited.Account, invited.Token);
    }
}
