using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Calendars;
using AlignmentCheck.Data.Schedules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AlignmentCheck.Data.Configurations;

internal sealed class ScheduleConfiguration : IEntityTypeConfiguration<Schedule>
{
    public void Configure(EntityTypeBuilder<Schedule> builder)
    {
        builder.HasKey(schedule => schedule.OrganisationId);
        builder.HasOne(schedule => schedule.Organisation).WithOne().HasForeignKey<Schedule>(schedule => schedule.OrganisationId);
    }
}

internal sealed class CalendarFeedConfiguration : IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<CalendarFeed> builder)
    {
        builder.HasKey(feed => feed.UserId);
        builder.HasIndex(feed => feed.Key).IsUnique();
        builder.HasOne<User>().WithOne().HasForeignKey<CalendarFeed>(feed => feed.UserId);
    }
}

internal sealed class ClientFeedConfiguration : IEntityTypeConfiguration<ClientFeed>
{
    public void Configure(EntityTypeBuilder<ClientFeed> builder)
    {
        builder.HasKey(feed => new { feed.OrganisationId, feed.UserId });
        builder.HasIndex(feed => feed.Key).IsUnique();
        builder.HasOne(feed => feed.Membership).WithOne().HasForeignKey<ClientFeed>(feed => new { feed.OrganisationId, feed.UserId });
    }
}
