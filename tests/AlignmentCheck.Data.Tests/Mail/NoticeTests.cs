using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Mail;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Data.Tests.Schedules;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Tests.Mail;

public sealed class NoticeTests
{
    public static TheoryData<DatabaseProvider> Both => TestDatabase.Both;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_closing_is_told_to_consultants_and_a_release_to_managers_each_once_by_two_processes(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        var fellow = await MemberAsync(scene, "fellow", MemberRole.Consultant);
        var manager = await MemberAsync(scene, "manager", MemberRole.Manager);
        var round = await scene.ClosedAsync();

        await AtOnce.TwiceAsync(() => WriteAsync(scene));
        await WriteAsync(scene);
        (await MailsAsync(scene)).Select(mail => mail.To).ShouldBe([scene.Consultant.Email!, fellow.Email!], ignoreOrder: true);

        await scene.DoAsync((ReleaseRound release) => release.ExecuteAsync(round.Id, scene.Consultant.Id, Cancel));
        await AtOnce.TwiceAsync(() => WriteAsync(scene));
        await WriteAsync(scene);

        var released = (await MailsAsync(scene)).Where(mail => mail.Kind == MailKind.ReportReleased).ShouldHaveSingleItem();
        (released.To, released.OrganisationId, released.Quarter).ShouldBe((manager.Email!, scene.Organisation.Id, round.Quarter));
        (await MailsAsync(scene)).Count.ShouldBe(3);
        (await scene.ReadAsync(db => db.Notices.CountAsync(notice => notice.WrittenAt != null, Cancel))).ShouldBe(2);
        scene.Log.Lines.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Killed_while_writing_nobody_has_one_and_afterwards_everybody_has_one(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);
        await MemberAsync(scene, "fellow", MemberRole.Consultant);
        await scene.ClosedAsync();
        var written = 0;

        await WriteAsync(scene, notice => ++written == 2 ? throw new InvalidOperationException("Killed.") : Write(notice));
        (await MailsAsync(scene)).ShouldBeEmpty();

        scene.Clock.Advance(TimeSpan.FromMinutes(2));
        await WriteAsync(scene);
        (await MailsAsync(scene)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_schedule_that_pauses_is_told_to_consultants_in_one_e_mail_however_often_it_pauses()
    {
        await using var scene = await Scene.CreateAsync();
        await MemberAsync(scene, "manager", MemberRole.Manager);
        var last = await scene.PastAsync("2026-Q3", "2026-09-07");
        await scene.ReadAsync(db => db.Rounds.ExecuteUpdateAsync(update => update.SetProperty(round => round.QuestionnaireId, "gone"), Cancel));
        for (var time = 0; time < 2; time++)
        {
            await scene.SetAsync(45);
            await scene.DraftDueAsync();
            await WriteAsync(scene);
        }

        var mail = (await MailsAsync(scene)).ShouldHaveSingleItem();
        (mail.To, mail.Kind, mail.Quarter).ShouldBe((scene.Consultant.Email!, MailKind.SchedulePaused, last.Quarter));
    }

    [Fact]
    public async Task Nobody_gets_one_who_refused_it_is_kept_out_or_has_not_used_the_link_to_their_account()
    {
        await using var scene = await Scene.CreateAsync();
        var refusing = await MemberAsync(scene, "refusing", MemberRole.Consultant);
        await MemberAsync(scene, "barred", MemberRole.Consultant, user => user.LockoutEnd = DateTimeOffset.MaxValue);
        await MemberAsync(scene, "invited", MemberRole.Consultant, user => user.EmailConfirmed = false);
        await ChooseAsync(scene, refusing, MailKind.RoundClosed, isWanted: false);
        await ChooseAsync(scene, scene.Consultant, MailKind.ReportReleased, isWanted: false);
        await scene.ClosedAsync();

        await WriteAsync(scene);

        (await MailsAsync(scene)).ShouldHaveSingleItem().To.ShouldBe(scene.Consultant.Email);
    }

    [Fact]
    public async Task Nothing_is_written_of_the_demo_or_of_a_draft_that_was_opened_meanwhile_and_never_later()
    {
        await using var scene = await Scene.CreateAsync();
        var round = await scene.OpenedAsync();
        await scene.AddAsync(new Notice { RoundId = round.Id, Kind = MailKind.RoundDrafted, At = scene.Clock.GetUtcNow() });
        await WriteAsync(scene);
        var demo = new Organisation { Id = Guid.NewGuid(), Slug = "demo", Name = "Demo", TimeZone = "Europe/Berlin", IsDemo = true, CreatedAt = scene.Clock.GetUtcNow() };
        await scene.AddAsync(demo, new Membership { OrganisationId = demo.Id, UserId = scene.Consultant.Id, Role = MemberRole.Consultant, Since = scene.Clock.GetUtcNow() });
        await scene.ReadAsync(db => db.Rounds.ExecuteUpdateAsync(update => update.SetProperty(found => found.OrganisationId, demo.Id), Cancel));
        await scene.CloseAsync(round.Id);

        await WriteAsync(scene);

        (await MailsAsync(scene)).ShouldBeEmpty();
        (await scene.ReadAsync(db => db.Notices.CountAsync(notice => notice.WrittenAt == null, Cancel))).ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_was_refused_can_be_wanted_again_and_a_double_click_is_no_fault(DatabaseProvider provider)
    {
        await using var scene = await Scene.CreateAsync(provider);

        await AtOnce.TwiceAsync(() => ChooseAsync(scene, scene.Consultant, MailKind.RoundDue, isWanted: false));
        (await RefusedAsync(scene)).ShouldBe([MailKind.RoundDue]);
        await ChooseAsync(scene, scene.Consultant, MailKind.AccountLink, isWanted: false);
        (await RefusedAsync(scene)).ShouldBe([MailKind.RoundDue]);
        await AtOnce.TwiceAsync(() => ChooseAsync(scene, scene.Consultant, MailKind.RoundDue, isWanted: true));

        (await RefusedAsync(scene)).ShouldBeEmpty();
    }

    private static async Task<IReadOnlyList<MailKind>> RefusedAsync(Scene scene) =>
        (await scene.DoAsync((ReadMailChoices read) => read.ExecuteAsync(scene.Consultant.Id, Cancel)))!;

    private static async Task<bool> ChooseAsync(Scene scene, User user, MailKind kind, bool isWanted)
    {
        await scene.DoAsync((ChooseMails choose) => choose.ExecuteAsync(user.Id, new Dictionary<MailKind, bool> { [kind] = isWanted }, Cancel));
        return true;
    }

    private static async Task<User> MemberAsync(Scene scene, string name, MemberRole role, Action<User>? change = null)
    {
        var user = new User { Id = Guid.NewGuid(), Name = name, Email = $"{name}@example.test", EmailConfirmed = true, CreatedAt = TestClock.Monday };
        change?.Invoke(user);
        await scene.AddAsync(user, scene.Member(user, role));
        return user;
    }

    private static async Task<bool> WriteAsync(Scene scene, Func<NoticeToWrite, Letter>? write = null)
    {
        await scene.DoAsync((WriteNotices notices) => notices.ExecuteAsync(write ?? Write, Cancel));
        return true;
    }

    private static Letter Write(NoticeToWrite notice) => new($"{notice.Kind}/{notice.Round.Id:n}/{notice.Recipient.Id:n}", notice.Recipient.Email!, "News", "There is news.")
    {
        Kind = notice.Kind,
        OrganisationId = notice.Round.OrganisationId,
        Quarter = notice.Round.Quarter,
    };

    private static Task<List<QueuedMail>> MailsAsync(Scene scene) => scene.ReadAsync(db => db.Mails.AsNoTracking().ToListAsync(Cancel));
}
