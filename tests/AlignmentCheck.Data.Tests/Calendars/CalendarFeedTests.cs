using AlignmentCheck.Data.Calendars;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Tests.Schedules;
using Microsoft.EntityFrameworkCore;

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
        var secret = await MakeAsync(scene);

        var dates = (await ReadAsync(scene, secret)).ShouldNotBeNull().ShouldHaveSingleItem();

        dates.Rounds.ShouldHaveSingleItem().Quarter.ToString().ShouldBe("2026-Q3");
        (dates.NextDraft!.On, dates.NextDraft.Plan.OpensOn).ShouldBe((ScheduleScene.Day("2026-11-30"), ScheduleScene.Day("2026-12-07")));
        (await scene.ReadAsync(db => db.CalendarFeeds.SingleAsync(Cancel))).Key.Hex.ShouldNotContain(secret);
        (await ReadAsync(scene, secret, "acme"))!.Count.ShouldBe(1);
        (await ReadAsync(scene, secret, "none-such")).ShouldBeNull();
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
    public async Task Who_no_longer_runs_a_client_reads_its_dates_no_more_and_who_is_kept_out_reads_nothing(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var secret = await MakeAsync(scene);
        await scene.ReadAsync(db => db.Memberships.ExecuteUpdateAsync(update => update.SetProperty(member => member.Role, MemberRole.Manager), Cancel));
        (await ReadAsync(scene, secret)).ShouldNotBeNull().ShouldBeEmpty();
        (await ReadAsync(scene, secret, "acme")).ShouldBeNull();

        await scene.ReadAsync(db => db.Users.ExecuteUpdateAsync(update => update.SetProperty(user => user.LockoutEnd, DateTimeOffset.MaxValue), Cancel));
        (await ReadAsync(scene, secret)).ShouldBeNull();
    }

    private static Task<string> MakeAsync(Scene scene) => scene.DoAsync((MakeCalendarFeed make) => make.ExecuteAsync(scene.Consultant.Id, Cancel));

    private static Task<bool> RevokeAsync(Scene scene) => scene.DoAsync((RevokeCalendarFeed revoke) => revoke.ExecuteAsync(scene.Consultant.Id, Cancel));

    private static Task<IReadOnlyList<ClientDates>?> ReadAsync(Scene scene, string secret, string? slug = null) =>
        scene.DoAsync((ReadCalendarFeed read) => read.ExecuteAsync(secret, slug, Cancel));
}
