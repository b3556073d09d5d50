using System.ComponentModel.DataAnnotations;
using AlignmentCheck.Core.Brands;
using AlignmentCheck.Data.Brands;

namespace AlignmentCheck.Web.Clients;

/// <summary>What a consultant enters for the reports to come, as it stands in the form.</summary>
public sealed class BrandForm
{
    [Display(Name = nameof(Accent))]
    public string? Accent { get; set; }

    [Display(Name = nameof(CoverNote))]
    public string? CoverNote { get; set; }

    [Display(Name = nameof(Paper))]
    [Required]
    public Paper? Paper { get; set; }

    public List<ContactForm> Contacts { get; set; } = [];

    /// <summary>Whether there is room for another contact.</summary>
    internal bool TakesContact => Contacts.Count < Brand.MostContacts;

    internal BrandDetails ToDetails() => new(
        Accent, CoverNote, Paper ?? Core.Brands.Paper.A4, [.. Contacts.Select(contact => contact.ToContact())]);

    internal static BrandForm Of(Brand brand) => new()
    {
        Accent = brand.Accent?.Light.ToString(),
        CoverNote = brand.CoverNote,
        Paper = brand.Paper,
        Contacts = [.. brand.Contacts.Select(ContactForm.Of)],
    };
}
