using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace AlignmentCheck.Web.Hosting;

/// <summary>How much the survey takes from one place. Addresses are counted in memory, for a minute, and never written anywhere.</summary>
public sealed class SurveyOptions
{
    public const string Section = "Survey";

    /// <summary>Forms that come from one address in a minute, 1 to 10000. A whole office may share one address.</summary>
    [Range(1, 10_000)]
    public int SendsPerMinute { get; set; } = 60;

    /// <summary>Bytes of the largest form that is read, 16384 to 1048576. A full one has fewer than 10000.</summary>
    [Range(16_384, 1_048_576)]
    public int LargestForm { get; set; } = 65_536;
}

[OptionsValidator]
internal sealed partial class SurveyOptionsValidator : IValidateOptions<SurveyOptions>;
