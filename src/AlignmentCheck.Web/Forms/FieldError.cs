using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace AlignmentCheck.Web.Forms;

/// <summary>Why a field's entry was refused, beside the field; nothing where it was not.</summary>
[HtmlTargetElement("field-error", Attributes = ForAttribute, TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldError : TagHelper
{
    private const string ForAttribute = "asp-for";

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
            output.SuppressOutput();
            return;
        }

        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error");
        output.Attributes.SetAttribute("id", FieldName.ErrorId(name));
        output.Content.SetContent(string.Join(' ', entry.Errors.Select(error => error.ErrorMessage)));
    }
}
