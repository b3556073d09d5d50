using AlignmentCheck.Core.Brands;

namespace AlignmentCheck.Data.Brands;

/// <summary>What is wrong with what a consultant entered for the reports to come.</summary>
public abstract record BrandProblem
{
    private BrandProblem()
    {
    }

    /// <param name="Found">As entered.</param>
    /// <param name="Why">Never an accepted one.</param>
    public sealed record AccentRefused(string Found, AccentOutcome Why) : BrandProblem;

    /// <summary>More than <see cref="Brand.LongestCoverNote"/> characters or <see cref="Brand.MostCoverNoteLines"/> lines.</summary>
    public sealed record NoteTooLong : BrandProblem;

    /// <summary>More than <see cref="Brand.MostContacts"/>.</summary>
    public sealed record TooManyContacts : BrandProblem;

    /// <summary>Something is said of somebody who has no name.</summary>
    /// <param name="Place">Of the contact, from 0.</param>
    public sealed record NameMissing(int Place) : BrandProblem;

    /// <param name="Place">Of the contact, from 0.</param>
    /// <param name="Part">Which part of it, such as <see cref="Contact.Role"/>.</param>
    /// <param name="Longest">Characters that it may have.</param>
    public sealed record TooLong(int Place, string Part, int Longest) : BrandProblem;
}
