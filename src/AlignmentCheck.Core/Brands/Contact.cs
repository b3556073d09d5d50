namespace AlignmentCheck.Core.Brands;

/// <summary>Somebody whom readers of a report may ask.</summary>
/// <param name="Name">At most <see cref="LongestName"/> characters.</param>
/// <param name="Role">What they do, at most <see cref="LongestRole"/> characters; null where that is not said.</param>
/// <param name="Reach">An e-mail address or a telephone number, at most <see cref="LongestReach"/> characters; null where that is not said.</param>
public sealed record Contact(string Name, string? Role, string? Reach)
{
    public const int LongestName = 50;
    public const int LongestRole = 50;
    public const int LongestReach = 60;
}
