namespace AlignmentCheck.Web.Reports;

/// <summary>As what a chart is handed out.</summary>
/// <param name="Ending">Of the file.</param>
/// <param name="ContentType">Its media type.</param>
internal sealed record PictureFormat(string Ending, string ContentType)
{
    /// <summary>The drawing itself, which is sharp at every size.</summary>
    public static readonly PictureFormat Svg = new("svg", "image/svg+xml");

    /// <summary>Dots, for whatever takes no drawings.</summary>
    public static readonly PictureFormat Png = new("png", "image/png");

    /// <returns>Null where no format ends so.</returns>
    public static PictureFormat? Find(string ending) => new[] { Svg, Png }.FirstOrDefault(format => string.Equals(format.Ending, ending, StringComparison.Ordinal));
}
