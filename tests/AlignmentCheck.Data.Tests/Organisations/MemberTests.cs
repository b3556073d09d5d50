using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Organisations;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Tests.Organisations;

public sealed class MemberTests
{
    private readonly User _other = new() { Id = Guid.NewGuid(), Name = "Other", Email = "other@example.test", CreatedAt = TestClock.Monday };

    public static TheoryData<DatabaseProvider> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Somebody_is_let_in_gets_another_role_and_is_taken_out(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        await scene.AddAsync(_other);

        (await AddAsync(scene, _other.Id, MemberRole.Manager)).ShouldBe(AddMemberOutcome.Added);
        (await RolesAsync(scene)).ShouldBe([MemberRole.Consultant, MemberRole.Manager]);
        (await AddAsync(scene, _other.Id, MemberRole.Consultant)).ShouldBe(AddMemberOutcome.RoleGiven);
        (await RolesAsync(scene)).ShouldBe([MemberRole.Consultant, MemberRole.Consultant]);
        (await RemoveAsync(scene, _other.Id)).ShouldBe(RemoveMemberOutcome.Removed);
        (await RemoveAsync(scene, _other.Id)).ShouldBe(RemoveMemberOutcome.NoMember);

        (await RolesAsync(scene)).ShouldBe([MemberRole.Consultant]);
        (await scene.AuditAsync(AuditAction.MemberInvited)).Count.ShouldBe(2);
        (await scene.AuditAsync(AuditAction.MemberRemoved)).ShouldHaveSingleItem().Detail.ShouldBe("other@example.test");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task The_last_consultant_stays_one(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        await scene.AddAsync(_other, scene.Member(_other, MemberRole.Manager));

        (await RemoveAsync(scene, scene.Consultant.Id)).ShouldBe(RemoveMemberOutcome.LastConsultant);
        (await AddAsync(scene, scene.Consultant.Id, MemberRole.Manager)).ShouldBe(AddMemberOutcome.LastConsultant);

        (await RolesAsync(scene)).ShouldBe([MemberRole.Consultant, MemberRole.Manager]);
        (await scene.AuditAsync(AuditAction.MemberRemoved)).ShouldBeEmpty();
        (await scene.AuditAsync(AuditAction.MemberInvited)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Of_two_consultants_who_remove_each_other_at_once_one_stays(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        await scene.AddAsync(_other, scene.Member(_other, MemberRole.Consultant));

        var outcomes = await AtOnce.RunAsync(() => RemoveAsync(scene, _other.Id), () => RemoveAsync(scene, scene.Consultant.Id));

        outcomes.ShouldBe([RemoveMemberOutcome.Removed, RemoveMemberOutcome.LastConsultant], ignoreOrder: true);
        (await RolesAsync(scene)).ShouldBe([MemberRole.Consultant]);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Somebody_who_is_let_in_twice_at_once_is_in(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        await scene.AddAsync(_other);

        (await AtOnce.TwiceAsync(() => AddAsync(scene, _other.Id, MemberRole.Manager))).ShouldBe([AddMemberOutcome.Added, AddMemberOutcome.RoleGiven], ignoreOrder: true);

        (await RolesAsync(scene)).ShouldBe([MemberRole.Consultant, MemberRole.Manager]);
    }

    private static Task<AddMemberOutcome> AddAsync(Scene scene, Guid memberId, MemberRole role) =>
        scene.DoAsync((AddMember add) => add.ExecuteAsync(scene.Organisation.Id, memberId, role, "other@example.test", scene.Consultant.Id, Cancel));

    private static Task<RemoveMemberOutcome> RemoveAsync(Scene scene, Guid memberId) =>
        scene.DoAsync((RemoveMember remove) => remove.ExecuteAsync(scene.Organisation.Id, memberId, scene.Consultant.Id, Cancel));

    private static async Task<IEnumerable<MemberRole>> RolesAsync(Scene scene) =>
        (await scene.ReadAsync(db => db.Memberships.Select(member => member.Role).ToListAsync(Cancel))).OrderDescending();
}
