using AlignmentCheck.Web.Commands;
using AlignmentCheck.Web.Reports;

namespace AlignmentCheck.Web.Hosting;

/// <summary>The site's table of contents: what it can do, and the way of a request. Commands that need the database are made of the same parts.</summary>
internal static class Site
{
    public static WebApplicationBuilder Compose(string[] args)
    {
        // Settings and content lie beside the program, from whatever folder it is called.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.AddServer();
        builder.Logging.KeepRespondentsOut();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSettings();
        builder.Services.AddProxies();
        builder.Services.AddDatabase();
        builder.Services.AddProtection();
        builder.Services.AddMail();
        builder.Services.AddContent();
        builder.Services.AddAccounts();
        builder.Services.AddRounds();
        builder.Services.AddPlans();
        builder.Services.AddSchedules();
        builder.Services.AddSurvey();
        builder.Services.AddClients();
        builder.Services.AddDemo();
        builder.Services.AddReports();
        builder.Services.AddJobs();
        builder.Services.AddHealth();
        builder.Services.AddPages();
        return builder;
    }

    /// <param name="args">Settings, such as <c>--urls</c>; they go before files and environment.</param>
    /// <param name="error">Where to tell what is wrong with the settings.</param>
    /// <returns>With which code the process ends.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter error)
    {
        var mistakes = new List<string>();
        await using var app = CheckedSite.Build(() => Compose(args), mistakes);
        if (app is null)
        {
            mistakes.ForEach(error.WriteLine);
            return ExitCode.BadInput;
        }

        app.UseSecurityHeaders();
        app.UseForwardedHeaders();
        app.UseHealth();
        app.UseEncryption();
        app.UseErrorPages();
        app.UseKnownMethods();
        app.UseRequestLocalization(Language.Shipped);
        app.MapStaticAssets();
        app.UseSurveyRules();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseSurveyForms();
        app.UseForms();
        app.UsePrivateFiles();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapRazorPages().WithStaticAssets();
        await app.MigrateAtStartAsync();
        var password = await app.FillWithDemoAsync(args);
        await app.StartAsync();
        await app.ShowDemoAsync(password);
        await app.WaitForShutdownAsync();
        return ExitCode.Success;
    }
}
