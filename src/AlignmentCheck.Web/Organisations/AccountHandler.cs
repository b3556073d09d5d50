using System.Security.Claims;
using AlignmentCheck.Data;
using AlignmentCheck.Data.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Web.Organisations;

/// <param name="IsMet">What must hold of the account as it is now.</param>
internal sealed record AccountRequirement(Func<User, bool> IsMet) : IAuthorizationRequirement;

/// <summary>Reads the account's rights anew at every request: a cookie does not know what has changed since.</summary>
internal sealed class AccountHandler(AlignmentContext db) : AuthorizationHandler<AccountRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, AccountRequirement requirement)
    {
        if (Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            && await db.Users.AsNoTracking().SingleOrDefaultAsync(user => user.Id == id) is { } account
            && requirement.IsMet(account))
        {
            context.Succeed(requirement);
        }
    }
}
