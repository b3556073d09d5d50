using AlignmentCheck.Data.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AlignmentCheck.Data.Configurations;

internal sealed class RoundConfiguration : IEntityTypeConfiguration<Round>
{
    private const int Sha256Length = 64;
    private const int LongestLanguage = 16;

    public void Configure(EntityTypeBuilder<Round> builder)
    {
        builder.HasIndex(round => new { round.OrganisationId, round.Quarter }).IsUnique();
        builder.HasOne(round => round.Organisation).WithMany().HasForeignKey(round => round.OrganisationId);
        builder.Property(round => round.QuestionnaireId).HasMaxLength(Round.LongestQuestionnaireId).IsUnicode(false);
        builder.Property(round => round.QuestionnaireSha256).HasMaxLength(Sha256Length).IsUnicode(false).IsFixedLength();
        builder.Property(round => round.Language).HasMaxLength(LongestLanguage).IsUnicode(false);
        builder.Ignore(round => round.Terms);
    }
}

internal sealed class RoundQuestionnaireConfiguration : IEntityTypeConfiguration<RoundQuestionnaire>
{
    public void Configure(EntityTypeBuilder<RoundQuestionnaire> builder)
    {
        builder.HasKey(questionnaire => questionnaire.RoundId);
        builder.HasOne<Round>().WithOne().HasForeignKey<RoundQuestionnaire>(questionnaire => questionnaire.RoundId);
    }
}

internal sealed class RoundParticipationConfiguration : IEntityTypeConfiguration<RoundParticipation>
{
    public void Configure(EntityTypeBuilder<RoundParticipation> builder)
    {
        builder.HasKey(participation => participation.RoundId);
        builder.HasOne<Round>().WithOne().HasForeignKey<RoundParticipation>(participation => participation.RoundId);
    }
}

internal sealed class TeamLinkConfiguration : IEntityTypeConfiguration<TeamLink>
{
    public void Configure(EntityTypeBuilder<TeamLink> builder)
    {
        builder.HasKey(link => link.Code);
        builder.Property(link => link.Code).HasMaxLength(TeamLink.CodeLength).IsUnicode(false);
        builder.HasIndex(link => new { link.RoundId, link.Team }).IsUnique();
        builder.HasOne(link => link.Round).WithMany().HasForeignKey(link => link.RoundId);
    }
}
