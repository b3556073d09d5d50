using AlignmentCheck.Data.Responses;
using AlignmentCheck.Data.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AlignmentCheck.Data.Configurations;

// The random key is the primary key and the table's physical order (SQLite: WITHOUT ROWID; SQL Server: clustered), and the index by round
// follows it within a round: nothing on the disk tells who answered first.
internal sealed class ResponseConfiguration : IEntityTypeConfiguration<Response>
{
    public void Configure(EntityTypeBuilder<Response> builder)
    {
        builder.HasKey(response => response.Key);
        builder.HasOne<Round>().WithMany().HasForeignKey(response => response.RoundId);
    }
}

internal sealed class WithdrawalConfiguration : IEntityTypeConfiguration<Withdrawal>
{
    public void Configure(EntityTypeBuilder<Withdrawal> builder)
    {
        builder.HasKey(withdrawal => withdrawal.Key);
        builder.HasOne<Round>().WithMany().HasForeignKey(withdrawal => withdrawal.RoundId);
    }
}

internal sealed class CommentConfiguration : IEntityTypeConfiguration<Comment>
{
    public void Configure(EntityTypeBuilder<Comment> builder)
    {
        builder.HasKey(comment => comment.Key);
        builder.Property(comment => comment.Text).HasMaxLength(Comment.LongestText);
        builder.HasOne<Round>().WithMany().HasForeignKey(comment => comment.RoundId);
    }
}
