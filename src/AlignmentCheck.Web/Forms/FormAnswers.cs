using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AlignmentCheck.Web.Forms;

/// <summary>What a page answers to a form that it refuses.</summary>
internal static class FormAnswers
{
    /// <summary>The same page again, with what was typed and why it was refused.</summary>
    public static PageResult Again(this PageModel page)
    {
        var result = page.Page();
        result.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return result;
    }

    /// <param name="field">Such as <c>Input.Code</c>; empty where it is about the whole form.</param>
    public static PageResult Again(this PageModel page, string field, string reason)
    {
        page.ModelState.AddModelError(field, reason);
        return page.Again();
    }

    public static PageResult Again(this PageModel page, string field, IdentityResult refused)
    {
        foreach (var error in refused.Errors)
        {
            page.ModelState.AddModelError(field, error.Description);
        }

        return page.Again();
    }

    /// <summary>The page without its form: what its link led to is used up or past.</summary>
    public static PageResult Gone(this PageModel page)
    {
        page.ModelState.Clear();
        var result = page.Page();
        result.StatusCode = StatusCodes.Status410Gone;
        return result;
    }
}
