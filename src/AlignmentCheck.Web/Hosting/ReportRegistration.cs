using AlignmentCheck.Reporting.Printing;
using AlignmentCheck.Web.Reports;

namespace AlignmentCheck.Web.Hosting;

/// <summary>Reports as pages, files and print.</summary>
internal static class ReportRegistration
{
    public static void AddReports(this IServiceCollection services)
    {
        services
            .AddSettings<PrintingOptions, PrintingOptionsValidator>(PrintingOptions.Section)
            .Validate(printing => printing.Chromium.Length == 0 || File.Exists(printing.Chromium), PrintingTexts.NoSuchProgram);
        services.AddSingleton<SharedPrinter>();
        services.AddSingleton<KeptPictures>();
        services.AddScoped<FindReport>();
        services.AddScoped<RecordDownload>();
        services.AddScoped<PrintDocument>();
        services.AddScoped<MakeReportAnew>();
        services.AddScoped<DrawChart>();
        services.AddScoped<PrintReleasedReports>();
    }
}
