using Microsoft.AspNetCore.Mvc;

namespace AlignmentCheck.Web.Accounts;

/// <summary>Where somebody is led who has just signed in.</summary>
internal static class Destination
{
    private const string Usual = "/organisations";

    /// <param name="wanted">The page that wanted a sign-in. Only one of this site is followed: it comes from the address.</param>
    public static string After(string? wanted, IUrlHelper urls) => urls.IsLocalUrl(wanted) ? wanted! : Usual;
}
