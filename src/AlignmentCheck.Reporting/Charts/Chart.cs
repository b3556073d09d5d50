using Microsoft.AspNetCore.Components;

namespace AlignmentCheck.Reporting.Charts;

/// <summary>What every chart needs in order to be read without being seen. All words come in localized.</summary>
public abstract class Chart : ComponentBase
{
    /// <summary>Unique in the document; the title's and the description's ids begin with it.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    /// <summary>What the picture is about, in a line.</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>The figures that the picture shows, in words.</summary>
    [Parameter, EditorRequired]
    public required string Description { get; set; }
}
