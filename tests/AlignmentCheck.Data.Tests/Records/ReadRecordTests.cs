using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Records;

namespace AlignmentCheck.Data.Tests.Records;

public sealed class ReadRecordTests
{
    [Fact]
    public async Task A_name_that_somebody_else_gave_to_whom_they_invited_does_not_leave_with_a_record()
    {
        await using var scene = await Scene.CreateAsync();
        var waiting = new User { Id = Guid.NewGuid(), Name = "New Man", Email = "mia@example.test", CreatedAt = TestClock.Monday };
        await scene.AddAsync(waiting, scene.Member(waiting, MemberRole.Manager));

        var record = await scene.DoAsync((ReadRecord read) => read.ExecuteAsync(scene.Organisation.Id, TestContext.Current.CancellationToken));

        record.Members.Select(member => member.Name).ShouldBe(["Consultant", "mia"], ignoreOrder: true);
    }
}
