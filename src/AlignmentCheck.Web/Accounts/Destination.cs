using Microsoft.AspNetCore.Mvc;

namespace AlignmentCheck.Web.Accounts;

/// <summary>Where somebody is led who has just signed in.</summary>
internal static class Destination
{
    private const string Usual = "/organisations";

    /// <param name="wanted">
    /// The page that wanted a sign-in. Only one of this site is followed, written as the site writes it: it comes from the address, and goes into
    /// a header that takes no other letters.
    /// </param>
    public static string After(string? wanted, IUrlHelper urls) => urls.IsLocalUrl(wanted) && wanted!.All(char.IsAscii) ? wanted! : Usual;
}
