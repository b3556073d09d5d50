using System.Security.Cryptography;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data;
using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Organisations;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AlignmentCheck.Web.Demo;

/// <summary>Fills an empty database with the demo client: invented, and marked as such on every page.</summary>
internal sealed class DemoClient(
    AlignmentContext db, UserManager<User> users, CreateOrganisation create, AddMember add, DemoRounds rounds, DemoPlan plan, DemoPortfolio portfolio,
    StoryClock clock, IOptions<DemoOptions> options)
{
    public const string ConsultantAddress = "consultant@demo.example";
    public const string ManagerAddress = "manager@demo.example";
    public const string AdministratorAddress = "administrator@demo.example";

    internal const string TimeZone = "Europe/Berlin";
    private const int RandomPasswordLength = 20;
    private const string PasswordAlphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <returns>The password of the three accounts; null where the database is not empty, which is then left as it is.</returns>
    public async Task<string?> ExecuteAsync(CancellationToken cancellationToken)
    {
        if (await db.Users.AnyAsync(cancellationToken) || await db.Organisations.AnyAsync(cancellationToken))
        {
            return null;
        }

        var password = options.Value.Password ?? RandomNumberGenerator.GetString(PasswordAlphabet, RandomPasswordLength);
        var now = clock.Now;
        var current = Quarter.Of(DateOnly.FromDateTime(now.UtcDateTime));
        var first = current.Plus(1 - DemoStory.Quarters.Count);
        clock.Now = new DateTimeOffset(first.FirstDay.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero);
        var consultant = await AddAsync(ConsultantAddress, DemoTexts.Consultant, password, user => user.IsConsultant = true);
        var manager = await AddAsync(ManagerAddress, DemoTexts.Manager, password, _ => { });
        await AddAsync(AdministratorAddress, DemoTexts.Administrator, password, user => user.IsAdministrator = true);
        var created = (CreateOrganisationOutcome.Created)await create.ExecuteAsync(
            new(DemoTexts.Organisation, DemoTexts.AskedBy, TimeZone), consultant.Id, isDemo: true, cancellationToken);
        await add.ExecuteAsync(created.Organisation.Id, manager.Id, MemberRole.Manager, ManagerAddress, consultant.Id, cancellationToken);
        foreach (var (index, quarter) in DemoStory.Quarters.SkipLast(1).Index())
        {
            var round = await rounds.AddReleasedAsync(created.Organisation, consultant.Id, manager.Id, first.Plus(index), quarter, cancellationToken);
            await plan.AfterAsync(index, round, created.Organisation, manager.Id, created.Organisation.DayOf(now), cancellationToken);
        }

        await rounds.AddOpenAsync(created.Organisation, consultant.Id, current, DemoStory.Quarters[^1], DemoStory.DaysToGo, now, cancellationToken);
        await portfolio.AddAsync(consultant.Id, now, cancellationToken);
        return password;
    }

    private async Task<User> AddAsync(string address, string name, string password, Action<User> grant)
    {
        var user = new User
        {
            Id = Guid.NewGuid(), Name = name, UserName = address, Email = address, EmailConfirmed = true, CreatedAt = clock.Now,
        };
        grant(user);
        var made = await users.CreateAsync(user, password);
        return made.Succeeded
            ? user
            : throw new InvalidOperationException($"The demo account {address} was refused: {string.Join(' ', made.Errors.Select(error => error.Description))}");
    }
}
