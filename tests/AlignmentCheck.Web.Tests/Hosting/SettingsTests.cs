using AlignmentCheck.Data.Mail;
using AlignmentCheck.Web.Commands;
using AlignmentCheck.Web.Hosting;
using AlignmentCheck.Web.Tests.Site;
using Microsoft.AspNetCore.Hosting;

namespace AlignmentCheck.Web.Tests.Hosting;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("https://check.example.com", true)]
    [InlineData("http://localhost:5080", true)]
    [InlineData("https://check.example.com/", true)]
    [InlineData("https://check.example.com/survey", false)]
    [InlineData("check.example.com", false)]
    [InlineData("ftp://check.example.com", false)]
    [InlineData("https://me@check.example.com", false)]
    [InlineData("", false)]
    public void The_sites_address_has_no_path(string address, bool accepted) =>
        new SiteOptionsValidator().Validate(null, new SiteOptions { Address = address }).Succeeded.ShouldBe(accepted);

    [Theory]
    [InlineData("10.0.0.5", true)]
    [InlineData("10.0.0.0/8", true)]
    [InlineData("fd00::/8", true)]
    [InlineData("proxy.example.com", false)]
    public void A_proxy_is_an_address_or_a_network(string entry, bool accepted) =>
        new ProxyOptionsValidator().Validate(null, new ProxyOptions { Known = [entry] }).Succeeded.ShouldBe(accepted);

    [Fact]
    public void Mail_needs_a_sender_and_one_way_out()
    {
        Mail(new MailOptions()).ShouldBeTrue();
        Mail(new MailOptions { Host = "mail.example.com" }).ShouldBeFalse();
        Mail(new MailOptions { Host = "mail.example.com", From = "Post <post@example.com>" }).ShouldBeTrue();
        Mail(new MailOptions { Host = "mail.example.com", From = "post@example.com", Folder = Path.GetTempPath() }).ShouldBeFalse();
        Mail(new MailOptions { Host = "mail.example.com", From = "post@example.com", UserName = "post" }).ShouldBeFalse();
        Mail(new MailOptions { Folder = Path.Join(Path.GetTempPath(), "none-of-ours"), From = "post@example.com" }).ShouldBeFalse();
        static bool Mail(MailOptions options) => new MailOptionsValidator().Validate(null, options).Succeeded;
    }

    [Fact]
    public async Task Every_mistake_stops_the_start_and_is_named()
    {
        using var error = new StringWriter();

        (await AlignmentCheck.Web.Hosting.Site.RunAsync(["--Site:Address=nowhere", "--Database:Provider=Oracle", "--Mail:Host=mail"], error)).ShouldBe(ExitCode.BadInput);

        string[] named = ["nowhere", "Oracle", "Mail:From"];
        named.ShouldAllBe(mistake => error.ToString().Contains(mistake));
        error.ToString().Trim().Split(Environment.NewLine).Length.ShouldBe(named.Length);
    }

    [Fact]
    public async Task Over_https_cookies_promise_their_host()
    {
        await using var site = new SiteFixture();
        await using var encrypted = site.WithWebHostBuilder(host => host.UseSetting("Site:Address", "https://check.example.com"));
        using var browser = encrypted.CreateClient(new() { BaseAddress = new Uri("https://check.example.com") });
        using var answer = await browser.GetAsync("/account/signin", TestContext.Current.CancellationToken);
        answer.Headers.GetValues("Set-Cookie").ShouldContain(cookie =>
            cookie.StartsWith("__Host-form=", StringComparison.Ordinal) && cookie.Contains("secure; samesite=lax; httponly", StringComparison.Ordinal));
    }
}
