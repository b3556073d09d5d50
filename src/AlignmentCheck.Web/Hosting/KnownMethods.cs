namespace AlignmentCheck.Web.Hosting;

/// <summary>What a browser asks of this site. Whatever else is asked is refused, wherever: nothing here answers it.</summary>
internal static class KnownMethods
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];
    private static readonly string[] All = [.. Reading, HttpMethods.Post];

    /// <summary>Stands after the pages that explain a refusal. The survey has its own.</summary>
    public static void UseKnownMethods(this IApplicationBuilder app) => app.UseWhen(
        context => !IsAmong(All, context) && !SurveyRequests.IsSurvey(context.Request.Path),
        refused => refused.Use((context, next) =>
        {
            if (!context.IsExplained())
            {
                return Refuse(context, All);
            }

            // For some methods the framework answers itself, and that all is well.
            context.Request.Method = HttpMethods.Get;
            return next(context);
        }));

    /// <summary>For what can only be read.</summary>
    public static void UseReadingOnly(this IApplicationBuilder app, PathString path) =>
        app.UseWhen(context => context.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase) && !IsAmong(Reading, context), refused => refused.Run(context => Refuse(context, Reading)));

    private static bool IsAmong(string[] methods, HttpContext context) => methods.Contains(context.Request.Method, StringComparer.OrdinalIgnoreCase);

    private static Task Refuse(HttpContext context, string[] allowed)
    {
        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = string.Join(", ", allowed);
        return Task.CompletedTask;
    }
}
