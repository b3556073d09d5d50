using AlignmentCheck.Data.Brands;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AlignmentCheck.Data.Configurations;

internal sealed class OrganisationBrandConfiguration : IEntityTypeConfiguration<OrganisationBrand>
{
    public void Configure(EntityTypeBuilder<OrganisationBrand> builder)
    {
        builder.HasKey(brand => brand.OrganisationId);
        builder.HasOne<Organisation>().WithOne().HasForeignKey<OrganisationBrand>(brand => brand.OrganisationId);
    }
}

internal sealed class RoundBrandConfiguration : IEntityTypeConfiguration<RoundBrand>
{
    public void Configure(EntityTypeBuilder<RoundBrand> builder)
    {
        builder.HasKey(brand => brand.RoundId);
        builder.HasOne<Round>().WithOne().HasForeignKey<RoundBrand>(brand => brand.RoundId);
    }
}
