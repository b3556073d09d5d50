using Microsoft.AspNetCore.Components;

namespace AlignmentCheck.Reporting.Pictures;

/// <summary>A figure of the report that may be taken along as a picture.</summary>
/// <param name="Name">How addresses and files call it: small letters, digits and hyphens.</param>
/// <param name="About">Which part of the report it is of.</param>
/// <param name="Finding">What it shows, in a sentence.</param>
/// <param name="Width">Of what is drawn, in pixels.</param>
/// <param name="IsTitled">Whether the figure itself begins with its finding.</param>
/// <param name="Content">The figure as the page has it.</param>
public sealed record Picture(string Name, string About, string Finding, int Width, bool IsTitled, RenderFragment Content)
{
    /// <summary>Whether the teams' signs have to be named beside it, since its own words do not.</summary>
    public bool NeedsTeams { get; init; }
}

/// <summary>A picture that stands alone.</summary>
/// <param name="Svg">The drawing: a whole document.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
public sealed record DrawnPicture(string Svg, int Width, int Height);
