using System.Diagnostics;
using AlignmentCheck.Data;
using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Records;
using AlignmentCheck.Web.Records;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Web.Commands.Organisations;

/// <summary>One call of <c>organisation import</c>.</summary>
internal sealed class ImportRecordRun(OnSite site, string file, string consultant)
{
    public Task<int> ExecuteAsync(CancellationToken cancellationToken) => site.RunAsync(services => ExecuteAsync(services, cancellationToken));

    internal async Task<int> ExecuteAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        if ((await services.GetRequiredService<AlignmentContext>().Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            return site.Refuse(OrganisationTexts.NotMigrated);
        }

        if (await services.GetRequiredService<UserManager<User>>().FindByEmailAsync(consultant) is not { } user)
        {
            return site.Refuse(OrganisationTexts.NoAccount(consultant));
        }

        var reading = await ReadAsync(cancellationToken);
        if (reading.Record is not { } record)
        {
            return site.Refuse(reading.Refusal!);
        }

        switch (await services.GetRequiredService<BringRecord>().ExecuteAsync(Guid.NewGuid(), record, user.Id, cancellationToken))
        {
            case BringOutcome.Brought brought:
                site.Terminal.Output.WriteLine(OrganisationTexts.Imported(brought.Organisation.Name, brought.Organisation.Slug));
                return ExitCode.Success;
            case BringOutcome.Unfit unfit:
                return site.Refuse(RecordTexts.Unfit(unfit.What));
            case var other:
                throw new UnreachableException($"Unhandled outcome {other}.");
        }
    }

    private async Task<RecordReading> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = File.OpenRead(file);
            return await RecordReading.ReadAsync(stream, cancellationToken);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return new RecordReading(null, OrganisationTexts.NotReadable(file, unreadable.Message));
        }
    }
}
