using AlignmentCheck.Data.Audit;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Organisations;

/// <summary>What became of a new organisation.</summary>
public abstract record CreateOrganisationOutcome
{
    private CreateOrganisationOutcome()
    {
    }

    public sealed record Created(Organisation Organisation) : CreateOrganisationOutcome;

    /// <summary>Nothing was created.</summary>
    public sealed record Invalid(IReadOnlyList<OrganisationProblem> Problems) : CreateOrganisationOutcome;
}

/// <summary>Creates an organisation whose first consultant is its creator.</summary>
public sealed class CreateOrganisation(AlignmentContext db, Dialect dialect, AuditLog audit, TimeProvider time)
{
    public async Task<CreateOrganisationOutcome> ExecuteAsync(
        OrganisationDetails details, Guid userId, bool isDemo, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(details);
        details = details.Cleaned();
        if (details.Problems() is { Count: > 0 } problems)
        {
            return new CreateOrganisationOutcome.Invalid(problems);
        }

        var slug = Slug.Of(details.Name);
        for (var number = 1; ; number++)
        {
            var id = details.Id ?? Guid.NewGuid();
            if (await db.Organisations.AnyAsync(organisation => organisation.Id == id, cancellationToken))
            {
                if (await SentBeforeAsync(id, userId, cancellationToken) is { } sentBefore)
                {
                    return new CreateOrganisationOutcome.Created(sentBefore);
                }

                // Somebody else's, and made up here: it is not told to be one.
                id = Guid.NewGuid();
            }

            var free = number == 1 ? slug : Slug.Numbered(slug, number);
            if (!await db.Organisations.AnyAsync(organisation => organisation.Slug == free, cancellationToken)
                && await TryCreateAsync(details, id, free, userId, isDemo, cancellationToken) is { } created)
            {
                return new CreateOrganisationOutcome.Created(created);
            }
        }
    }

    private Task<Organisation?> SentBeforeAsync(Guid id, Guid userId, CancellationToken cancellationToken) => db.Memberships
        .Where(member => member.OrganisationId == id && member.UserId == userId && member.Role == MemberRole.Consultant)
        .Select(member => member.Organisation)
        .SingleOrDefaultAsync(cancellationToken);

    /// <returns>Null where somebody else has just taken the address.</returns>
    private async Task<Organisation?> TryCreateAsync(
        OrganisationDetails details, Guid id, string slug, Guid userId, bool isDemo, CancellationToken cancellationToken)
    {
        var organisation = new Organisation
        {
            Id = id,
            Slug = slug,
            Name = details.Name,
            AskedBy = details.AskedBy,
            TimeZone = details.TimeZone,
            IsDemo = isDemo,
            CreatedAt = time.GetUtcNow(),
        };
        db.Organisations.Add(organisation);
        db.Memberships.Add(new Membership
        {
            OrganisationId = organisation.Id, UserId = userId, Role = MemberRole.Consultant, Since = time.GetUtcNow(),
        });
        audit.Add(AuditAction.OrganisationCreated, userId, organisation.Id, organisation.Name);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return organisation;
        }
        catch (DbUpdateException failed) when (dialect.IsUniqueViolation(failed))
        {
            db.ChangeTracker.Clear();

            // Or this very one is there: it was sent twice at once, or the connection failed after it was saved, and it was tried again.
            return await SentBeforeAsync(organisation.Id, userId, cancellationToken);
        }
    }
}
