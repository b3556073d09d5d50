using System.Globalization;
using AlignmentCheck.Data.Audit;
using AlignmentCheck.Web.Organisations;
using AlignmentCheck.Web.Records;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;

namespace AlignmentCheck.Web.Pages.Organisations.Running;

/// <summary>An organisation's whole record as one file, sent as it is made.</summary>
internal sealed class ExportZipModel(WriteRecordFile writeRecordFile, AuditLog audit, TimeProvider time) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var organisation = HttpContext.Organisation().Organisation;
        await audit.WriteAsync(AuditAction.RecordTaken, User.AccountId(), organisation.Id, null, cancellationToken);
        var day = organisation.DayOf(time.GetUtcNow()).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Response.ContentType = "application/zip";
        Response.GetTypedHeaders().ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = $"{organisation.Slug}-{day}.zip" };
        Response.Headers.CacheControl = "no-store";
        await writeRecordFile.ExecuteAsync(organisation.Id, Response.Body, cancellationToken);
        return new EmptyResult();
    }
}
