using System.Net;
using AlignmentCheck.Data;
using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Mail;
using AlignmentCheck.Web.Mails;
using AlignmentCheck.Web.Tests.Organisations;
using AlignmentCheck.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AlignmentCheck.Web.Tests.Mails;

public sealed class StopTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mailboxs_own_button_stops_them_in_one_click_without_cookies_or_signing_in()
    {
        var (user, address) = await LinkAsync();
        using var mailbox = site.CreateDefaultClient();

        using var answer = await mailbox.PostAsync(address, new FormUrlEncodedContent([KeyValuePair.Create("List-Unsubscribe", "One-Click")]), Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await RefusedAsync(user)).ShouldBe([MailKind.RoundClosed]);
    }

    [Fact]
    public async Task Opening_the_link_stops_nothing_its_button_does_and_another_brings_them_back()
    {
        var (user, address) = await LinkAsync();
        using var browser = site.Visitor();
        var page = await browser.PageAsync(address);
        page.Words().ShouldContain("You get an e-mail when a round has closed.");
        (await RefusedAsync(user)).ShouldBeEmpty();

        using var stopped = await browser.SendAsync(address, page, "Stop them");
        var after = await stopped.ReadPageAsync(HttpStatusCode.OK);
        after.Words().ShouldContain("You get no more e-mails when a round has closed.");
        (await RefusedAsync(user)).ShouldBe([MailKind.RoundClosed]);
        (await browser.PageAsync(address)).Words().ShouldContain("They are stopped");

        using var again = await browser.SendAsync(address, after, "Send them again");
        (await again.ReadPageAsync(HttpStatusCode.OK)).Words().ShouldContain("Stop these e-mails?");
        (await RefusedAsync(user)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("List-Unsubscribe", "")]
    [InlineData("List-Unsubscribe", "Two-Clicks")]
    [InlineData("Other", "One-Click")]
    public async Task A_form_that_does_not_say_so_stops_nothing_and_is_asked_again(string field, string value)
    {
        var (user, address) = await LinkAsync();
        using var mailbox = site.CreateDefaultClient();

        using var answer = await mailbox.PostAsync(address, new FormUrlEncodedContent([KeyValuePair.Create(field, value)]), Cancel);

        (await answer.ReadPageAsync(HttpStatusCode.UnprocessableEntity)).Words().ShouldContain("Stop these e-mails?");
        (await RefusedAsync(user)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("?code=")]
    [InlineData("?code=garbage")]
    [InlineData("?code=CfDJ8AAAA")]
    [InlineData("?code=%00%FF")]
    public async Task A_link_that_is_none_leads_nowhere(string code)
    {
        using var browser = site.Visitor();

        (await browser.StatusAsync($"/mails/stop{code}")).ShouldBe(HttpStatusCode.NotFound);
        using var answer = await browser.PostAsync($"/mails/stop{code}", new FormUrlEncodedContent([KeyValuePair.Create("List-Unsubscribe", "One-Click")]), Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_accounts_page_shows_what_was_stopped_and_saves_what_is_chosen()
    {
        var (user, address) = await LinkAsync();
        using (var mailbox = site.CreateDefaultClient())
        {
            using var stopped = await mailbox.PostAsync(address, new FormUrlEncodedContent([KeyValuePair.Create("List-Unsubscribe", "One-Click")]), Cancel);
        }

        using var browser = await site.SignedInAsync(user);
        var page = await browser.PageAsync("/account/mails");
        page.QuerySelector("input[type=checkbox][name='Input.RoundClosed']")!.HasAttribute("checked").ShouldBeFalse();
        page.QuerySelector("input[type=checkbox][name='Input.RoundDue']")!.HasAttribute("checked").ShouldBeTrue();

        using var saved = await browser.SendAsync("/account/mails", page, "Save", ("Input.RoundClosed", "true"), ("Input.RoundDue", "false"));

        (await RefusedAsync(user)).ShouldBe([MailKind.RoundDue]);
        (await browser.PageAsync("/account/mails")).Words().ShouldContain("Your choice is saved.");
    }

    private async Task<(User User, string Address)> LinkAsync()
    {
        var user = await site.UserAsync("Reader");
        return (user, site.Services.GetRequiredService<StopLinks>().To(user.Id, MailKind.RoundClosed).PathAndQuery);
    }

    private Task<List<MailKind>> RefusedAsync(User user) => site.WithAsync((AlignmentContext db) =>
        db.MailRefusals.Where(refusal => refusal.UserId == user.Id).Select(refusal => refusal.Kind).ToListAsync(Cancel));
}
