using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Mail;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Web.Mails;
using AlignmentCheck.Web.Tests.Site;
using Microsoft.Extensions.DependencyInjection;

namespace AlignmentCheck.Web.Tests.Mails;

public sealed class NoticeLettersTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static readonly User Reader = new() { Id = Guid.NewGuid(), Name = "Ada", Email = "ada@example.test", CreatedAt = DateTimeOffset.UnixEpoch };

    private NoticeLetters Letters => site.Services.GetRequiredService<NoticeLetters>();

    [Theory]
    [InlineData(MailKind.RoundClosed, "Foods: Q4 2026 has closed, and its report is there", "/rounds/2026-Q4/report\n", "It releases itself on Friday, 18 December 2026")]
    [InlineData(MailKind.ReportReleased, "Foods: the report of Q4 2026 is released", "/rounds/2026-Q4/report\n", "download it as PDF")]
    [InlineData(MailKind.RoundDrafted, "Foods: Q4 2026 is drafted", "/rounds/2026-Q4\n", "from Monday, 30 November 2026 to Monday, 14 December 2026")]
    [InlineData(MailKind.RoundDue, "Foods: Q4 2026 waits to be opened", "/rounds/2026-Q4\n", "its first day, Monday, 30 November 2026")]
    [InlineData(MailKind.SchedulePaused, "Foods: the next round is not drafted by itself", "/schedule\n", "Nothing is drafted until you switch the schedule on again")]
    public void Each_says_what_has_happened_where_it_is_read_and_how_to_stop_its_kind(MailKind kind, string subject, string address, string said)
    {
        var letter = Letters.Write(new NoticeToWrite(kind, Round(), Reader));
        var text = letter.Text.ReplaceLineEndings("\n");

        letter.Subject.ShouldBe(subject);
        text.ShouldStartWith("Hello Ada,");
        text.ShouldContain($"http://localhost:5080/organisations/foods{address}");
        text.ShouldContain(said);
        text.ShouldContain($"\n-- \nYou get this as a member of Foods");
        text.ShouldContain($"\n\n{letter.Stop}\n\n");
        text.ShouldNotContain("{");
        letter.Stop!.AbsoluteUri.Length.ShouldBeLessThanOrEqualTo(QueuedMail.LongestStop);
        (letter.Kind, letter.To).ShouldBe((kind, "ada@example.test"));
        letter.Occasion.Length.ShouldBeLessThanOrEqualTo(QueuedMail.LongestKey);
    }

    [Fact]
    public void Where_it_is_released_by_hand_that_is_said()
    {
        var round = Round();
        round.ReleaseAfterDays = null;

        Letters.Write(new NoticeToWrite(MailKind.RoundClosed, round, Reader)).Text.ShouldContain("Managers see it once you release it.");
    }

    private static Round Round() => new()
    {
        Id = Guid.NewGuid(),
        OrganisationId = Guid.NewGuid(),
        Quarter = Quarter.TryParse("2026-Q4")!,
        QuestionnaireId = "core",
        QuestionnaireVersion = 1,
        Language = "en",
        OpensOn = new DateOnly(2026, 11, 30),
        ClosesOn = new DateOnly(2026, 12, 14),
        ClosedAt = new DateTimeOffset(2026, 12, 14, 23, 0, 0, TimeSpan.Zero),
        ReleaseAfterDays = 3,
        CreatedAt = DateTimeOffset.UnixEpoch,
        Organisation = new Organisation { Id = Guid.NewGuid(), Slug = "foods", Name = "Foods", TimeZone = "Europe/Berlin", CreatedAt = DateTimeOffset.UnixEpoch },
    };
}
