using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace AlignmentCheck.Web.Demo;

/// <summary>The demo client.</summary>
public sealed class DemoOptions
{
    public const string Section = "Demo";

    /// <summary>The password of the demo accounts. Unset: a random one, shown once when the demo client is made.</summary>
    [MinLength(12)]
    public string? Password { get; set; }
}

[OptionsValidator]
internal sealed partial class DemoOptionsValidator : IValidateOptions<DemoOptions>;
