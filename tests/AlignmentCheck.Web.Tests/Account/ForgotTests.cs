using System.Net;
using System.Text.RegularExpressions;
using AlignmentCheck.Data;
using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Mail;
using AlignmentCheck.Web.Tests.Organisations;
using AlignmentCheck.Web.Tests.Site;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Web.Tests.Account;

public sealed partial class ForgotTests(SiteFixture site) : IClassFixture<SiteFixture>, IDisposable
{
    private const string Forgot = "/account/forgot";
    private const string Send = "Send the link";

    private readonly string _folder = Directory.CreateTempSubdirectory("alignmentcheck-mail-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_answer_does_not_tell_whether_there_is_an_account()
    {
        var user = await site.UserAsync("Ada");
        await using var mailing = Mailing();
        using var browser = Browser(mailing);

        using var known = await browser.FillAsync(Forgot, Send, ("Input.Email", user.Email!));
        using var unknown = await browser.FillAsync(Forgot, Send, ("Input.Email", "nobody@example.test"));

        (await known.ReadPageAsync(HttpStatusCode.OK)).Words().ShouldBe((await unknown.ReadPageAsync(HttpStatusCode.OK)).Words());
        (await MailsAsync("nobody@example.test")).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_cannot_be_an_address_is_answered_in_the_same_way()
    {
        await using var mailing = Mailing();
        using var browser = Browser(mailing);

        using var unknown = await browser.FillAsync(Forgot, Send, ("Input.Email", "nobody@example.test"));
        using var odd = await browser.FillAsync(Forgot, Send, ("Input.Email", "a\uFFFE@example.test"));

        (await odd.ReadPageAsync(HttpStatusCode.OK)).Words().ShouldBe((await unknown.ReadPageAsync(HttpStatusCode.OK)).Words());
    }

    [Fact]
    public async Task The_mailed_link_sets_a_new_password_once_and_ends_every_session()
    {
        var user = await site.UserAsync("Ben");
        using var session = await site.SignedInAsync(user);
        await using var mailing = Mailing();
        using var browser = Browser(mailing);
        using var asked = await browser.FillAsync(Forgot, Send, ("Input.Email", user.Email!));
        var link = LinkIn((await MailsAsync(user.Email!)).Single().Text!);

        using var reset = await browser.FillAsync(link, "Set the password", ("Input.Password", Accounts.NewPassword));

        reset.Headers.Location!.OriginalString.ShouldStartWith("/account/signin");
        (await session.StatusAsync("/account")).ShouldBe(HttpStatusCode.Redirect);
        (await browser.StatusAsync(link)).ShouldBe(HttpStatusCode.Gone);
        using var signedIn = await browser.SignInAsync(user.Email!, Accounts.NewPassword);
        signedIn.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Asking_again_and_again_makes_one_mail()
    {
        var user = await site.UserAsync("Cid");
        await using var mailing = Mailing();
        using var browser = Browser(mailing);
        for (var i = 0; i < 3; i++)
        {
            using var asked = await browser.FillAsync(Forgot, Send, ("Input.Email", user.Email!));
        }

        (await MailsAsync(user.Email!)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_link_works_for_two_hours()
    {
        var user = await site.UserAsync("Dot");
        await using var mailing = Mailing();
        using var browser = Browser(mailing);
        using var asked = await browser.FillAsync(Forgot, Send, ("Input.Email", user.Email!));
        var link = LinkIn((await MailsAsync(user.Email!)).Single().Text!);

        site.Clock.Advance(TimeSpan.FromHours(2));

        (await browser.StatusAsync(link)).ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Where_no_mail_is_sent_the_page_says_whom_to_ask()
    {
        using var browser = site.Visitor();
        var page = await browser.PageAsync(Forgot);
        page.Words().ShouldContain("ask your consultant");
        page.QuerySelector("main form").ShouldBeNull();
    }

    private WebApplicationFactory<Program> Mailing() => site.WithWebHostBuilder(host =>
    {
        host.UseSetting("Mail:Folder", _folder);
        host.UseSetting("Mail:From", "post@example.test");
    });

    private static HttpClient Browser(WebApplicationFactory<Program> factory) =>
        factory.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    private Task<List<QueuedMail>> MailsAsync(string address) => site.WithAsync<AlignmentContext, List<QueuedMail>>(db =>
        db.Mails.AsNoTracking().Where(mail => mail.To == address).ToListAsync(Cancel));

    private static string LinkIn(string text) => new Uri(Link().Match(text).Value).PathAndQuery;

    [GeneratedRegex(@"http://localhost:5080\S+code=\S+")]
    private static partial Regex Link();
}
