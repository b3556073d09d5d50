using AlignmentCheck.Data.Mappings;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AlignmentCheck.Data.Configurations;

internal sealed class ImportMappingConfiguration : IEntityTypeConfiguration<ImportMapping>
{
    public void Configure(EntityTypeBuilder<ImportMapping> builder)
    {
        builder.HasKey(mapping => new { mapping.OrganisationId, mapping.QuestionnaireId, mapping.Headings });
        builder.Property(mapping => mapping.QuestionnaireId).HasMaxLength(Round.LongestQuestionnaireId).IsUnicode(false);
        builder.Property(mapping => mapping.Headings).HasMaxLength(ImportMapping.HeadingsLength).IsFixedLength();
        builder.HasOne<Organisation>().WithMany().HasForeignKey(mapping => mapping.OrganisationId);
    }
}
