using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Organisations;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Tests.Organisations;

public sealed class HandOverTests
{
    private readonly User _other =
        new() { Id = Guid.NewGuid(), Name = "Other", Email = "other@example.test", PasswordHash = "chosen", CreatedAt = TestClock.Monday };

    public static TheoryData<DatabaseProvider> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Who_takes_it_is_its_consultant_and_who_hands_it_over_is_gone(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        await scene.AddAsync(_other, scene.Member(_other, MemberRole.Manager));

        (await HandOverAsync(scene, _other.Id, scene.Consultant.Id)).ShouldBe("Other");

        var member = (await scene.ReadAsync(db => db.Memberships.AsNoTracking().ToListAsync(Cancel))).ShouldHaveSingleItem();
        (member.UserId, member.Role).ShouldBe((_other.Id, MemberRole.Consultant));
        var entry = (await scene.AuditAsync(AuditAction.OrganisationHandedOver)).ShouldHaveSingleItem();
        (entry.UserId, entry.Detail).ShouldBe((scene.Consultant.Id, "other@example.test"));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Two_who_hand_it_to_each_other_at_once_do_not_both_leave(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        await scene.AddAsync(_other, scene.Member(_other, MemberRole.Consultant));

        var done = await AtOnce.RunAsync(() => HandOverAsync(scene, _other.Id, scene.Consultant.Id), () => HandOverAsync(scene, scene.Consultant.Id, _other.Id));

        done.Count(name => name is null).ShouldBe(1);
        (await scene.ReadAsync(db => db.Memberships.AsNoTracking().ToListAsync(Cancel))).ShouldHaveSingleItem().Role.ShouldBe(MemberRole.Consultant);
    }

    [Fact]
    public async Task Nobody_from_elsewhere_takes_it_and_nobody_takes_it_from_oneself()
    {
        await using var scene = await Scene.CreateAsync();
        await scene.AddAsync(_other);

        (await HandOverAsync(scene, _other.Id, scene.Consultant.Id)).ShouldBeNull();
        (await HandOverAsync(scene, scene.Consultant.Id, scene.Consultant.Id)).ShouldBeNull();
        (await scene.ReadAsync(db => db.Memberships.CountAsync(Cancel))).ShouldBe(1);
    }

    [Fact]
    public async Task A_manager_hands_nothing_over()
    {
        await using var scene = await Scene.CreateAsync();
        await scene.AddAsync(_other, scene.Member(_other, MemberRole.Manager));

        (await HandOverAsync(scene, scene.Consultant.Id, _other.Id)).ShouldBeNull();
        (await scene.ReadAsync(db => db.Memberships.CountAsync(Cancel))).ShouldBe(2);
    }

    [Fact]
    public async Task Who_has_yet_to_choose_a_password_takes_nothing()
    {
        await using var scene = await Scene.CreateAsync();
        _other.PasswordHash = null;
        await scene.AddAsync(_other, scene.Member(_other, MemberRole.Manager));

        (await HandOverAsync(scene, _other.Id, scene.Consultant.Id)).ShouldBeNull();
        (await scene.ReadAsync(db => db.Memberships.CountAsync(Cancel))).ShouldBe(2);
    }

    private static Task<string?> HandOverAsync(Scene scene, Guid to, Guid from) =>
        scene.DoAsync((HandOver handOver) => handOver.ExecuteAsync(scene.Organisation.Id, to, from, Cancel));
}
