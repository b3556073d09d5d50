using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AlignmentCheck.Data.Configurations;

internal sealed class UserConfiguration : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> builder)
    {
        builder.ToTable("Users");
        builder.Property(user => user.Name).HasMaxLength(User.LongestName);
        builder.Ignore(user => user.IsBarred);
    }
}

internal sealed class OrganisationConfiguration : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.Property(organisation => organisation.Slug).HasMaxLength(Organisation.LongestSlug).IsUnicode(false);
        builder.HasIndex(organisation => organisation.Slug).IsUnique();
        builder.Property(organisation => organisation.Name).HasMaxLength(Organisation.LongestName);
        builder.Property(organisation => organisation.AskedBy).HasMaxLength(Organisation.LongestName);
        builder.Property(organisation => organisation.TimeZone).HasMaxLength(Organisation.LongestTimeZone).IsUnicode(false);
    }
}

internal sealed class MembershipConfiguration : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> builder)
    {
        builder.HasKey(membership => new { membership.OrganisationId, membership.UserId });
        builder.HasOne(membership => membership.Organisation).WithMany().HasForeignKey(membership => membership.OrganisationId);
        builder.HasOne(membership => membership.User).WithMany().HasForeignKey(membership => membership.UserId);
    }
}
