using System.ComponentModel.DataAnnotations;
using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Organisations;

namespace AlignmentCheck.Web.Clients;

/// <summary>Whom a consultant invites into an organisation.</summary>
public sealed class InviteForm
{
    [Display(Name = nameof(Email))]
    [Required]
    [StringLength(MailAddressRule.Longest)]
    public string Email { get; set; } = "";

    [Display(Name = nameof(Name))]
    [StringLength(User.LongestName)]
    public string? Name { get; set; }

    [Display(Name = nameof(Role))]
    [AllowedValues(MemberRole.Manager, MemberRole.Consultant)]
    public MemberRole Role { get; set; } = MemberRole.Manager;
}
