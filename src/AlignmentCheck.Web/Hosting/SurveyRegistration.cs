using AlignmentCheck.Data.Responses;
using AlignmentCheck.Data.Results;
using AlignmentCheck.Data.WaysIn;

namespace AlignmentCheck.Web.Hosting;

/// <summary>The survey: what its pages call, and how much they take.</summary>
internal static class SurveyRegistration
{
    /// <summary>The limit on forms that are sent.</summary>
    public const string SendingPolicy = "survey";

    public static void AddSurvey(this IServiceCollection services)
    {
        services.AddSettings<SurveyOptions, SurveyOptionsValidator>(SurveyOptions.Section);
        services.AddRateLimiter(limits => limits.AddPolicy<string, SurveySendingLimit>(SendingPolicy));
        services.AddScoped<FindSurvey>();
        services.AddScoped<SpendOnce>();
        services.AddScoped<SubmitResponse>();
        services.AddScoped<FindInvitation>();
        services.AddScoped<DrawCredential>();
        services.AddScoped<FindTeamKey>();
        services.AddScoped<WithdrawResponse>();
        services.AddScoped<FindSharedSummary>();
    }
}
