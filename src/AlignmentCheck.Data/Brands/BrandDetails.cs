using AlignmentCheck.Core.Brands;

namespace AlignmentCheck.Data.Brands;

/// <summary>What a consultant enters for the reports to come, without the logo.</summary>
/// <param name="Accent">A colour in hexadecimal digits; null or empty for the program's own.</param>
/// <param name="CoverNote">Plain text; null or empty for none.</param>
/// <param name="Paper">A4 or Letter.</param>
/// <param name="Contacts">In their order. Those of which nothing is said are passed over.</param>
public sealed record BrandDetails(string? Accent, string? CoverNote, Paper Paper, IReadOnlyList<Contact> Contacts)
{
    private const char LineEnd = '\n';

    /// <summary>The same in lines as they are kept.</summary>
    internal BrandDetails Cleaned() => this with
    {
        Accent = string.IsNullOrWhiteSpace(Accent) ? null : Accent.Trim(),
        CoverNote = OrNull(Lines.Clean(CoverNote)),
        Contacts = [.. Contacts.Select(Cleaned)],
    };

    /// <summary>Of cleaned details: what they change.</summary>
    internal Brand On(Brand brand) => brand with
    {
        Accent = (Core.Brands.Accent.Read(Accent) as AccentOutcome.Accepted)?.Accent,
        CoverNote = CoverNote,
        Paper = Paper,
        Contacts = [.. Contacts.Where(IsSaid)],
    };

    /// <summary>Of cleaned details.</summary>
    internal IReadOnlyList<BrandProblem> Problems()
    {
        var problems = new List<BrandProblem>();
        if (Accent is not null && Core.Brands.Accent.Read(Accent) is not AccentOutcome.Accepted and var refused)
        {
            problems.Add(new BrandProblem.AccentRefused(Accent, refused));
        }

        if (CoverNote is { } note && (note.Length > Brand.LongestCoverNote || note.Count(letter => letter == LineEnd) >= Brand.MostCoverNoteLines))
        {
            problems.Add(new BrandProblem.NoteTooLong());
        }

        if (Contacts.Count(IsSaid) > Brand.MostContacts)
        {
            problems.Add(new BrandProblem.TooManyContacts());
        }

        for (var place = 0; place < Contacts.Count; place++)
        {
            problems.AddRange(ProblemsOf(place));
        }

        return problems;
    }

    private IEnumerable<BrandProblem> ProblemsOf(int place)
    {
        var contact = Contacts[place];
        if (IsSaid(contact) && contact.Name.Length == 0)
        {
            yield return new BrandProblem.NameMissing(place);
        }

        if (contact.Name.Length > Contact.LongestName)
        {
            yield return new BrandProblem.TooLong(place, nameof(Contact.Name), Contact.LongestName);
        }

        if (contact.Role?.Length > Contact.LongestRole)
        {
            yield return new BrandProblem.TooLong(place, nameof(Contact.Role), Contact.LongestRole);
        }

        if (contact.Reach?.Length > Contact.LongestReach)
        {
            yield return new BrandProblem.TooLong(place, nameof(Contact.Reach), Contact.LongestReach);
        }
    }

    private static bool IsSaid(Contact contact) => contact is not { Name.Length: 0, Role: null, Reach: null };

    private static Contact Cleaned(Contact contact) =>
        new(OneLine.Clean(contact.Name), OrNull(OneLine.Clean(contact.Role)), OrNull(OneLine.Clean(contact.Reach)));

    private static string? OrNull(string text) => text.Length > 0 ? text : null;
}
