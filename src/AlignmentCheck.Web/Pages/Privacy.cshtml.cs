using AlignmentCheck.Data;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AlignmentCheck.Web.Pages;

public sealed class PrivacyModel(AlignmentContext db) : PageModel
{
    internal StoredTable Find(string table) => StoredTables.Of(db.Model, table);
}
