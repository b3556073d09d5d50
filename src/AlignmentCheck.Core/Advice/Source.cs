namespace AlignmentCheck.Core.Advice;

/// <summary>What a source is.</summary>
public enum SourceKind
{
    Article,
    Study,
}

/// <summary>Something that questions, steps or formulas rest on.</summary>
/// <param name="Id">Such as <c>003</c> or <c>kotler-2006</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Says">What is taken from it, in our words.</param>
/// <param name="Author">Who wrote it, where that is known.</param>
/// <param name="Publisher">Who published it, where that is known.</param>
/// <param name="Year">When, where that is known.</param>
public sealed record Source(string Id, string Title, SourceKind Kind, string Says, string? Author, string? Publisher, int? Year);
