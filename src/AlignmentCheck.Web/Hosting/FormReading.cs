using Microsoft.AspNetCore.Http.Features;

namespace AlignmentCheck.Web.Hosting;

/// <summary>
/// Reads a form before any page does. One that is too large or broken is refused as what it is: the check against other sites, which reads it
/// otherwise, would take it for a form of theirs.
/// </summary>
internal static class FormReading
{
    private const string FilesType = "multipart/form-data";

    /// <summary>Stands after the limit on how many come.</summary>
    public static void UseForms(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (context.IsExplained())
        {
            await next(context);
            return;
        }

        if (await ReadAsync(context, Largest(context)) is { } refused)
        {
            context.Response.StatusCode = refused;
            return;
        }

        await next(context);
    });

    /// <param name="largest">Bytes.</param>
    /// <returns>Why it is refused, as a status; null where it is read, or is no form.</returns>
    public static async Task<int?> ReadAsync(HttpContext context, int largest)
    {
        if (context.Request.ContentLength > largest)
        {
            return StatusCodes.Status413PayloadTooLarge;
        }

        if (!context.Request.HasFormContentType)
        {
            return null;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = largest;
        }

        try
        {
            await context.Request.ReadFormAsync(Limits(largest), context.RequestAborted);
            return null;
        }
        catch (BadHttpRequestException broken)
        {
            return broken.StatusCode;
        }
        catch (InvalidDataException)
        {
            return StatusCodes.Status400BadRequest;
        }
    }

    // A file may have somebody's answers in it: it stays in memory, where the framework would put a larger one on the disk for a while.
    private static FormOptions Limits(int largest) =>
        new() { ValueLengthLimit = Math.Min(largest, ServerRegistration.LargestForm), MemoryBufferThreshold = Math.Min(largest, ServerRegistration.LargestUpload), MultipartBodyLengthLimit = largest };

    private static int Largest(HttpContext context) =>
        context.Request.ContentType?.StartsWith(FilesType, StringComparison.OrdinalIgnoreCase) == true && context.GetEndpoint()?.Metadata.GetMetadata<TakesFileAttribute>() is { } takes
            ? takes.Largest
            : ServerRegistration.LargestForm;
}
