using System.Security.Claims;
using AlignmentCheck.Data;
using AlignmentCheck.Data.Organisations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Web.Organisations;

/// <param name="Suffices">Whether a role there suffices.</param>
internal sealed record OrganisationRequirement(Func<MemberRole, bool> Suffices) : IAuthorizationRequirement;

/// <summary>The organisation that the address names, for somebody who belongs to it.</summary>
/// <param name="Organisation">Read with this request.</param>
/// <param name="Role">What its reader may do there.</param>
internal sealed record CurrentOrganisation(Organisation Organisation, MemberRole Role);

/// <summary>Reads the membership anew at every request, so that somebody removed is out at once.</summary>
internal sealed class OrganisationHandler(AlignmentContext db, IHttpContextAccessor http) : AuthorizationHandler<OrganisationRequirement>
{
    /// <summary>The part of an address that names an organisation.</summary>
    public const string Slug = "slug";

    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, OrganisationRequirement requirement)
    {
        if (http.HttpContext is not { } request
            || request.GetRouteValue(Slug) is not string slug
            || !Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var user))
        {
            return;
        }

        var membership = await db.Memberships
            .Include(member => member.Organisation)
            .AsNoTracking()
            .SingleOrDefaultAsync(member => member.UserId == user && member.Organisation!.Slug == slug, request.RequestAborted);
        if (membership is { Organisation: { } organisation } && requirement.Suffices(membership.Role))
        {
            request.Features.Set(new CurrentOrganisation(organisation, membership.Role));
            context.Succeed(requirement);
        }
    }
}
