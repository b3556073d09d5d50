using System.Net;
using AlignmentCheck.Core.Advice;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data;
using AlignmentCheck.Data.Content;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Plans;
using AlignmentCheck.Web.Tests.Organisations;
using AlignmentCheck.Web.Tests.Reports;
using AlignmentCheck.Web.Tests.Site;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AlignmentCheck.Web.Tests.Plans;

/// <summary>Steps are taken up, seen to and followed, by whoever belongs to an organisation and by nobody else.</summary>
public sealed class PlanTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Weekly = "meet-every-week";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(MemberRole.Manager)]
    [InlineData(MemberRole.Consultant)]
    public async Task A_member_takes_a_step_up_and_it_stands_in_the_plan(MemberRole role)
    {
        var client = await ReportedClient.CreateAsync(site);
        using var member = await client.MemberAsync(role);
        var plan = Plan(client);
        var title = TitleOf(Weekly);
        var empty = await member.PageAsync(plan);
        empty.Words().ShouldContain("Nothing is in the plan yet");
        var takeUp = Link(empty, "Take a step up");
        takeUp.ShouldBe(client.Address("take-up", role == MemberRole.Manager ? ReportedClient.Before : ReportedClient.Now));

        using var taken = await member.SendAsync(
            takeUp, await member.PageAsync(takeUp), "Take it up", ("Input.Step", Weekly), ("Input.Owner", "Ada Example"), ("Input.DueOn", "2026-12-18"));

        taken.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var step = taken.Headers.Location!.ToString();
        step.ShouldStartWith($"{plan}/");
        (await member.PageAsync(step)).Words().ShouldContain($"{title}: it is in the plan.");
        var page = await member.PageAsync(plan);
        page.Words().ShouldContain($"One step is open");
        page.QuerySelector("#state-Planned ~ *, [aria-labelledby=state-Planned]")!.TextContent.ShouldContain(title);
        page.Words().ShouldContain("Ada Example sees to it. Due 18 December, in 25 days.");
        page.Words().ShouldContain("no round has closed since");
        Link(page, title).ShouldBe(step);
        Options(await member.PageAsync(takeUp)).ShouldNotContain(Weekly, "it is in the plan already");
        (await member.GetAsync($"{takeUp}?step={Weekly}", Cancel)).Headers.Location!.ToString().ShouldBe(step);
    }

    [Fact]
    public async Task The_list_begins_with_what_the_report_recommends()
    {
        var client = await ReportedClient.CreateAsync(site);
        using var manager = await client.MemberAsync(MemberRole.Manager);
        var offered = await site.WithAsync<ReadOfferedSteps, OfferedSteps?>(read =>
            read.ExecuteAsync(client.OrganisationId, Quarter.TryParse(ReportedClient.Before)!, MemberRole.Manager, Cancel));

        var page = await manager.PageAsync(client.Address("take-up", ReportedClient.Before));

        page.QuerySelectorAll<IHtmlOptionsGroupElement>("optgroup").First().Label.ShouldBe("Recommended by the report of Q3 2026");
        Options(page).Take(offered!.Recommended.Count).ShouldBe(offered.Recommended.Select(step => step.Id));
        Options(page).Order(StringComparer.Ordinal).ShouldBe(offered.Recommended.Concat(offered.Others).Select(step => step.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_step_goes_from_planned_to_done_with_notes_and_all_of_it_is_written_down()
    {
        var client = await ReportedClient.CreateAsync(site);
        using var manager = await client.MemberAsync(MemberRole.Manager);
        using var consultant = await client.MemberAsync(MemberRole.Consultant);
        var step = await StepAsync(client, Weekly);
        foreach (var state in new[] { "UnderWay", "Done" })
        {
            using var saved = await manager.SendAsync(step, await manager.PageAsync(step), "Save", ("Input.State", state), ("Input.Owner", "Bo Example"));
            saved.Headers.Location!.ToString().ShouldBe(step);
        }

        using var noted = await consultant.SendAsync(step, await consultant.PageAsync(step), "Add the note", ("note", "  Both heads came.\r\nNext: numbers.\u0007 "));

        noted.Headers.Location!.ToString().ShouldBe(step);
        var words = (await manager.PageAsync(step)).Words();
        words.ShouldContain("Done. Bo Example sees to it. Done 23 November.");
        words.ShouldContain("23 November, Consultant Both heads came. Next: numbers.");
        words.ShouldContain("23 November, Manager From planned to under way");
        words.ShouldContain("23 November, Manager From under way to done");
        (await manager.PageAsync(Plan(client))).Words().ShouldContain("1 note");
        var audit = (await consultant.PageAsync($"/organisations/{client.Slug}/audit")).Words();
        audit.ShouldContain("Changed a step in the plan");
        audit.ShouldContain("Wrote a note beside a step in the plan");
    }

    [Fact]
    public async Task What_is_dropped_says_why_and_moves_nothing()
    {
        var client = await ReportedClient.CreateAsync(site);
        using var manager = await client.MemberAsync(MemberRole.Manager);
        var step = await StepAsync(client, Weekly);

        using var silent = await manager.SendAsync(step, await manager.PageAsync(step), "Save", ("Input.State", "Dropped"), ("Input.Reason", " "));
        var again = await silent.ReadPageAsync(HttpStatusCode.UnprocessableEntity);
        again.QuerySelector(".errors a[href='#Input_Reason']")!.TextContent.ShouldContain("why the step is dropped");
        using var dropped = await manager.SendAsync(step, again, "Save", ("Input.Reason", "Sales has <no> room."));

        dropped.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await manager.PageAsync(Plan(client));
        page.Words().ShouldContain("Dropped: Sales has <no> room.");
        page.QuerySelectorAll(".moved").ShouldBeEmpty();
        page.Words().ShouldContain("No step is open");
    }

    [Fact]
    public async Task Two_who_change_one_step_lose_nothing()
    {
        var client = await ReportedClient.CreateAsync(site);
        using var first = await client.MemberAsync(MemberRole.Manager);
        using var second = await client.MemberAsync(MemberRole.Consultant);
        var step = await StepAsync(client, Weekly);
        var (one, other) = (await first.PageAsync(step), await second.PageAsync(step));
        using var saved = await first.SendAsync(step, one, "Save", ("Input.Owner", "Bo Example"), ("Input.State", "UnderWay"));
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        using var late = await second.SendAsync(step, other, "Save", ("Input.Owner", "Cy Example"), ("Input.DueOn", "2027-01-15"));

        var told = await late.ReadPageAsync(HttpStatusCode.UnprocessableEntity);
        told.Words().ShouldContain("Somebody else has changed this step while you had it open.");
        told.Words().ShouldContain("The step now says: Bo Example; due 21 December; under way.");
        told.QuerySelector<IHtmlInputElement>("[name='Input.Owner']")!.Value.ShouldBe("Cy Example");
        told.QuerySelector<IHtmlInputElement>("[name='Input.DueOn']")!.Value.ShouldBe("2027-01-15");
        (await StoredAsync(client)).ShouldBe(("Bo Example", PlanState.UnderWay));

        using var again = await second.SendAsync(step, told, "Save", ("Input.State", "Done"));
        again.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await StoredAsync(client)).ShouldBe(("Cy Example", PlanState.Done));
    }

    [Fact]
    public async Task Of_two_who_save_at_the_same_moment_one_is_told()
    {
        var client = await ReportedClient.CreateAsync(site);
        using var first = await client.MemberAsync(MemberRole.Manager);
        using var second = await client.MemberAsync(MemberRole.Consultant);
        var step = await StepAsync(client, Weekly);
        var (one, other) = (await first.PageAsync(step), await second.PageAsync(step));

        var answers = await Task.WhenAll(
            first.SendAsync(step, one, "Save", ("Input.Owner", "Bo Example")), second.SendAsync(step, other, "Save", ("Input.Owner", "Cy Example")));

        answers.Select(answer => answer.StatusCode).ShouldBe([HttpStatusCode.Redirect, HttpStatusCode.UnprocessableEntity], ignoreOrder: true);
        var saved = answers[0].StatusCode == HttpStatusCode.Redirect ? "Bo Example" : "Cy Example";
        (await StoredAsync(client)).ShouldBe((saved, PlanState.Planned));
    }

    [Fact]
    public async Task A_manager_sees_nothing_of_a_step_before_the_report_of_its_round_is_released()
    {
        var client = await ReportedClient.CreateAsync(site);
        using var manager = await client.MemberAsync(MemberRole.Manager);
        using var consultant = await client.MemberAsync(MemberRole.Consultant);
        var step = await StepAsync(client, Weekly, client.NowId);
        var open = await consultant.PageAsync(step);

        (await consultant.PageAsync(Plan(client))).Words().ShouldContain("Ada Example");
        (await manager.PageAsync(Plan(client))).Words().ShouldNotContain("Ada Example");
        (await manager.StatusAsync(step)).ShouldBe(HttpStatusCode.NotFound);
        (await manager.StatusAsync(client.Address("take-up"))).ShouldBe(HttpStatusCode.NotFound);
        (await manager.GetStringAsync($"{Plan(client)}.csv", Cancel)).ShouldNotContain(Weekly);
        (await manager.GetStringAsync($"{Plan(client)}.ics", Cancel)).ShouldNotContain("VEVENT");
        foreach (var handler in new[] { "Change", "Note" })
        {
            using var sent = await manager.PostAsync($"{step}?handler={handler}", new FormUrlEncodedContent([
                KeyValuePair.Create("__RequestVerificationToken", open.QuerySelector<IHtmlInputElement>("[name=__RequestVerificationToken]")!.Value)]), Cancel);
            sent.StatusCode.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.BadRequest);
        }

        // The same step, taken up after the round that is released: it is told that it is there, and nothing of it.
        var takeUp = client.Address("take-up", ReportedClient.Before);
        using var taken = await manager.SendAsync(takeUp, await manager.PageAsync(takeUp), "Take it up", ("Input.Step", Weekly), ("Input.Owner", "Bo"));
        taken.Headers.Location!.ToString().ShouldBe(Plan(client));
        (await manager.PageAsync(Plan(client))).Words().ShouldContain("you will see it there once the report is released after which it was taken up");

        await client.ReleaseAsync(consultant);
        (await manager.PageAsync(Plan(client))).Words().ShouldContain("Ada Example");
        (await manager.StatusAsync(step)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_step_of_another_organisation_is_not_found_under_ones_own()
    {
        var (own, foreign) = (await ReportedClient.CreateAsync(site), await ReportedClient.CreateAsync(site));
        using var consultant = await own.MemberAsync(MemberRole.Consultant);
        var form = await consultant.PageAsync(await StepAsync(own, Weekly));
        var theirs = (await foreign.TakeUpAsync(Weekly, "Zoe Example")).Id;
        foreach (var address in new[] { $"{Plan(own)}/{theirs}", $"{Plan(foreign)}/{theirs}", Plan(foreign), $"{Plan(foreign)}.csv", $"{Plan(foreign)}.ics", foreign.Address("take-up", ReportedClient.Before) })
        {
            using var read = await consultant.GetAsync(address, Cancel);
            read.StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
            (await read.Content.ReadAsStringAsync(Cancel)).ShouldNotContain("Zoe Example");
        }

        var token = form.QuerySelector<IHtmlInputElement>("[name=__RequestVerificationToken]")!.Value;
        foreach (var address in new[] { $"{Plan(own)}/{theirs}", $"{Plan(foreign)}/{theirs}" })
        {
            foreach (var handler in new[] { "Change", "Note" })
            {
                using var sent = await consultant.PostAsync($"{address}?handler={handler}", new FormUrlEncodedContent(new Dictionary<string, string>
                {
                    ["__RequestVerificationToken"] = token, ["version"] = "0", ["Input.Owner"] = "Me", ["Input.DueOn"] = "2026-12-01", ["Input.State"] = "Done", ["note"] = "Mine",
                }), Cancel);
                sent.StatusCode.ShouldBe(HttpStatusCode.NotFound, $"{address} {handler}");
            }
        }

        (await StoredAsync(foreign)).ShouldBe(("Zoe Example", PlanState.Planned));
    }

    [Theory]
    [InlineData("", "", "meet-every-week,review-last-weeks-leads,share-one-report")]
    [InlineData("Open", "", "meet-every-week,review-last-weeks-leads")]
    [InlineData("Overdue", "", "review-last-weeks-leads")]
    [InlineData("Done", "", "share-one-report")]
    [InlineData("Dropped", "", "")]
    [InlineData("", "bo example", "review-last-weeks-leads,share-one-report")]
    [InlineData("Planned", "Bo Example", "review-last-weeks-leads")]
    [InlineData("99", "", "meet-every-week,review-last-weeks-leads,share-one-report")]
    [InlineData("<b>", "nobody", "")]
    public async Task The_plan_is_looked_at_by_state_and_by_who_sees_to_it(string state, string owner, string shown)
    {
        var client = await ReportedClient.CreateAsync(site);
        using var manager = await client.MemberAsync(MemberRole.Manager);
        await client.TakeUpAsync(Weekly, "Ada Example", state: PlanState.UnderWay, days: 3);
        await client.TakeUpAsync("review-last-weeks-leads", "Bo Example");
        await client.TakeUpAsync("share-one-report", "Bo Example");
        await site.WithAsync<AlignmentContext>(async db =>
        {
            var plan = db.PlanSteps.Where(step => step.OrganisationId == client.OrganisationId);
            await plan.Where(step => step.StepId == "share-one-report").ExecuteUpdateAsync(step => step.SetProperty(one => one.State, PlanState.Done), Cancel);
            await plan.Where(step => step.StepId == "review-last-weeks-leads").ExecuteUpdateAsync(step => step.SetProperty(one => one.DueOn, new DateOnly(2026, 11, 20)), Cancel);
        });

        var page = await manager.PageAsync($"{Plan(client)}?state={Uri.EscapeDataString(state)}&owner={Uri.EscapeDataString(owner)}");

        var titles = shown.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(TitleOf).ToList();

        page.QuerySelectorAll(".plan-rows h3").Select(heading => heading.TextContent.Trim()).ShouldBe(titles, ignoreOrder: true);
        page.QuerySelector("h1")!.TextContent.ShouldBe("Two steps are open, one of them overdue");
        if (titles.Contains(TitleOf("review-last-weeks-leads")))
        {
            page.Words().ShouldContain("Overdue by 3 days: it was due 20 November.");
        }
    }

    [Fact]
    public async Task The_number_stands_there_before_and_now_as_the_next_report_tells_it()
    {
        var client = await ReportedClient.CreateAsync(site);
        using var consultant = await client.MemberAsync(MemberRole.Consultant);
        using var manager = await client.MemberAsync(MemberRole.Manager);
        var taken = await client.TakeUpAsync(Weekly, "Ada Example", state: PlanState.UnderWay);
        await client.FollowAsync(taken, begun: new DateOnly(2026, 9, 25));

        var page = await consultant.PageAsync(Plan(client));
        var report = await consultant.PageAsync(client.Address("report"));

        var moved = Words(page, ".moved");
        moved.ShouldMatch(@"^Before \d+ → Now \d+ (moved up|no visible change|moved down) in Q4 2026$");
        Words(report, ".follow-ups .moved").ShouldBe(moved.Replace(" in Q4 2026", "", StringComparison.Ordinal));
        page.Words().ShouldContain("no word here says that a step was the cause");
        Words(await consultant.PageAsync($"{Plan(client)}/{taken.Id}"), ".moved").ShouldBe(moved);
        Words(await manager.PageAsync(Plan(client)), ".moved").ShouldEndWith("no round has closed since", Case.Sensitive, "managers do not see the later round yet");
    }

    private static string Plan(ReportedClient client) => $"/organisations/{client.Slug}/plan";

    private static async Task<string> StepAsync(ReportedClient client, string step, Guid? roundId = null) =>
        $"{Plan(client)}/{(await client.TakeUpAsync(step, "Ada Example", roundId: roundId)).Id}";

    private static string Link(IHtmlDocument page, string words) =>
        page.QuerySelectorAll("main a").Single(link => link.TextContent.Trim() == words).GetAttribute("href")!;

    private static IEnumerable<string> Options(IHtmlDocument page) =>
        page.QuerySelectorAll<IHtmlOptionElement>("select[name='Input.Step'] option").Select(option => option.Value).Where(value => value.Length > 0);

    private static string Words(IHtmlDocument page, string selector) =>
        string.Join(' ', page.QuerySelector(selector)!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private Task<(string, PlanState)> StoredAsync(ReportedClient client) => site.WithAsync<AlignmentContext, (string, PlanState)>(async db =>
    {
        var step = await db.PlanSteps.SingleAsync(step => step.OrganisationId == client.OrganisationId, Cancel);
        return (step.Owner, step.State);
    });

    private string TitleOf(string step) => site.Services.GetRequiredService<ContentCatalogue>().Find("en")!.Steps.Single(one => one.Id == step).Title;
}
