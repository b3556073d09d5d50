namespace AlignmentCheck.Data.Results;

/// <summary>What is made of a released round as a PDF, and kept.</summary>
public enum DocumentKind
{
    Report,
}
