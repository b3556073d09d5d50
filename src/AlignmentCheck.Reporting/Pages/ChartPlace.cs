namespace AlignmentCheck.Reporting.Pages;

/// <summary>Where the site hands out the pictures of a report's charts. On paper, and in a page that stands alone, there is none.</summary>
/// <param name="Address">What their addresses begin with.</param>
public sealed record ChartPlace(string Address)
{
    /// <param name="name">The picture's.</param>
    /// <param name="format">The ending of its file.</param>
    public string Of(string name, string format) => $"{Address}/{name}.{format}";
}
