using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Organisations;

namespace AlignmentCheck.Web.Demo;

/// <summary>
/// Gives the demo's consultant four more clients, each in another state: one whose round closes soon and is answered by too few, one with low
/// alignment whose result waits, one that was not asked for long, and one in the archive. Their teams are small, so that it takes no time.
/// </summary>
internal sealed class DemoPortfolio(CreateOrganisation create, ArchiveOrganisation archive, DemoRounds rounds, StoryClock clock)
{
    private const int DaysToGo = 3;
    private const int DaysSinceOpening = 16;
    private const int QuartersWithout = 3;

    public async Task AddAsync(Guid consultantId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var current = Quarter.Of(DateOnly.FromDateTime(now.UtcDateTime));

        var foods = await CreateAsync(DemoTexts.Foods, consultantId, current.Plus(-1), cancellationToken);
        await rounds.AddReleasedAsync(foods, consultantId, null, current.Plus(-1), DemoOthers.Foods, cancellationToken);
        await rounds.AddOpenAsync(foods, consultantId, current, DemoOthers.FoodsNow, DaysToGo, now, cancellationToken);

        var clinics = await CreateAsync(DemoTexts.Clinics, consultantId, current.Plus(-1), cancellationToken);
        var opened = clinics.DayOf(now).AddDays(-DaysSinceOpening);
        await rounds.AddClosedAsync(clinics, consultantId, null, current, opened, DemoOthers.Clinics, cancellationToken);

        var logistics = await CreateAsync(DemoTexts.Logistics, consultantId, current.Plus(-QuartersWithout), cancellationToken);
        await rounds.AddReleasedAsync(logistics, consultantId, null, current.Plus(-QuartersWithout), DemoOthers.Logistics, cancellationToken);

        var software = await CreateAsync(DemoTexts.Software, consultantId, current.Plus(-2), cancellationToken);
        await rounds.AddReleasedAsync(software, consultantId, null, current.Plus(-2), DemoOthers.Software, cancellationToken);
        clock.Now = clock.Now.AddDays(1);
        await archive.ExecuteAsync(software.Id, consultantId, cancellationToken);
    }

    /// <summary>On the first day of the quarter.</summary>
    private async Task<Organisation> CreateAsync(string name, Guid consultantId, Quarter since, CancellationToken cancellationToken)
    {
        clock.Now = new DateTimeOffset(since.FirstDay.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero);
        var created = await create.ExecuteAsync(new(name, DemoTexts.AskedBy, DemoClient.TimeZone), consultantId, isDemo: true, cancellationToken);
        return created is CreateOrganisationOutcome.Created { Organisation: var organisation }
            ? organisation
            : throw new InvalidOperationException($"The demo's client {name} was refused: {created}");
    }
}
