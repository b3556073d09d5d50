using AlignmentCheck.Data.Benchmarks;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;

namespace AlignmentCheck.Web.Hosting;

/// <summary>What the pages of a consultant's clients read, and who belongs to them.</summary>
internal static class ClientRegistration
{
    public static void AddClients(this IServiceCollection services)
    {
        services.AddScoped<ReadOrganisations>();
        services.AddScoped<ReadMembers>();
        services.AddScoped<ReadBenchmark>();
        services.AddScoped<InviteMember>();
        services.AddScoped<ReadRunRound>();
        services.AddScoped<ReadAsked>();
    }
}
