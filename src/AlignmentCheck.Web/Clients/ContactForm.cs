using System.ComponentModel.DataAnnotations;
using AlignmentCheck.Core.Brands;

namespace AlignmentCheck.Web.Clients;

/// <summary>Somebody whom readers of a report may ask, as it stands in the form.</summary>
public sealed class ContactForm
{
    [Display(Name = nameof(Name))]
    public string? Name { get; set; }

    [Display(Name = nameof(Role))]
    public string? Role { get; set; }

    [Display(Name = nameof(Reach))]
    public string? Reach { get; set; }

    internal Contact ToContact() => new(Name ?? "", Role, Reach);

    internal static ContactForm Of(Contact contact) => new() { Name = contact.Name, Role = contact.Role, Reach = contact.Reach };
}
