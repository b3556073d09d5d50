using AlignmentCheck.Data.Mail;
using Microsoft.Extensions.Options;

namespace AlignmentCheck.Web.Hosting;

/// <summary>The site's settings, checked at start: a mistake stops the start and is named.</summary>
internal static class SettingsRegistration
{
    public static void AddSettings(this IServiceCollection services)
    {
        services.AddSettings<SiteOptions, SiteOptionsValidator>(SiteOptions.Section);
        services.AddSettings<ProxyOptions, ProxyOptionsValidator>(ProxyOptions.Section);
        services.AddSettings<SignInLimits, SignInLimitsValidator>(SignInLimits.Section);
        services.AddSettings<MailOptions, MailOptionsValidator>(MailOptions.Section);
    }

    /// <summary>Binds a section. A value of the wrong kind is a mistake like any other, so that those of all sections come at once.</summary>
    public static OptionsBuilder<TOptions> AddSettings<TOptions, TValidator>(this IServiceCollection services, string section)
        where TOptions : class
        where TValidator : class, IValidateOptions<TOptions>
    {
        services.AddSingleton<IValidateOptions<TOptions>, TValidator>();
        return services
            .AddOptions<TOptions>()
            .Configure<IConfiguration>((options, configuration) => Bind(options, configuration.GetSection(section)))
            .ValidateOnStart();
    }

    private static void Bind<TOptions>(TOptions options, IConfigurationSection section)
        where TOptions : class
    {
        try
        {
            section.Bind(options);
        }
        catch (InvalidOperationException unreadable)
        {
            throw new OptionsValidationException(section.Path, typeof(TOptions), [unreadable.Message]);
        }
    }
}
