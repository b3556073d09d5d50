using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Forecasts;
using AlignmentCheck.Data.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AlignmentCheck.Data.Configurations;

internal sealed class ManagerForecastConfiguration : IEntityTypeConfiguration<ManagerForecast>
{
    public void Configure(EntityTypeBuilder<ManagerForecast> builder)
    {
        builder.HasKey(forecast => new { forecast.RoundId, forecast.UserId });
        builder.HasOne<Round>().WithMany().HasForeignKey(forecast => forecast.RoundId);
        builder.HasOne<User>().WithMany().HasForeignKey(forecast => forecast.UserId);
    }
}
