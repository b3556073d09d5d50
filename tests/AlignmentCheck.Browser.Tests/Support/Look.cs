using Microsoft.Playwright;

namespace AlignmentCheck.Browser.Tests.Support;

/// <summary>How a page is looked at.</summary>
/// <param name="Size">CSS pixels.</param>
/// <param name="IsDark">Whether the person prefers dark.</param>
public sealed record Look(ViewportSize Size, bool IsDark = false)
{
    public static readonly Look Desktop = new(new ViewportSize { Width = 1280, Height = 900 });
    public static readonly Look Phone = new(new ViewportSize { Width = 375, Height = 720 });
    public static readonly Look PhoneInTheDark = Phone with { IsDark = true };

    /// <summary>200 %: the window keeps its size and holds half as many pixels of the page.</summary>
    public static readonly Look Zoomed = new(new ViewportSize { Width = 640, Height = 450 });
}
