using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace AlignmentCheck.Web.Hosting;

/// <summary>Where people find the site.</summary>
public sealed class SiteOptions : IValidatableObject
{
    public const string Section = "Site";

    /// <summary>
    /// The address that people type, without a path, such as <c>https://check.example.com</c>. Links in mails and passkeys hold to it and never to
    /// what a request claims. With https cookies go over encrypted connections only.
    /// </summary>
    [Required]
    public string Address { get; set; } = "http://localhost:5080";

    public bool IsEncrypted => Address.StartsWith(Uri.UriSchemeHttps + Uri.SchemeDelimiter, StringComparison.OrdinalIgnoreCase);

    /// <summary>The whole address of a page.</summary>
    /// <param name="page">With its leading slash.</param>
    public Uri Page(string page) => new(new Uri(Address), page);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Uri.TryCreate(Address, UriKind.Absolute, out var address)
            || address is not { Scheme: "http" or "https", PathAndQuery: "/" }
            || address.UserInfo.Length > 0
            || address.Fragment.Length > 0)
        {
            yield return new ValidationResult(SettingsTexts.NotASiteAddress(Address), [nameof(Address)]);
        }
    }
}

[OptionsValidator]
internal sealed partial class SiteOptionsValidator : IValidateOptions<SiteOptions>;
