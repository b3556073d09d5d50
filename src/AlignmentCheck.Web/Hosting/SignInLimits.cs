using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace AlignmentCheck.Web.Hosting;

/// <summary>How often one address may try its luck.</summary>
public sealed class SignInLimits
{
    public const string Section = "SignInLimits";

    /// <summary>Forms of signing in, resetting and second factors that one address may send in a minute, 1 to 10,000. Counted in memory only.</summary>
    [Range(1, 10_000)]
    public int PerMinute { get; set; } = 20;
}

[OptionsValidator]
internal sealed partial class SignInLimitsValidator : IValidateOptions<SignInLimits>;
