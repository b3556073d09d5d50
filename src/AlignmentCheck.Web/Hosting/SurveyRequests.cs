using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.Options;

namespace AlignmentCheck.Web.Hosting;

/// <summary>What holds for every request to the survey, before any of its pages sees it.</summary>
internal static class SurveyRequests
{
    private const string Refused = "/s/refused";
    private const string NoTransform = "no-transform";
    private const string FormType = "application/x-www-form-urlencoded";

    private static readonly PathString[] Paths = ["/s", "/i", "/withdraw"];

    /// <summary>Whoever is signed in is here like everybody else: no cookie is read, so none can be renewed. Stands before routing.</summary>
    public static void UseSurveyRules(this IApplicationBuilder app) => app.UseWhen(context => IsSurvey(context.Request.Path), survey => survey
        .UseStatusCodePagesWithReExecute(Refused)
        .Use((context, next) =>
        {
            context.Request.Headers.Remove("Cookie");
            context.Response.OnStarting(LeaveAsItIs, context.Response);
            if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
            {
                // The page that says why a form was refused does not read it.
                context.Request.Method = HttpMethods.Get;
                context.Request.ContentType = null;
            }

            return IsKnown(context.Request.Method) ? next(context) : Refuse(context, StatusCodes.Status405MethodNotAllowed);
        }));

    /// <summary>Reads a form within its limits, and turns away what is none. Stands after the limit on how many come.</summary>
    public static void UseSurveyForms(this IApplicationBuilder app) =>
        app.UseWhen(context => IsSurvey(context.Request.Path) && HttpMethods.IsPost(context.Request.Method), survey => survey.Use(EvenLength.FillAsync).Use(ReadFormAsync));

    /// <summary>Whether an address is one of those at which people answer.</summary>
    public static bool IsSurvey(PathString asked) => Array.Exists(Paths, path => asked.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase));

    /// <summary>Compressed on the way, an answer would be as long as what it says again.</summary>
    private static Task LeaveAsItIs(object answer)
    {
        var headers = ((HttpResponse)answer).Headers;
        headers.CacheControl = headers.CacheControl is [{ Length: > 0 } already] ? $"{already}, {NoTransform}" : NoTransform;
        return Task.CompletedTask;
    }

    private static async Task ReadFormAsync(HttpContext context, RequestDelegate next)
    {
        var largest = context.RequestServices.GetRequiredService<IOptions<SurveyOptions>>().Value.LargestForm;
        if (context.Request.ContentType?.StartsWith(FormType, StringComparison.OrdinalIgnoreCase) != true)
        {
            await Refuse(context, StatusCodes.Status415UnsupportedMediaType);
            return;
        }

        if (await FormReading.ReadAsync(context, largest) is { } refused)
        {
            await Refuse(context, refused);
            return;
        }

        await next(context);
    }

    private static bool IsKnown(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsPost(method);

    private static Task Refuse(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
