namespace AlignmentCheck.Core.Brands;

/// <summary>A picture by which readers know whose work a report is.</summary>
/// <param name="Picture">As it was read.</param>
/// <param name="Text">What it shows, for those who do not see it: at most <see cref="LongestText"/> characters.</param>
public sealed record Logo(Picture Picture, string Text)
{
    public const int LongestText = 200;
}
