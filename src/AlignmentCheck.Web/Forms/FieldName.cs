using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace AlignmentCheck.Web.Forms;

/// <summary>How a field is called in the form and in the page.</summary>
internal static class FieldName
{
    public static string Of(ModelExpression field, ViewContext view) => view.ViewData.TemplateInfo.GetFullHtmlFieldName(field.Name);

    /// <summary>The control, as the framework writes it.</summary>
    public static string ControlId(string name) => TagBuilder.CreateSanitizedId(name, "_");

    public static string ErrorId(string name) => ControlId(name) + "-error";
}
