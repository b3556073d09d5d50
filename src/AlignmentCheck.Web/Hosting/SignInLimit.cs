using Microsoft.Extensions.Options;

namespace AlignmentCheck.Web.Hosting;

/// <summary>Slows guessing down.</summary>
internal sealed class SignInLimit(IOptions<SignInLimits> limits) : FormLimit(limits.Value.PerMinute)
{
    /// <summary>The name by which a page asks to be limited.</summary>
    public const string Policy = "sign-in";
}
