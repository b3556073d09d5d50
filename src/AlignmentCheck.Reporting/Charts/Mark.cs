using Microsoft.AspNetCore.Components;

namespace AlignmentCheck.Reporting.Charts;

/// <summary>A small sign beside a word. It is hidden from screen readers unless it stands alone and has a title.</summary>
public abstract class Mark : ComponentBase
{
    /// <summary>Unique in the document; needed with a title.</summary>
    [Parameter]
    public string? Id { get; set; }

    /// <summary>What the sign says, where no word stands beside it.</summary>
    [Parameter]
    public string? Title { get; set; }

    protected bool IsNamed => Id is not null && Title is not null;

    protected string? Role => IsNamed ? "img" : null;

    protected string? Hidden => IsNamed ? null : "true";

    protected string? LabelledBy => IsNamed ? $"{Id}-t" : null;
}
