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

    private static void AddSettings<TOptions, TValidator>(this IServiceCollection services, string section)
        where TOptions : class
        where TValidator : class, IValidateOptions<TOptions>
    {
        services.AddSingleton<IValidateOptions<TOptions>, TValidator>();
        services.AddOptions<TOptions>().BindConfiguration(section).ValidateOnStart();
    }
}
