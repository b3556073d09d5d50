using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Web.Tests.Reports;
using AlignmentCheck.Web.Tests.Site;

namespace AlignmentCheck.Web.Tests.Organisations;

public sealed class AuditTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private readonly Story _story = new(site);

    [Fact]
    public async Task A_consultant_reads_who_let_somebody_in_and_who_took_a_report_away()
    {
        var client = await ReportedClient.CreateAsync(site);
        var home = $"/organisations/{client.Slug}";
        using var run = await client.MemberAsync(MemberRole.Consultant);
        using var managed = await client.MemberAsync(MemberRole.Manager);
        using var invited = await run.SendAsync(
            $"{home}/members", await run.PageAsync($"{home}/members"), "Invite", ("Input.Email", "lee@example.test"), ("Input.Name", "Lee"));
        await managed.StatusAsync(client.Address("results.csv", ReportedClient.Before));

        var words = (await run.PageAsync($"{home}/audit")).Words();

        words.ShouldContain("Let somebody in, or gave them a role lee@example.test, manager Consultant");
        words.ShouldContain("Downloaded results.csv of Q3 2026 Manager");
        words.ShouldNotContain("Signed in");
    }

    [Fact]
    public async Task An_administrator_reads_of_accounts_and_nothing_of_a_client()
    {
        var administrator = await site.UserAsync("Ada Administrator", isAdministrator: true);
        var consultant = await site.UserAsync("Cora Consultant", isConsultant: true);
        var organisation = await _story.OrganisationAsync("Foods", (consultant, MemberRole.Consultant));
        using var run = await site.SignedInAsync(consultant);
        var settings = $"/organisations/{organisation.Slug}/settings";
        using var changed = await run.SendAsync(settings, await run.PageAsync(settings), "Save", ("Input.Name", "Fine Foods"));
        using var browser = await site.SignedInAsync(administrator);
        using var made = await browser.SendAsync(
            "/administration", await browser.PageAsync("/administration"), "Make the account", ("Input.Email", "new@example.test"), ("Input.Name", "New"));

        var words = (await browser.PageAsync("/administration/audit")).Words();

        words.ShouldContain("Made an account new@example.test Ada Administrator");
        words.ShouldNotContain("Changed the settings");
    }
}
