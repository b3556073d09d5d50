using AlignmentCheck.Data.Plans;
using AlignmentCheck.Web.Plans;

namespace AlignmentCheck.Web.Hosting;

/// <summary>Steps that organisations have taken up, and what became of their numbers.</summary>
internal static class PlanRegistration
{
    public static void AddPlans(this IServiceCollection services)
    {
        services.AddScoped<ReadOfferedSteps>();
        services.AddScoped<TakeUpStep>();
        services.AddScoped<ChangePlanStep>();
        services.AddScoped<AddPlanNote>();
        services.AddScoped<ReadPlan>();
        services.AddScoped<ReadPlanHistory>();
        services.AddScoped<ReadFollowUps>();
        services.AddScoped<FindPlan>();
        services.AddScoped<PlanFiles>();
    }
}
