using AlignmentCheck.Data.Protection;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace AlignmentCheck.Web.Hosting;

/// <summary>The keys behind cookies and links: in the database, shared by all processes that share it. The framework's package for that is not on every feed.</summary>
internal static class ProtectionRegistration
{
    public static void AddProtection(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("AlignmentCheck");
        services.AddOptions<KeyManagementOptions>().Configure<IServiceScopeFactory>(
            (keys, scopes) => keys.XmlRepository = new DatabaseKeyRepository(scopes));
    }
}
