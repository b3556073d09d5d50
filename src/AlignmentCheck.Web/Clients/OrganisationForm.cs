using System.ComponentModel.DataAnnotations;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Web.Forms;

namespace AlignmentCheck.Web.Clients;

/// <summary>What a consultant enters for an organisation, as it stands in the form.</summary>
public sealed class OrganisationForm
{
    [Display(Name = nameof(Name))]
    [NameRequired]
    [StringLength(Organisation.LongestName)]
    public string Name { get; set; } = "";

    [Display(Name = nameof(AskedBy))]
    [StringLength(Organisation.LongestName)]
    public string? AskedBy { get; set; }

    [Display(Name = nameof(TimeZone))]
    [Required]
    [StringLength(Organisation.LongestTimeZone)]
    public string TimeZone { get; set; } = TimeZones.Usual;

    internal OrganisationDetails ToDetails() => new(Name, AskedBy, TimeZone);

    internal static OrganisationForm Of(Organisation organisation) => new()
    {
        Name = organisation.Name,
        AskedBy = organisation.AskedBy,
        TimeZone = organisation.TimeZone,
    };
}
