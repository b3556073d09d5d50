using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Tests;
using AlignmentCheck.Web.Tests.BadInput;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Web.Tests.Attacks;

/// <summary>
/// A consultant whose round is open sends every form that the site has for rounds, as it stood while the round was a draft or with fields that it
/// does not have, to raise or lower the floor, to change dates or the questionnaire, or to have other people answer.
/// </summary>
public sealed class ConsultantAttackTests(BadInputSite site) : IClassFixture<BadInputSite>
{
    private static readonly (string Field, string Value)[] Changes =
    [
        ("Input.Floor", "5"), ("Input.Floor", "10"), ("Input.MayPool", "false"), ("Input.Questionnaire", "extended"), ("Input.OpensOn", "2026-11-25"), ("Input.ClosesOn", "2026-11-24"),
        ("Input.ClosesOn", "2026-12-31"), ("Input.KeepAnswersDays", "365"), ("Input.InvitedSales", "400"), ("Input.InvitedMarketing", "1"), ("Input.ReleaseAfterDays", "0"),
        ("Input.ShowsSummary", "false"), ("Input.WayIn", nameof(WayIn.SingleUseCodes)), ("Input.Quarter", "2027-Q1"),
    ];

    private static readonly (string Field, string Value) Floor = ("Input.Floor", "7");

    private static readonly Quarter Quarter = new(2026, 4);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>As long as nobody was promised anything, each of them changes the round.</summary>
    [Fact]
    [Attack("consultant who changes an open round")]
    public async Task Consultant_who_sends_the_draft_form_with_other_values_succeeds_where_the_round_is_a_draft()
    {
        foreach (var change in Changes)
        {
            var form = await DraftAsync();
            var before = await RoundAsync(form);

            using var answer = await form.SendAsync(With(form, change));
            (await RoundAsync(form)).ShouldNotBe(before, change.ToString());
        }
    }

    [Fact]
    [Attack("consultant who changes an open round")]
    public async Task Consultant_who_raises_or_lowers_the_floor_or_changes_dates_or_the_questionnaire_by_forms_that_were_open_before()
    {
        var form = await DraftAsync();
        await OpenRoundAsync(form);
        var (before, asked) = (await RoundAsync(form), await AskedAsync(form));

        foreach (var change in Changes)
        {
            using var answer = await form.SendAsync(With(form, change));
            (await RoundAsync(form)).ShouldBe(before, change.ToString());
        }

        using var all = await form.SendAsync(form.AsItStands.Where(sent => !Changes.Any(change => change.Field == sent.Name)).Concat(Changes.DistinctBy(change => change.Field)));
        (await RoundAsync(form)).ShouldBe(before);
        (await AskedAsync(form)).ShouldBe(asked);
    }

    /// <summary>Each form of a round's pages, with all the fields of a draft's added to its own.</summary>
    [Theory]
    [InlineData("Open")]
    [InlineData("NewRound")]
    [InlineData("Settings")]
    [InlineData("Prolong")]
    [InlineData("Codes")]
    [InlineData("People")]
    [InlineData("Members")]
    [Attack("consultant who changes an open round")]
    public async Task Consultant_who_adds_a_drafts_fields_to_another_form_changes_nothing_of_what_was_promised(string page)
    {
        var draft = await DraftAsync();
        var home = draft.Action[..draft.Action.IndexOf("/rounds/", StringComparison.Ordinal)];
        var other = await SiteForms.Find($"/Organisations/Running/{page}").OpenAsync(site);
        await OpenRoundAsync(draft);
        var (before, asked) = (await RoundAsync(draft), await AskedAsync(draft));
        var to = page switch
        {
            "NewRound" => $"{home}/rounds/new",
            "Settings" or "Members" => $"{home}/{page.ToLowerInvariant()}",
            _ => $"{home}/rounds/2026-Q4/{page.ToLowerInvariant()}",
        };

        foreach (var change in Changes)
        {
            // A later last day is what prolonging is for, and the only thing.
            using var answer = await other.SendAsync([.. other.AsItStands.Where(sent => sent.Name != change.Field && sent.Name != "ClosesOn"), change, ("ClosesOn", "2026-11-24")], to);

            ((int)answer.StatusCode).ShouldBeLessThan(500);
            (await RoundAsync(draft)).ShouldBe(before, change.ToString());
        }

        (await AskedAsync(draft)).ShouldBe(asked);
    }

    /// <summary>The form of a draft with a floor of seven, so that there is something to lower.</summary>
    private async Task<OpenForm> DraftAsync()
    {
        var form = await SiteForms.Find("/Organisations/Running/Change").OpenAsync(site);
        using var answer = await form.SendAsync(With(form, Floor));
        return form;
    }

    private static IEnumerable<(string Field, string Value)> With(OpenForm form, (string Field, string Value) change) =>
        [.. form.AsItStands.Where(sent => sent.Name != change.Field && sent.Name != Floor.Field), .. change.Field == Floor.Field ? [] : new[] { Floor }, change];

    private static string SlugOf(OpenForm form) => form.Action.Split('/')[2];

    private async Task OpenRoundAsync(OpenForm form)
    {
        var address = form.Action[..form.Action.LastIndexOf('/')];
        var open = await OpenForm.ReadAsync(form.Browser, $"{address}/open", SiteForms.Find("/Organisations/Running/Open"));
        using var answer = await open.SendAsync();
        (await RoundAsync(form)).ShouldContain($"State: {RoundState.Open}");
    }

    /// <summary>Every column of the client's rounds, and whom they let in.</summary>
    private Task<string> RoundAsync(OpenForm form) => site.WithAsync<AlignmentContext, string>(async db =>
    {
        var slug = SlugOf(form);
        var rounds = await db.Rounds.Where(round => round.Organisation!.Slug == slug && (round.State != RoundState.Draft || round.Quarter == Quarter)).ToListAsync(Cancel);
        var ids = rounds.Select(round => round.Id).ToArray();
        return string.Join('\n',
        [
            .. rounds.SelectMany(round => db.Entry(round).Properties.Select(column => $"{column.Metadata.Name}: {column.CurrentValue}")),
            $"codes: {await db.SingleUseCodes.CountAsync(code => ids.Contains(code.RoundId), Cancel)}",
            $"invited: {await db.Invitees.CountAsync(invitee => ids.Contains(invitee.RoundId), Cancel)}",
            $"links: {string.Join(' ', await db.TeamLinks.Where(link => ids.Contains(link.RoundId)).OrderBy(link => link.Code).Select(link => link.Code).ToListAsync(Cancel))}",
        ]);
    });

    private Task<byte[]> AskedAsync(OpenForm form) => site.WithAsync<AlignmentContext, byte[]>(async db =>
    {
        var slug = SlugOf(form);
        var id = await db.Rounds.Where(round => round.Organisation!.Slug == slug && round.State == RoundState.Open).Select(round => round.Id).SingleAsync(Cancel);
        return await db.RoundQuestionnaires.Where(asked => asked.RoundId == id).Select(asked => asked.Snapshot).SingleAsync(Cancel);
    });
}
