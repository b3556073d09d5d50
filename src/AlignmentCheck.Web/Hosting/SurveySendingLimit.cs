using Microsoft.Extensions.Options;

namespace AlignmentCheck.Web.Hosting;

/// <summary>Keeps a flood of answers out; a whole office sends from one network.</summary>
internal sealed class SurveySendingLimit(IOptions<SurveyOptions> options) : FormLimit(options.Value.SendsPerMinute);
