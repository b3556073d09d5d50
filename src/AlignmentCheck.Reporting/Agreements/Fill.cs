using System.Text.RegularExpressions;
using AlignmentCheck.Reporting.Texts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace AlignmentCheck.Reporting.Agreements;

/// <summary>A sentence with lines to fill in: three underscores are room for a number, more are room for words.</summary>
public sealed partial class Fill : ComponentBase
{
    private const int NumberLine = 3;

    [CascadingParameter]
    public required ReportTexts Texts { get; set; }

    [Parameter, EditorRequired]
    public required string Text { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        foreach (var part in Line().Split(Text))
        {
            if (part.StartsWith('_'))
            {
                AddLine(builder, part.Length > NumberLine ? "blank words" : "blank");
            }
            else
            {
                builder.AddContent(0, part);
            }
        }
    }

    private void AddLine(RenderTreeBuilder builder, string style)
    {
        builder.OpenElement(1, "span");
        builder.AddAttribute(2, "class", style);
        builder.OpenElement(3, "span");
        builder.AddAttribute(4, "class", "visually-hidden");
        builder.AddContent(5, Texts["Agreement.Blank"]);
        builder.CloseElement();
        builder.CloseElement();
    }

    [GeneratedRegex("(?<line>_{3,})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Line();
}
