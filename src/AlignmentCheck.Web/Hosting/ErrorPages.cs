using Microsoft.AspNetCore.Diagnostics;

namespace AlignmentCheck.Web.Hosting;

/// <summary>One page for everything that went wrong. What failed stands in the log and never in an answer.</summary>
internal static class ErrorPages
{
    private const string Address = "/error";

    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = Address,
            SuppressDiagnosticsCallback = failed => IsSurvey(failed.HttpContext, app.Logger),
        });
        app.UseStatusCodePagesWithReExecute(Address);
    }

    /// <summary>Whether it failed or was refused, and the page that says so is being made. That page looks at nothing that was sent.</summary>
    public static bool IsExplained(this HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerPathFeature>() is not null;

    /// <summary>An exception's message may hold an answer or its key, and the log the time. Of a survey page only the fact is logged.</summary>
    private static bool IsSurvey(HttpContext context, ILogger logger)
    {
        // By now the request's own path is that of the error page.
        var path = context.Features.Get<IExceptionHandlerPathFeature>() is { } failed ? new PathString(failed.Path) : context.Request.Path;
        if (!SurveyRequests.IsSurvey(path))
        {
            return false;
        }

        Log.SurveyPageFailed(logger);
        return true;
    }
}
