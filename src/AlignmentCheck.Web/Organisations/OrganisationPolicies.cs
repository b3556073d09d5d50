using AlignmentCheck.Data.Organisations;
using Microsoft.AspNetCore.Authorization;

namespace AlignmentCheck.Web.Organisations;

/// <summary>Who may do what: one policy for each kind of page.</summary>
internal static class OrganisationPolicies
{
    /// <summary>Somebody who may create organisations.</summary>
    public const string Consultant = nameof(Consultant);

    /// <summary>Somebody who may create consultants.</summary>
    public const string Administrator = nameof(Administrator);

    /// <summary>A member, in whatever role, of the organisation that the address names.</summary>
    public const string Member = nameof(Member);

    /// <summary>A consultant of the organisation that the address names.</summary>
    public const string RunsRounds = nameof(RunsRounds);

    /// <summary>
    /// A manager of the organisation that the address names. Whoever runs its rounds is none: they see participation, and the result before
    /// managers do.
    /// </summary>
    public const string Manages = nameof(Manages);

    public static void AddOrganisationPolicies(this AuthorizationBuilder builder)
    {
        builder.Services.AddScoped<IAuthorizationHandler, OrganisationHandler>();
        builder.Services.AddScoped<IAuthorizationHandler, AccountHandler>();
        builder.Services.AddSingleton<IAuthorizationMiddlewareResultHandler, HiddenWhereForbidden>();
        builder
            .AddPolicy(Consultant, policy => policy.AddRequirements(new AccountRequirement(user => user.IsConsultant)))
            .AddPolicy(Administrator, policy => policy.AddRequirements(new AccountRequirement(user => user.IsAdministrator)))
            .AddPolicy(Member, policy => policy.AddRequirements(new OrganisationRequirement(_ => true)))
            .AddPolicy(Manages, policy => policy.AddRequirements(new OrganisationRequirement(role => role == MemberRole.Manager)))
            .AddPolicy(RunsRounds, policy => policy.AddRequirements(new OrganisationRequirement(role => role == MemberRole.Consultant)));
    }
}
