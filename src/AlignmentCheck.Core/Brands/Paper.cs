namespace AlignmentCheck.Core.Brands;

/// <summary>The paper that a report is laid out for.</summary>
public enum Paper
{
    A4,
    Letter,
}
