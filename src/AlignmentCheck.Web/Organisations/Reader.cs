using System.Security.Claims;

namespace AlignmentCheck.Web.Organisations;

/// <summary>Who reads a page that wants a sign-in.</summary>
internal static class Reader
{
    /// <summary>The account's id.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in: the page was not closed to visitors.</exception>
    public static Guid AccountId(this ClaimsPrincipal person) =>
        Guid.TryParse(person.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            ? id
            : throw new InvalidOperationException("This page wants somebody who is signed in.");

    /// <summary>The organisation that the address names.</summary>
    /// <exception cref="InvalidOperationException">The page's folder is not closed to others.</exception>
    public static CurrentOrganisation Organisation(this HttpContext http) =>
        http.Features.Get<CurrentOrganisation>() ?? throw new InvalidOperationException("This page wants a member of its organisation.");
}
