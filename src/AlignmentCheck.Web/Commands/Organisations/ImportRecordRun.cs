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

        var (opened, unreadable) = Open();
        if (opened is null)
        {
            return site.Refuse(unreadable!);
        }

        await using var stream = opened;
        await using var reading = await RecordReading.ReadAsync(stream, cancellationToken);
        if (reading.File is not { } record)
        {
            return site.Refuse(reading.Refusal!);
        }

        switch (await services.GetRequiredService<BringRecord>().ExecuteAsync(Guid.NewGuid(), record.Record, record.DocumentAsync, user.Id, cancellationToken))
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

    private (FileStream? Stream, string? Refusal) Open()
    {
        try
        {
            return (File.OpenRead(file), null);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return (null, OrganisationTexts.NotReadable(file, unreadable.Message));
        }
    }
}
