using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Jobs;
using AlignmentCheck.Data.Mail;
using AlignmentCheck.Data.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AlignmentCheck.Data.Configurations;

internal sealed class LeaseConfiguration : IEntityTypeConfiguration<Lease>
{
    public void Configure(EntityTypeBuilder<Lease> builder)
    {
        builder.HasKey(lease => lease.Name);
        builder.Property(lease => lease.Name).HasMaxLength(Lease.LongestName).IsUnicode(false);
        builder.Property(lease => lease.Holder).HasMaxLength(Lease.LongestHolder).IsUnicode(false);
    }
}

internal sealed class QueuedMailConfiguration : IEntityTypeConfiguration<QueuedMail>
{
    public void Configure(EntityTypeBuilder<QueuedMail> builder)
    {
        builder.Property(mail => mail.Occasion).HasMaxLength(QueuedMail.LongestKey).IsUnicode(false);
        builder.HasIndex(mail => mail.Occasion).IsUnique();
        builder.Property(mail => mail.To).HasMaxLength(QueuedMail.LongestAddress);
        builder.Property(mail => mail.Subject).HasMaxLength(QueuedMail.LongestSubject);
        builder.HasIndex(mail => mail.DueAt);
    }
}

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        // No foreign keys: what was done outlives who did it and where.
        builder.Property(entry => entry.Detail).HasMaxLength(AuditEntry.LongestDetail);
        builder.HasIndex(entry => new { entry.OrganisationId, entry.At });
    }
}

internal sealed class ProtectionKeyConfiguration : IEntityTypeConfiguration<ProtectionKey>
{
    public void Configure(EntityTypeBuilder<ProtectionKey> builder) => builder.Property(key => key.Name).HasMaxLength(ProtectionKey.LongestName);
}
