namespace AlignmentCheck.Data.Organisations;

/// <summary>What a consultant says of an organisation.</summary>
/// <param name="Name">1 to 200 characters.</param>
/// <param name="AskedBy">At most 200 characters; null or empty where it asks by itself.</param>
/// <param name="TimeZone">IANA name.</param>
public sealed record OrganisationDetails(string Name, string? AskedBy, string TimeZone)
{
    /// <summary>Of a new one: the same again is the same organisation, however often it is sent. Null where that does not matter.</summary>
    public Guid? Id { get; init; }

    /// <summary>The same in lines as they are kept.</summary>
    internal OrganisationDetails Cleaned() =>
        new(OneLine.Clean(Name), OneLine.Clean(AskedBy) is { Length: > 0 } askedBy ? askedBy : null, TimeZone.Trim()) { Id = Id };

    internal IReadOnlyList<OrganisationProblem> Problems()
    {
        var problems = new List<OrganisationProblem>();
        if (Name.Length == 0)
        {
            problems.Add(OrganisationProblem.NameMissing);
        }
        else if (Name.Length > Organisation.LongestName)
        {
            problems.Add(OrganisationProblem.NameTooLong);
        }

        if (AskedBy?.Length > Organisation.LongestName)
        {
            problems.Add(OrganisationProblem.AskedByTooLong);
        }

        if (TimeZone.Length > Organisation.LongestTimeZone || !TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out var zone) || !zone.HasIanaId)
        {
            problems.Add(OrganisationProblem.UnknownTimeZone);
        }

        return problems;
    }
}

/// <summary>What is wrong with an organisation's details.</summary>
public enum OrganisationProblem
{
    NameMissing,
    NameTooLong,
    AskedByTooLong,
    UnknownTimeZone,

    /// <summary>An open round ends by it.</summary>
    TimeZoneOfOpenRound,
}
