using AlignmentCheck.Data.Benchmarks;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Web.Clients;
using AlignmentCheck.Web.Demo;
using AlignmentCheck.Web.Tests.Processes;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Web.Tests.Demo;

/// <summary>The demo's consultant has clients in every state, and enough of them for a benchmark.</summary>
public sealed class DemoPortfolioTests(DemoDatabase demo)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_portfolio_has_a_client_for_each_kind_of_need()
    {
        await using var db = DemoDatabase.Open(await demo.CopyAsync());
        var consultant = await db.Users.SingleAsync(user => user.Email == DemoClient.ConsultantAddress, Cancel);
        var clients = await new ReadOrganisations(db).ExecuteAsync(consultant.Id, null, Cancel);

        var rows = PortfolioRow.Ordered(clients, TimeProvider.System);

        rows.Select(row => (row.Client.Organisation.Name, row.Need?.Urgency, row.Due?.Kind)).ShouldBe(
        [
            (DemoTexts.Logistics, Urgency.Overdue, DueKind.NextRound),
            (DemoTexts.Foods, Urgency.ThisWeek, DueKind.Reminding),
            (DemoTexts.Clinics, Urgency.ThisWeek, DueKind.Releasing),
            (DemoTexts.Organisation, Urgency.Later, DueKind.LastDay),
            (DemoTexts.Software, null, null),
        ]);
        clients.ShouldAllBe(client => client.Organisation.IsDemo && client.Organisation.IsArchived == (client.Organisation.Name == DemoTexts.Software));
        clients.Single(client => client.Organisation.Name == DemoTexts.Clinics).Last!.Result!.Overall!.Level.Number.ShouldBe(1);
    }

    [Fact]
    public async Task The_demo_client_has_its_place_among_five()
    {
        await using var db = DemoDatabase.Open(await demo.CopyAsync());
        var consultant = await db.Users.SingleAsync(user => user.Email == DemoClient.ConsultantAddress, Cancel);
        var client = await db.Organisations.SingleAsync(found => found.Name == DemoTexts.Organisation, Cancel);

        var found = await new ReadBenchmark(db, TimeProvider.System).ExecuteAsync(client.Id, consultant.Id, Cancel);

        (found.Organisations, found.Dimensions.Count).ShouldBe((5, 5));
        found.Dimensions.ShouldAllBe(one => one.Parts[0] < one.Parts[1]);
    }

    [Fact]
    public async Task The_surveys_that_the_guide_names_are_the_demo_clients()
    {
        var file = await demo.CopyAsync();
        var (_, code) = await DemoDatabase.OpenRoundAsync(file, Cancel);
        await using var db = DemoDatabase.Open(file);

        (await DemoGuide.WriteAsync(db, new Uri("http://localhost:5080"), null, Cancel))!.ShouldContain($"/s/{code}");
    }
}
