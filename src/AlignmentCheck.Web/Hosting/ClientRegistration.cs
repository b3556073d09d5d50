using AlignmentCheck.Data.Organisations;

namespace AlignmentCheck.Web.Hosting;

/// <summary>What the pages of a consultant's clients read.</summary>
internal static class ClientRegistration
{
    public static void AddClients(this IServiceCollection services) => services.AddScoped<ReadClients>();
}
