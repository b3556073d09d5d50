using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace AlignmentCheck.Reporting.Agreements;

/// <summary>A heading whose level depends on what stands around it: a draft agreement is a part of a report and a document of its own.</summary>
public sealed class Heading : ComponentBase
{
    /// <summary>The level of a clause's heading: 3 in a report, 2 in the document of its own.</summary>
    [CascadingParameter(Name = "ClauseLevel")]
    public int ClauseLevel { get; set; }

    /// <summary>Levels below a clause: 0 for the clause itself.</summary>
    [Parameter]
    public int Depth { get; set; }

    [Parameter, EditorRequired]
    public required string Text { get; set; }

    /// <summary>The clause's number; null where it has none.</summary>
    [Parameter]
    public int? Number { get; set; }

    /// <summary>Its style's name.</summary>
    [Parameter]
    public string? Class { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.OpenElement(0, $"h{ClauseLevel + Depth}");
        builder.AddAttribute(1, "class", Class);
        if (Number is { } number)
        {
            builder.OpenElement(2, "span");
            builder.AddAttribute(3, "class", "number");
            builder.AddContent(4, number);
            builder.CloseElement();
            builder.AddContent(5, " ");
        }

        builder.AddContent(6, Text);
        builder.CloseElement();
    }
}
