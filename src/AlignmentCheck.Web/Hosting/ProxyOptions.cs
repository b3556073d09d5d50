using System.ComponentModel.DataAnnotations;
using System.Net;
using Microsoft.Extensions.Options;

namespace AlignmentCheck.Web.Hosting;

/// <summary>Which proxies stand before the site. Only they are believed when they say for whom and how they ask.</summary>
public sealed class ProxyOptions : IValidatableObject
{
    public const string Section = "Proxy";

    /// <summary>Addresses (<c>10.0.0.5</c>) or networks (<c>10.0.0.0/8</c>); none: requests count as they arrive.</summary>
    public IList<string> Known { get; set; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Known
        .Where(entry => !IPAddress.TryParse(entry, out _) && !IPNetwork.TryParse(entry, out _))
        .Select(entry => new ValidationResult(SettingsTexts.NotAProxy(entry), [nameof(Known)]));
}

[OptionsValidator]
internal sealed partial class ProxyOptionsValidator : IValidateOptions<ProxyOptions>;
