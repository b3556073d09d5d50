using Microsoft.Playwright;

namespace AlignmentCheck.Browser.Tests.Support;

/// <summary>How a page is looked at.</summary>
/// <param name="Name">In a picture's name.</param>
/// <param name="Size">CSS pixels.</param>
/// <param name="Zoom">2 is 200 %: the window keeps its size and holds half as many pixels of the page.</param>
/// <param name="IsDark">Whether the person prefers dark.</param>
public sealed record Look(string Name, ViewportSize Size, float Zoom = 1, bool IsDark = false)
{
    public static readonly Look Desktop = new("desktop", new() { Width = 1280, Height = 900 });
    public static readonly Look Dark = new("dark", new() { Width = 1280, Height = 900 }, IsDark: true);
    public static readonly Look Phone = new("phone", new() { Width = 375, Height = 720 });
    public static readonly Look Zoomed = new("zoomed", new() { Width = 640, Height = 450 }, Zoom: 2);

    public static IReadOnlyList<Look> All { get; } = [Desktop, Dark, Phone, Zoomed];

    public override string ToString() => Name;
}
