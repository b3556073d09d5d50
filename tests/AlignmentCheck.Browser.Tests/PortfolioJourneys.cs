using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Results;
using AlignmentCheck.Data.Rounds;
using Microsoft.Playwright;

namespace AlignmentCheck.Browser.Tests;

public sealed class PortfolioJourneys(BrowserFixture browser)
{
    private const string BrokenWords = """
        () => {
          const broken = [];
          for (const cell of document.querySelectorAll('.clients td')) {
            const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {
              for (const word of walker.currentNode.data.matchAll(/\S+/g)) {
                const range = document.createRange();
                range.setStart(walker.currentNode, word.index);
                range.setEnd(walker.currentNode, word.index + word[0].length);
                if (new Set([...range.getClientRects()].map(line => Math.round(line.top))).size > 1) broken.push(word[0]);
              }
            }
          }
          return broken;
        }
        """;

    // With five columns, with the least that has none, in between, and on a phone.
    private static readonly int[] Widths = [1280, 1120, 1000, 768, 375];

    [Fact]
    public async Task Portfolio_archive_and_benchmark_are_accessible_scroll_nowhere_sideways_and_break_no_word()
    {
        var consultant = await browser.Site.UserAsync("Consultant", isConsultant: true);
        foreach (var name in new[] { "Harbour Foods", "Bundesverbandskrankenhausversicherungsgesellschaft", "Ridge Clinics", "Lantern Software" })
        {
            await AddAsync(consultant, name, 4, _ => { });
        }

        await AddAsync(consultant, "Quay Lamps", 2, round => round.State = RoundState.Closed);
        var archived = await AddAsync(consultant, "Old Mill", 3, _ => { });
        await browser.Site.WithAsync<ArchiveOrganisation>(archive => archive.ExecuteAsync(archived.Id, consultant.Id, CancellationToken.None));
        await using var window = await browser.OpenAsync(Look.Desktop);
        await window.SignInAsync(consultant);
        foreach (var page in new[]
        {
            "/organisations", "/organisations?q=ridge", "/organisations?q=nobody", "/organisations?archived=true",
            $"/organisations/{archived.Slug}", $"/organisations/{archived.Slug}/benchmark", $"/organisations/{archived.Slug}/archive",
        })
        {
            (await window.Page.GotoAsync(page))!.Status.ShouldBe(200, page);
            await window.BeAccessibleInEveryLookAsync();
            foreach (var width in Widths)
            {
                await window.Page.SetViewportSizeAsync(width, 900);
                (await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0, $"{page} at {width} px");
                (await window.Page.EvaluateAsync<string[]>(BrokenWords)).ShouldBeEmpty($"{page} at {width} px");
            }
        }
    }

    [Fact]
    public async Task A_client_is_found_archived_and_brought_back()
    {
        var consultant = await browser.Site.UserAsync("Consultant", isConsultant: true);
        foreach (var name in new[] { "Harbour Foods", "Ridge Clinics", "Lantern Software" })
        {
            await AddAsync(consultant, name, 4, _ => { });
        }

        await using var window = await browser.OpenAsync(Look.Phone);
        var page = window.Page;
        await window.SignInAsync(consultant);
        await page.GetByLabel("Find by name").FillAsync("ridge");
        await page.Press("Find");
        await page.Shows("One client with “ridge” in its name");
        await page.Follow("Ridge Clinics");
        await page.Follow("Settings");
        await page.Follow("Archive the client …");
        await page.Press("Archive the client");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Ridge Clinics is in the archive now");
        await page.Follow("Portfolio");
        await page.GetByRole(AriaRole.Link, new() { Name = "Archive" }).ClickAsync();
        await page.Shows("One client is in the archive");
        await page.Follow("Ridge Clinics");
        await page.Follow("Bring it back …");
        await page.Press("Bring the client back");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Ridge Clinics is back in your portfolio");
    }

    /// <summary>A client with a round in which everybody ticked the same point, closed ten days ago.</summary>
    private async Task<Organisation> AddAsync(User consultant, string name, int point, Action<Round> change)
    {
        var now = browser.Site.Clock.GetUtcNow();
        var id = Guid.NewGuid();
        var organisation = new Organisation { Id = id, Slug = $"client-{id:n}", Name = name, TimeZone = "Europe/Berlin", CreatedAt = now };
        var round = new Round
        {
            Id = Guid.NewGuid(),
            OrganisationId = id,
            Quarter = new Quarter(2026, 4),
            State = RoundState.Released,
            QuestionnaireId = "core",
            QuestionnaireVersion = 1,
            Language = "en",
            InvitedSales = 14,
            InvitedMarketing = 12,
            OpensOn = organisation.DayOf(now).AddDays(-24),
            ClosesOn = organisation.DayOf(now).AddDays(-10),
            CreatedAt = now.AddDays(-30),
            ClosedAt = now.AddDays(-10),
        };
        change(round);
        await browser.Site.AddAsync(
            organisation,
            new Membership { OrganisationId = id, UserId = consultant.Id, Role = MemberRole.Consultant, Since = now },
            round,
            new FrozenResult { RoundId = round.Id, Closed = SomeClient.Close(12, point, 11, point, new RoundTerms { InvitedSales = 14, InvitedMarketing = 12 }).Freeze(), Advice = [] });
        return organisation;
    }
}
