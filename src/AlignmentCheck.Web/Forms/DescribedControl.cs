using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AlignmentCheck.Web.Forms;

/// <summary>
/// Tells a screen reader that a control's entry was refused, and where the reason stands: the element that <see cref="FieldError"/> writes.
/// A hint is named by the page itself (<c>aria-describedby</c>) and stays named.
/// </summary>
[HtmlTargetElement("input", Attributes = ForAttribute)]
[HtmlTargetElement("select", Attributes = ForAttribute)]
[HtmlTargetElement("textarea", Attributes = ForAttribute)]
public sealed class DescribedControl : TagHelper
{
    private const string ForAttribute = "asp-for";
    private const string DescribedBy = "aria-describedby";

    [HtmlAttributeName(ForAttribute)]
    public required ModelExpression For { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var name = FieldName.Of(For, ViewContext);
        if (!ViewContext.ModelState.TryGetValue(name, out var entry) || entry.Errors.Count == 0)
        {
            return;
        }

        var hint = output.Attributes[DescribedBy]?.Value;
        output.Attributes.SetAttribute("aria-invalid", "true");
        output.Attributes.SetAttribute(DescribedBy, hint is null ? FieldName.ErrorId(name) : $"{hint} {FieldName.ErrorId(name)}");
    }
}
