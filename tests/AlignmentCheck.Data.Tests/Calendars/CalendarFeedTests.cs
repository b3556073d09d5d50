using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Calendars;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Tests.Schedules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AlignmentCheck.Data.Tests.Calendars;

public sealed class CalendarFeedTests
{
    public static TheoryData<DatabaseProvider> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task The_secret_leads_to_rounds_and_the_next_draft_and_only_its_hash_is_stored(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        await scene.PastAsync("2026-Q3", "2026-09-07");
        await scene.SetAsync(7);
        var secret = (await MakeAsync(scene)).ShouldNotBeNull();

        var dates = (await ReadAsync(scene, secret)).ShouldNotBeNull().ShouldHaveSingleItem();

        dates.Rounds.ShouldHaveSingleItem().Quarter.ToString().ShouldBe("2026-Q3");
        (dates.NextDraft!.On, dates.NextDraft.Plan.OpensOn).ShouldBe((ScheduleScene.Day("2026-11-30"), ScheduleScene.Day("2026-12-07")));
        (await scene.ReadAsync(db => db.CalendarFeeds.SingleAsync(Cancel))).Key.Hex.ShouldNotContain(secret);
        (await ReadAsync(scene, secret[1..])).ShouldBeNull();
        (await ReadAsync(scene, "")).ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Made_anew_or_revoked_the_address_before_leads_nowhere(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var first = await MakeAsync(scene);
        var second = await MakeAsync(scene);
        (await ReadAsync(scene, first)).ShouldBeNull();
        (await ReadAsync(scene, second)).ShouldNotBeNull();

        (await RevokeAsync(scene)).ShouldBeTrue();
        (await RevokeAsync(scene)).ShouldBeFalse();

        (await ReadAsync(scene, second)).ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Made_twice_at_once_one_of_the_two_works(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);

        var secrets = await AtOnce.TwiceAsync(() => MakeAsync(scene));

        var works = new List<bool>();
        foreach (var secret in secrets)
        {
            works.Add(await ReadAsync(scene, secret) is not null);
        }

        works.ShouldBe([true, false], ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Each_client_has_a_secret_of_its_own_that_leads_to_nothing_else(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var other = await OtherAsync(scene);
        var (all, one, two) = (await MakeAsync(scene), await MakeAsync(scene, scene.Organisation.Id), await MakeAsync(scene, other.Id));

        (await NamesAsync(scene, all)).ShouldBe([scene.Organisation.Name, other.Name], ignoreOrder: true);
        (await NamesAsync(scene, one)).ShouldBe([scene.Organisation.Name]);
        (await NamesAsync(scene, two)).ShouldBe([other.Name]);
        (await scene.ReadAsync(db => db.ClientFeeds.Select(feed => feed.Key).ToListAsync(Cancel))).ShouldAllBe(key => key.Hex != one && key.Hex != two);

        (await RevokeAsync(scene, scene.Organisation.Id)).ShouldBeTrue();
        (await NamesAsync(scene, one)).ShouldBeNull();
        (await NamesAsync(scene, two)).ShouldNotBeNull();
        var anew = await MakeAsync(scene, other.Id);
        (await NamesAsync(scene, two)).ShouldBeNull();
        (await RevokeAsync(scene)).ShouldBeTrue();
        (await NamesAsync(scene, all)).ShouldBeNull();
        (await NamesAsync(scene, anew)).ShouldBe([other.Name]);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Who_no_longer_runs_a_client_reads_its_dates_no_more_and_who_is_kept_out_reads_nothing(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var (all, one) = (await MakeAsync(scene), await MakeAsync(scene, scene.Organisation.Id));
        await scene.ReadAsync(db => db.Memberships.ExecuteUpdateAsync(update => update.SetProperty(member => member.Role, MemberRole.Manager), Cancel));
        (await ReadAsync(scene, all)).ShouldNotBeNull().ShouldBeEmpty();
        (await ReadAsync(scene, one)).ShouldBeNull();
        (await MakeAsync(scene, scene.Organisation.Id)).ShouldBeNull();

        await scene.ReadAsync(db => db.Memberships.ExecuteUpdateAsync(update => update.SetProperty(member => member.Role, MemberRole.Consultant), Cancel));
        await scene.ReadAsync(db => db.Users.ExecuteUpdateAsync(update => update.SetProperty(user => user.LockoutEnd, DateTimeOffset.MaxValue), Cancel));
        (await ReadAsync(scene, all)).ShouldBeNull();
        (await ReadAsync(scene, one)).ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_removed_members_address_ends_for_good_even_if_they_come_back(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var one = await MakeAsync(scene, scene.Organisation.Id);
        var second = new User { Id = Guid.NewGuid(), Name = "Second", UserName = "second@example.test", Email = "second@example.test", CreatedAt = scene.Clock.GetUtcNow() };
        await scene.AddAsync(second, scene.Member(second, MemberRole.Consultant));
        (await scene.DoAsync((RemoveMember remove) => remove.ExecuteAsync(scene.Organisation.Id, scene.Consultant.Id, second.Id, Cancel))).ShouldBe(RemoveMemberOutcome.Removed);
        (await ReadAsync(scene, one)).ShouldBeNull();

        await scene.AddAsync(scene.Member(scene.Consultant, MemberRole.Consultant));

        (await ReadAsync(scene, one)).ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task An_address_from_when_all_had_the_same_secret_is_ended_until_it_is_made_anew(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var before = await MakeAsync(scene);
        await scene.DoAsync<AlignmentContext>(async db =>
        {
            await db.GetService<IMigrator>().MigrateAsync("MailsAndSchedules", Cancel);
            await db.Database.MigrateAsync(Cancel);
        });
        (await ReadAsync(scene, before)).ShouldBeNull();

        var anew = await MakeAsync(scene);

        (await ReadAsync(scene, anew)).ShouldNotBeNull();
        (await ReadAsync(scene, before)).ShouldBeNull();
    }

    private static async Task<Organisation> OtherAsync(Scene scene)
    {
        var other = new Organisation { Id = Guid.NewGuid(), Slug = "other", Name = "Other", TimeZone = scene.Organisation.TimeZone, CreatedAt = scene.Clock.GetUtcNow() };
        await scene.AddAsync(other, new Membership { OrganisationId = other.Id, UserId = scene.Consultant.Id, Role = MemberRole.Consultant, Since = scene.Clock.GetUtcNow() });
        return other;
    }

    private static Task<string?> MakeAsync(Scene scene, Guid? organisationId = null) =>
        scene.DoAsync((MakeCalendarFeed make) => make.ExecuteAsync(scene.Consultant.Id, organisationId, Cancel));

    private static Task<bool> RevokeAsync(Scene scene, Guid? organisationId = null) =>
        scene.DoAsync((RevokeCalendarFeed revoke) => revoke.ExecuteAsync(scene.Consultant.Id, organisationId, Cancel));

    private static Task<IReadOnlyList<ClientDates>?> ReadAsync(Scene scene, string? secret) =>
        scene.DoAsync((ReadCalendarFeed read) => read.ExecuteAsync(secret.ShouldNotBeNull(), Cancel));

    private static async Task<IEnumerable<string>?> NamesAsync(Scene scene, string? secret) => (await ReadAsync(scene, secret))?.Select(client => client.Organisation.Name);
}
