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
        page.Response.Headers.CacheControl = "private, no-cache";
        return new FileContentResult(bytes, contentType)
        {
            FileDownloadName = fileName,
            EntityTag = new EntityTagHeaderValue($"\"{sha256}\""),
        };
    }
}
