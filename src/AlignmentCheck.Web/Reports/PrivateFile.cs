using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;

namespace AlignmentCheck.Web.Reports;

/// <summary>
/// A file for one reader. Their browser may keep it but asks every time whether it may still be shown, so that somebody removed from an
/// organisation sees nothing more; what has not changed is not sent again.
/// </summary>
internal static class PrivateFile
{
    public static FileContentResult Text(this PageModel page, string text, string contentType, string? fileName = null)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return page.Bytes(bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)), $"{contentType}; charset=utf-8", fileName);
    }

    /// <param name="page">The page that answers.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="sha256">Its hash, in lower-case hexadecimal: the same as long as the file is.</param>
    /// <param name="contentType">Its media type.</param>
    /// <param name="fileName">The name under which it is saved; null where it is shown.</param>
    public static FileContentResult Bytes(this PageModel page, byte[] bytes, string sha256, string contentType, string? fileName)
    {
        page.HttpContext.Features.Set(Mark);
        return new FileContentResult(bytes, contentType)
        {
            FileDownloadName = fileName,
            EntityTag = Tag(sha256),
        };
    }

    /// <summary>Whether the reader's browser says that it has this very file.</summary>
    /// <param name="request">What the browser asks.</param>
    /// <param name="sha256">The file's hash, in lower-case hexadecimal.</param>
    public static bool HasFile(this HttpRequest request, string sha256) =>
        request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(Tag(sha256), useStrongComparison: false) || known.Equals(EntityTagHeaderValue.Any));

    /// <summary>The answer to a browser that has the file: it is still that one, and may still be shown.</summary>
    public static StatusCodeResult StillThat(this PageModel page, string sha256)
    {
        page.HttpContext.Features.Set(Mark);
        page.Response.GetTypedHeaders().ETag = Tag(sha256);
        return page.StatusCode(StatusCodes.Status304NotModified);
    }

    /// <summary>
    /// Says of such files that the reader's browser may keep them. Stands before signing in, so that it has the last word: a cookie is renewed
    /// at every request, and with it the framework forbids to keep whatever is answered.
    /// </summary>
    public static void UsePrivateFiles(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            if (context.Features.Get<Marked>() is not null)
            {
                context.Response.Headers.CacheControl = "private, no-cache";
                context.Response.Headers.Remove(HeaderNames.Pragma);
                context.Response.Headers.Remove(HeaderNames.Expires);
            }

            return Task.CompletedTask;
        });
        return next(context);
    });

    private static readonly Marked Mark = new();

    private static EntityTagHeaderValue Tag(string sha256) => new($"\"{sha256}\"");

    private sealed class Marked;
}
