using System.Net;
using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Web.Tests.Site;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace AlignmentCheck.Web.Tests.Organisations;

/// <summary>Every page that the site has, asked for by everybody. A new page is a new line, or the test fails.</summary>
public sealed class RouteTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private enum To
    {
        All,
        SignedIn,
        Administrators,
        Consultants,
        Members,
        Managers,
        RunsRounds,
    }

    private enum Who
    {
        Visitor,
        StrangeConsultant,
        Administrator,
        Manager,
        Consultant,
    }

    // That a manager sees a report only once it is released is tested with the reports.
    private static readonly Dictionary<string, To> Pages = new(StringComparer.Ordinal)
    {
        [""] = To.All,
        ["Index"] = To.All,
        ["method"] = To.All,
        ["privacy"] = To.All,
        ["error"] = To.All,
        ["withdraw"] = To.All,
        ["mails/stop"] = To.All,
        ["calendar/{secret}.ics"] = To.All,
        ["i/{token}"] = To.All,
        ["i/{token}/code"] = To.All,
        ["s"] = To.All,
        ["s/refused"] = To.All,
        ["s/{code}"] = To.All,
        ["s/{code}/closed"] = To.All,
        ["s/{code}/key"] = To.All,
        ["s/{code}/key.bin"] = To.All,
        ["account/signin"] = To.All,
        ["account/two-factor"] = To.All,
        ["account/recovery"] = To.All,
        ["account/invitation"] = To.All,
        ["account/forgot"] = To.All,
        ["account/reset"] = To.All,
        ["account"] = To.SignedIn,
        ["account/password"] = To.SignedIn,
        ["account/passkeys"] = To.SignedIn,
        ["account/two-factor/manage"] = To.SignedIn,
        ["account/two-factor/setup"] = To.SignedIn,
        ["account/mails"] = To.SignedIn,
        ["account/calendar"] = To.SignedIn,
        ["account/signout"] = To.SignedIn,
        ["administration"] = To.Administrators,
        ["administration/audit"] = To.Administrators,
        ["organisations"] = To.SignedIn,
        ["organisations/new"] = To.Consultants,
        ["organisations/import"] = To.Consultants,
        ["organisations/{slug}"] = To.Members,
        ["organisations/{slug}/members"] = To.RunsRounds,
        ["organisations/{slug}/audit"] = To.RunsRounds,
        ["organisations/{slug}/mails"] = To.RunsRounds,
        ["organisations/{slug}/schedule"] = To.RunsRounds,
        ["organisations/{slug}/archive"] = To.RunsRounds,
        ["organisations/{slug}/benchmark"] = To.RunsRounds,
        ["organisations/{slug}/settings"] = To.RunsRounds,
        ["organisations/{slug}/leave"] = To.Members,
        ["organisations/{slug}/plan"] = To.Members,
        ["organisations/{slug}/plan.csv"] = To.Members,
        ["organisations/{slug}/plan.ics"] = To.Members,
        ["organisations/{slug}/plan/{id:guid}"] = To.Members,
        ["organisations/{slug}/brand"] = To.RunsRounds,
        ["organisations/{slug}/brand/logo"] = To.RunsRounds,
        ["organisations/{slug}/export.zip"] = To.RunsRounds,
        ["organisations/{slug}/hand-over"] = To.RunsRounds,
        ["organisations/{slug}/delete"] = To.RunsRounds,
        ["organisations/{slug}/rounds/new"] = To.RunsRounds,
        ["organisations/{slug}/rounds/import"] = To.RunsRounds,
        ["organisations/{slug}/rounds/import/columns"] = To.RunsRounds,
        ["organisations/{slug}/rounds/{quarter}"] = To.RunsRounds,
        ["organisations/{slug}/rounds/{quarter}/change"] = To.RunsRounds,
        ["organisations/{slug}/rounds/{quarter}/next"] = To.RunsRounds,
        ["organisations/{slug}/rounds/{quarter}/codes"] = To.RunsRounds,
        ["organisations/{slug}/rounds/{quarter}/people"] = To.RunsRounds,
        ["organisations/{slug}/rounds/{quarter}/open"] = To.RunsRounds,
        ["organisations/{slug}/rounds/{quarter}/prolong"] = To.RunsRounds,
        ["organisations/{slug}/rounds/{quarter}/close"] = To.RunsRounds,
        ["organisations/{slug}/rounds/{quarter}/release"] = To.RunsRounds,
        ["organisations/{slug}/rounds/{quarter}/discard"] = To.RunsRounds,
        ["organisations/{slug}/rounds/{quarter}/preview"] = To.RunsRounds,
        ["organisations/{slug}/rounds/{quarter}/anew"] = To.RunsRounds,
        ["organisations/{slug}/rounds/{quarter}/poster/{team}"] = To.RunsRounds,
        ["organisations/{slug}/rounds/{quarter}/forecast"] = To.Managers,
        ["organisations/{slug}/rounds/{quarter}/take-up"] = To.Members,
        ["organisations/{slug}/rounds/{quarter}/report"] = To.Members,
        ["organisations/{slug}/rounds/{quarter}/report.css"] = To.Members,
        ["organisations/{slug}/rounds/{quarter}/report/charts/{chart}.{format}"] = To.Members,
        ["organisations/{slug}/rounds/{quarter}/{document}.pdf"] = To.Members,
        ["organisations/{slug}/rounds/{quarter}/{document}s/{number}.pdf"] = To.Members,
        ["organisations/{slug}/rounds/{quarter}/results.csv"] = To.Members,
        ["organisations/{slug}/rounds/{quarter}/results.json"] = To.Members,
    };

    private static readonly string[] Documents = ["report", "agreement"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private IEnumerable<string> Routes => site.Services
        .GetRequiredService<IActionDescriptorCollectionProvider>()
        .ActionDescriptors.Items
        .OfType<PageActionDescriptor>()
        .Select(page => page.AttributeRouteInfo!.Template!);

    [Fact]
    public void Every_page_has_its_line() => Routes.Order(StringComparer.Ordinal).ShouldBe(Pages.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task Nobody_gets_to_a_page_that_is_not_theirs(string method)
    {
        var people = new Dictionary<Who, User>
        {
            [Who.StrangeConsultant] = await site.UserAsync("Strange Consultant", isConsultant: true),
            [Who.Administrator] = await site.UserAsync("Administrator", isAdministrator: true),
            [Who.Manager] = await site.UserAsync("Manager"),
            [Who.Consultant] = await site.UserAsync("Consultant", isConsultant: true),
        };
        var story = new Story(site);
        var organisation = await story.OrganisationAsync(
            "Routes", (people[Who.Manager], MemberRole.Manager), (people[Who.Consultant], MemberRole.Consultant));
        await story.ResultAsync(organisation, "2026-Q3", RoundState.Closed, daysAgo: 30);

        foreach (var who in Enum.GetValues<Who>())
        {
            using var browser = who == Who.Visitor ? site.Visitor() : await site.SignedInAsync(people[who]);
            foreach (var address in Pages.Where(page => !IsFor(page.Value, who)).SelectMany(page => Addresses(page.Key, organisation.Slug)))
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), address);
                using var answer = await browser.SendAsync(request, Cancel);
                if (who == Who.Visitor)
                {
                    answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, address);
                    answer.Headers.Location!.ToString().ShouldContain("/account/signin");
                }
                else
                {
                    answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, $"{who} {address}");
                }
            }
        }
    }

    [Fact]
    public async Task Everybody_gets_to_the_pages_that_are_theirs()
    {
        var consultant = await site.UserAsync("Consultant", isConsultant: true);
        var manager = await site.UserAsync("Manager");
        var story = new Story(site);
        var organisation = await story.OrganisationAsync("Routes", (manager, MemberRole.Manager), (consultant, MemberRole.Consultant));
        await story.ResultAsync(organisation, "2026-Q3", RoundState.Closed, daysAgo: 30);
        using var run = await site.SignedInAsync(consultant);
        using var managed = await site.SignedInAsync(manager);
        foreach (var page in new[]
        {
            "", "/leave", "/plan", "/members", "/audit", "/mails", "/schedule", "/settings", "/archive", "/benchmark", "/brand", "/brand/logo", "/hand-over", "/delete", "/rounds/new", "/rounds/import",
            "/rounds/import/columns", "/rounds/2026-Q3",
        })
        {
            (await run.StatusAsync($"/organisations/{organisation.Slug}{page}")).ShouldBe(HttpStatusCode.OK, page);
        }

        (await managed.StatusAsync($"/organisations/{organisation.Slug}")).ShouldBe(HttpStatusCode.OK);
        (await managed.StatusAsync($"/organisations/{organisation.Slug}/plan")).ShouldBe(HttpStatusCode.OK);
    }

    private static IEnumerable<string> Addresses(string route, string slug)
    {
        var address = "/" + route.Replace("{slug}", slug, StringComparison.Ordinal)
            .Replace("{quarter}", "2026-Q3", StringComparison.Ordinal)
            .Replace("{number}", "1", StringComparison.Ordinal)
            .Replace("{chart}.{format}", "dimensions.svg", StringComparison.Ordinal)
            .Replace("{id:guid}", $"{Guid.NewGuid()}", StringComparison.Ordinal)
            .Replace("{team}", "sales", StringComparison.Ordinal);
        return Documents.Select(document => address.Replace("{document}", document, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal);
    }

    private static bool IsFor(To to, Who who) => to switch
    {
        To.All => true,
        To.SignedIn => who != Who.Visitor,
        To.Administrators => who == Who.Administrator,
        To.Consultants => who is Who.Consultant or Who.StrangeConsultant,
        To.Members => who is Who.Manager or Who.Consultant,
        To.Managers => who == Who.Manager,
        To.RunsRounds => who == Who.Consultant,
        _ => throw new ArgumentOutOfRangeException(nameof(to)),
    };
}
