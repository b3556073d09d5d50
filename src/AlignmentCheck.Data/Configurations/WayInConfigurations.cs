using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Data.WaysIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AlignmentCheck.Data.Configurations;

// Like the answers' tables these lie in the order of random keys: which code was used first, or which credential, is nowhere on the disk.
internal sealed class SingleUseCodeConfiguration : IEntityTypeConfiguration<SingleUseCode>
{
    public void Configure(EntityTypeBuilder<SingleUseCode> builder)
    {
        builder.HasKey(code => code.Key);
        builder.HasOne<Round>().WithMany().HasForeignKey(code => code.RoundId);
    }
}

internal sealed class SpentCredentialConfiguration : IEntityTypeConfiguration<SpentCredential>
{
    public void Configure(EntityTypeBuilder<SpentCredential> builder)
    {
        builder.HasKey(spent => spent.Key);
        builder.HasOne<Round>().WithMany().HasForeignKey(spent => spent.RoundId);
    }
}

internal sealed class CredentialKeyConfiguration : IEntityTypeConfiguration<CredentialKey>
{
    public void Configure(EntityTypeBuilder<CredentialKey> builder)
    {
        builder.HasKey(key => new { key.RoundId, key.Team });
        builder.HasOne<Round>().WithMany().HasForeignKey(key => key.RoundId);
    }
}

internal sealed class SigningKeyConfiguration : IEntityTypeConfiguration<SigningKey>
{
    public void Configure(EntityTypeBuilder<SigningKey> builder)
    {
        builder.HasKey(key => new { key.RoundId, key.Team });
        builder.HasOne<Round>().WithMany().HasForeignKey(key => key.RoundId);
    }
}

internal sealed class InviteeConfiguration : IEntityTypeConfiguration<Invitee>
{
    public void Configure(EntityTypeBuilder<Invitee> builder)
    {
        builder.HasIndex(invitee => new { invitee.RoundId, invitee.Address }).IsUnique();
        builder.Property(invitee => invitee.Address).HasMaxLength(MailAddressRule.Longest);
        builder.HasOne<Round>().WithMany().HasForeignKey(invitee => invitee.RoundId);
    }
}

internal sealed class InviteeLinkConfiguration : IEntityTypeConfiguration<InviteeLink>
{
    public void Configure(EntityTypeBuilder<InviteeLink> builder)
    {
        builder.HasKey(link => link.Key);
        builder.HasOne(link => link.Invitee).WithMany().HasForeignKey(link => link.InviteeId);
    }
}
