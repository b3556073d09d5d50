using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace AlignmentCheck.Data.Accounts;

/// <summary>
/// The version of Identity's tables. It is an option, which the tools that write migrations do not see: both they and the site take it
/// from here, or the model would differ between them.
/// </summary>
public static class AccountSchema
{
    public static void Configure(IdentityOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        options.Stores.MaxLengthForKeys = LongestKey;
    }

    // Within what an index of SQL Server holds.
    private const int LongestKey = 128;

    /// <summary>Services for a context that is made outside the site.</summary>
    public static IServiceProvider ForTools() =>
        new ServiceCollection().Configure<IdentityOptions>(Configure).BuildServiceProvider();
}
