using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Plans;
using AlignmentCheck.Data.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AlignmentCheck.Data.Configurations;

internal sealed class PlanStepConfiguration : IEntityTypeConfiguration<PlanStep>
{
    public void Configure(EntityTypeBuilder<PlanStep> builder)
    {
        builder.Property(step => step.StepId).HasMaxLength(PlanStep.LongestStepId).IsUnicode(false);
        builder.Property(step => step.Owner).HasMaxLength(PlanStep.LongestOwner);
        builder.Property(step => step.DroppedBecause).HasMaxLength(PlanStep.LongestReason);
        builder.Ignore(step => step.IsOpen);
        builder.Ignore(step => step.WasBegunOrIsOpen);
        builder.HasIndex(step => new { step.OrganisationId, step.StepId });
        builder.HasOne<Organisation>().WithMany().HasForeignKey(step => step.OrganisationId);

        // The organisation takes its steps along; a second way to them, by its rounds, is none that SQL Server allows.
        builder.HasOne<Round>().WithMany().HasForeignKey(step => step.RoundId).OnDelete(DeleteBehavior.NoAction);
    }
}

internal sealed class PlanStepChangeConfiguration : IEntityTypeConfiguration<PlanStepChange>
{
    public void Configure(EntityTypeBuilder<PlanStepChange> builder) =>
        builder.HasOne<PlanStep>().WithMany().HasForeignKey(change => change.PlanStepId);
}

internal sealed class PlanNoteConfiguration : IEntityTypeConfiguration<PlanNote>
{
    public void Configure(EntityTypeBuilder<PlanNote> builder)
    {
        builder.Property(note => note.Text).HasMaxLength(PlanNote.LongestText);
        builder.HasOne<PlanStep>().WithMany().HasForeignKey(note => note.PlanStepId);
    }
}
