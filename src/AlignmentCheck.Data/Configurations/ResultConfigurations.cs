using AlignmentCheck.Data.Results;
using AlignmentCheck.Data.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AlignmentCheck.Data.Configurations;

internal sealed class FrozenResultConfiguration : IEntityTypeConfiguration<FrozenResult>
{
    public void Configure(EntityTypeBuilder<FrozenResult> builder)
    {
        builder.HasKey(result => result.RoundId);
        builder.HasOne<Round>().WithOne().HasForeignKey<FrozenResult>(result => result.RoundId);
    }
}

internal sealed class WithheldCommentConfiguration : IEntityTypeConfiguration<WithheldComment>
{
    public void Configure(EntityTypeBuilder<WithheldComment> builder)
    {
        builder.HasKey(comment => new { comment.RoundId, comment.Place });
        builder.HasOne<Round>().WithMany().HasForeignKey(comment => comment.RoundId);
    }
}

internal sealed class KeptDocumentConfiguration : IEntityTypeConfiguration<KeptDocument>
{
    private const int Sha256Length = 64;

    public void Configure(EntityTypeBuilder<KeptDocument> builder)
    {
        builder.HasKey(kept => new { kept.RoundId, kept.Kind, kept.Number });
        builder.Property(kept => kept.Sha256).HasMaxLength(Sha256Length).IsUnicode(false).IsFixedLength();
        builder.HasOne<Round>().WithMany().HasForeignKey(kept => kept.RoundId);
    }
}
