using AlignmentCheck.Data.Mail;
using AlignmentCheck.Data.Tests.Support;
using AlignmentCheck.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace AlignmentCheck.Data.Tests.Mail;

public sealed class MailTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("alignmentcheck-mail-").FullName;
    private readonly TestClock _clock = new(TestClock.Monday);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task The_same_occasion_makes_one_mail(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);

        (await QueueAsync(database, "round/1")).ShouldBeTrue();
        (await QueueAsync(database, "round/1")).ShouldBeFalse();
        (await QueueAsync(database, "round/2")).ShouldBeTrue();

        await using var db = database.Open();
        (await db.Mails.CountAsync(Cancel)).ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_mail_is_sent_once_and_its_text_is_thrown_away(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await QueueAsync(database, "round/1");

        await SendAsync(database);
        await SendAsync(database);

        var file = await File.ReadAllTextAsync(Directory.EnumerateFiles(_folder).Single(), Cancel);
        file.ShouldContain("To: ada@example.test");
        file.ShouldContain("Subject: A link  Bcc: eve@example.test");
        file.ShouldContain("Auto-Submitted: auto-generated");
        file.ShouldContain($"List-Unsubscribe: <https://example.test/mails/stop?code={new string('x', 300)}>");
        file.ShouldContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
        file.ShouldContain("multipart/alternative");
        file.ShouldContain("text/plain");
        file.ShouldContain("text/html");
        var mail = await OnlyAsync(database);
        file.ShouldContain($"Message-ID: <{mail.Id:n}@example.test>");
        mail.SentAt.ShouldBe(_clock.GetUtcNow());
        (mail.Text, mail.Stop).ShouldBe((null, null));
    }

    [Fact]
    public void The_same_words_are_there_as_HTML_with_links_and_nothing_from_elsewhere()
    {
        var html = HtmlLetter.Of("A <b>", "Hello <i>,\n\nhttps://example.test/a?b=1&c=2\n\nOne\r\ntwo.\n\n-- \nSmall.\n\njavascript:alert(1)");

        html.ShouldContain("<title>A &lt;b&gt;</title>");
        html.ShouldContain("<p>Hello &lt;i&gt;,</p>");
        html.ShouldContain("<p><a href=\"https://example.test/a?b=1&amp;c=2\">https://example.test/a?b=1&amp;c=2</a></p>");
        html.ShouldContain("<p>One<br>two.</p>");
        html.ShouldContain("<footer><p>Small.</p>\n<p>javascript:alert(1)</p>\n</footer>");
        html.ShouldNotContain("src=");
        html.ShouldNotContain("url(");
    }

    [Fact]
    public async Task Where_it_cannot_be_sent_it_waits_longer_each_time_and_is_given_up_at_last()
    {
        await using var database = await TestDatabase.CreateAsync();
        await QueueAsync(database, "round/1");
        Directory.Delete(_folder);

        await SendAsync(database);
        var first = await OnlyAsync(database);
        first.DueAt.ShouldBe(_clock.GetUtcNow().AddMinutes(1));
        await SendAsync(database);
        (await OnlyAsync(database)).Attempts.ShouldBe(1);

        _clock.Advance(TimeSpan.FromMinutes(1));
        await SendAsync(database);
        var second = await OnlyAsync(database);
        second.DueAt.ShouldBe(_clock.GetUtcNow().AddMinutes(2));
        second.Text.ShouldNotBeNull();

        _clock.Advance(TimeSpan.FromMinutes(2));
        await SendAsync(database);
        var last = await OnlyAsync(database);
        last.FailedAt.ShouldBe(_clock.GetUtcNow());
        last.Text.ShouldBeNull();
        last.SentAt.ShouldBeNull();
    }

    private async Task<bool> QueueAsync(TestDatabase database, string occasion)
    {
        await using var db = database.Open();
        return await new QueueMail(db, database.Dialect, _clock).ExecuteAsync(
            new Letter(occasion, "ada@example.test", "A link\r\nBcc: eve@example.test", "Here it is:\n\nhttps://example.test/a?b=1&c=<2>\n\n-- \nSmall.") { Kind = MailKind.RoundClosed, Stop = new Uri($"https://example.test/mails/stop?code={new string('x', 300)}") }, Cancel);
    }

    private async Task SendAsync(TestDatabase database)
    {
        var options = Options.Create(new MailOptions { Folder = _folder, From = "post@example.test", MostAttempts = 3 });
        await using var db = database.Open();
        await new SendMails(db, new MailTransport(options), options, _clock, NullLogger<SendMails>.Instance).ExecuteAsync(Cancel);
    }

    private static async Task<QueuedMail> OnlyAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return await db.Mails.AsNoTracking().SingleAsync(Cancel);
    }
}
