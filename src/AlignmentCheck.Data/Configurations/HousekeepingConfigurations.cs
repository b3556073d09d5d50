using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Jobs;
using AlignmentCheck.Data.Mail;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Protection;
using AlignmentCheck.Data.Rounds;
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
        builder.Property(mail => mail.Stop).HasMaxLength(QueuedMail.LongestStop).IsUnicode(false);
        builder.HasIndex(mail => mail.DueAt);
        builder.HasIndex(mail => new { mail.OrganisationId, mail.CreatedAt });
        builder.HasOne<Organisation>().WithMany().HasForeignKey(mail => mail.OrganisationId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class NoticeConfiguration : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.HasKey(notice => new { notice.RoundId, notice.Kind });
        builder.HasIndex(notice => notice.WrittenAt);
        builder.HasOne<Round>().WithMany().HasForeignKey(notice => notice.RoundId);
    }
}

internal sealed class MailRefusalConfiguration : IEntityTypeConfiguration<MailRefusal>
{
    public void Configure(EntityTypeBuilder<MailRefusal> builder)
    {
        builder.HasKey(refusal => new { refusal.UserId, refusal.Kind });
        builder.HasOne<User>().WithMany().HasForeignKey(refusal => refusal.UserId);
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
