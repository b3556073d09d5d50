using System.Net.Mime;

namespace AlignmentCheck.Web.Hosting;

/// <summary>
/// Fills an answer up with spaces. A receipt repeats what was stored, and a proxy's log holds the bytes of every answer beside an address: by
/// its length alone a receipt could be matched with a row of the database.
/// </summary>
internal static class EvenLength
{
    // Above the longest receipt, so that all of them have one length.
    private const int Step = 64 * 1024;

    private static readonly byte[] Spaces = [.. Enumerable.Repeat((byte)' ', Step)];

    public static async Task FillAsync(HttpContext context, RequestDelegate next)
    {
        var body = context.Response.Body;
        using var page = new MemoryStream(Step);
        context.Response.Body = page;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = body;
        }

        if (page.Length > 0)
        {
            // A blind signature has one length anyway, and its reader takes nothing beside it.
            if (context.Response.ContentType?.StartsWith(MediaTypeNames.Text.Html, StringComparison.Ordinal) == true)
            {
                page.Write(Spaces.AsSpan(0, (int)((Step - (page.Length % Step)) % Step)));
            }

            context.Response.ContentLength = page.Length;
            page.Position = 0;
            await page.CopyToAsync(body, context.RequestAborted);
        }
    }
}
