using System.Net;
using AlignmentCheck.Data.Audit;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Web.Tests.Processes;

public sealed class TwoProcessesTests(DemoDatabase demo)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_sites_on_one_database_that_close_the_same_round_at_once_make_one_result()
    {
        var file = await demo.CopyAsync();
        var (round, _) = await DemoDatabase.OpenRoundAsync(file, Cancel);
        var address = $"/organisations/{round.Organisation!.Slug}/rounds/{round.Quarter}";
        await using var first = await SiteProcess.StartAsync(file, Cancel);
        await using var second = await SiteProcess.StartAsync(file, Cancel);

        // Keys lie in the database, so that who signs in at one is signed in at the other.
        var cookies = new CookieContainer();
        using var here = first.Browser(cookies);
        using var there = second.Browser(cookies);
        await PostAsync(here, "/account/signin", ("Input.Email", "consultant@demo.example"), ("Input.Password", DemoDatabase.Password));

        var closed = await Task.WhenAll(
            PostAsync(here, $"{address}/close", ("Sure", "true")), PostAsync(there, $"{address}/close", ("Sure", "true")));
        closed.ShouldAllBe(status => status == HttpStatusCode.Redirect || status == HttpStatusCode.SeeOther);

        await using var db = DemoDatabase.Open(file);
        (await db.FrozenResults.CountAsync(result => result.RoundId == round.Id, Cancel)).ShouldBe(1);
        (await db.AuditEntries.CountAsync(
            entry => entry.Action == AuditAction.RoundClosed && entry.OrganisationId == round.OrganisationId && entry.Detail == round.Quarter.ToString(), Cancel)).ShouldBe(1);
        (await here.GetStringAsync($"{address}/results.json", Cancel)).ShouldBe(await there.GetStringAsync($"{address}/results.json", Cancel));
    }

    private static async Task<HttpStatusCode> PostAsync(HttpClient browser, string page, params (string Name, string Value)[] fields)
    {
        var form = new HtmlParser().ParseDocument(await browser.GetStringAsync(page, Cancel));
        var token = form.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        using var answer = await browser.PostAsync(page, content, Cancel);
        return answer.StatusCode;
    }
}
