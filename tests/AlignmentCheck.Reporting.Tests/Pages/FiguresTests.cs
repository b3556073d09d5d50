using System.Text.Json.Nodes;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Reporting.Tests.Fixture;
using AngleSharp.Dom;

namespace AlignmentCheck.Reporting.Tests.Pages;

/// <summary>Every figure on the page is the one of <c>results.json</c>.</summary>
public sealed class FiguresTests
{
    public static TheoryData<string> Rounds => Reports.Names;

    [Theory]
    [MemberData(nameof(Rounds))]
    public async Task Board_rows_are_the_dimensions(string round)
    {
        var page = await Page.OfAsync(round);
        var rows = page.Document.QuerySelectorAll("table.board:not(.forecast) tbody tr");

        rows.Length.ShouldBe(page.Report.Result.Mode == DisclosureMode.None ? 0 : page.Dimensions.Count());
        foreach (var (dimension, row) in page.Dimensions.Where(_ => rows.Length > 0).Select(d => (d, Row(rows, Name(page, d)))))
        {
            var (teams, pooled) = (dimension["teams"], dimension["pooled"]);
            var dots = row.QuerySelector(".teams svg[role=img]")!;
            int[] scores = [.. Page.Numbers(teams?["sales"], Given(teams, "score")), .. Page.Numbers(teams?["marketing"], Given(teams, "score")), .. Page.Numbers(pooled, Given(pooled, "score"))];
            dots.QuerySelector("title").Numbers().ShouldBe(scores);
            Labels(dots).ShouldBe(scores, ignoreOrder: true);
            dots.QuerySelector("desc").Numbers().ShouldBe(
                scores.Length == 0 ? [] : [95, .. Bounds(teams?["sales"]), .. Bounds(teams?["marketing"]), .. Bounds(pooled)]);
            row.QuerySelector(".verdict span").Numbers().ShouldBe(teams is null ? [] : [Math.Abs(dimension["gap"]!.GetValue<int>())]);
            row.QuerySelector("th .level").Text().ShouldBe(dimension["levelName"]?.GetValue<string>() ?? "");

            // Felt and checked stand beside each other only where there are teams: pooled, the dot has said it.
            var felt = row.QuerySelector(".check svg[role=img]");
            if (pooled is not null)
            {
                felt.ShouldBeNull();
                continue;
            }

            int[] both = [.. Page.Numbers(dimension, "score"), .. dimension["check"] is { } check ? Page.Numbers(check, "score") : []];
            felt?.QuerySelector("title").Numbers().ShouldBe(both);
            (felt is null ? [] : Labels(felt)).ShouldBe(both, ignoreOrder: true);
        }
    }

    [Theory]
    [MemberData(nameof(Rounds))]
    public async Task Overall_is_score_level_and_who_answered(string round)
    {
        var page = await Page.OfAsync(round);
        var shown = page.Document.QuerySelectorAll(".overall dd");

        if (page.Json["overall"] is not { } overall)
        {
            shown.ShouldBeEmpty();
            return;
        }

        var participation = page.Json["participation"]!;
        shown[0].Text().ShouldStartWith(overall["levelName"]!.GetValue<string>());
        shown[1].Numbers().ShouldBe([overall["score"]!.GetValue<int>(), 100]);
        shown.Skip(2).Select(dd => dd.Numbers()).ShouldBe(
            participation["sales"] is { } sales
                ? [[.. Page.Numbers(overall, "sales"), .. Page.Numbers(sales, "answered", "invited")], [.. Page.Numbers(overall, "marketing"), .. Page.Numbers(participation["marketing"], "answered", "invited")]]
                : new int[][] { Page.Numbers(participation["total"], "answered", "invited") });
        page.Find(".cover-level .word").Text().ShouldBe(overall["levelName"]!.GetValue<string>());
    }

    [Theory]
    [MemberData(nameof(Rounds))]
    public async Task Participation_is_a_table_of_counts(string round)
    {
        var page = await Page.OfAsync(round);
        var participation = page.Json["participation"]!.AsObject();

        var rows = page.Of("answers").ParentElement!.QuerySelectorAll("table.figures tbody tr");

        rows.Select(row => row.QuerySelector("th").Text()).ShouldBe(
            participation.ContainsKey("sales") ? ["Sales", "Marketing", "Both teams"] : new[] { "Both teams" });
        rows.Select(row => row.QuerySelectorAll("td").Take(2).SelectMany(td => td.Numbers()).ToArray())
            .ShouldBe(participation.Select(team => Page.Numbers(team.Value, "answered", "fewerThan", "invited")));
    }

    [Theory]
    [MemberData(nameof(Rounds))]
    public async Task Rail_has_each_figure_of_the_dimension(string round)
    {
        var page = await Page.OfAsync(round);

        foreach (var dimension in page.Dimensions.Where(_ => page.Report.Result.Mode != DisclosureMode.None))
        {
            var shown = page.Sheet(Id(dimension)).QuerySelectorAll(".rail dl > div").Select(row => (row.QuerySelector("dt").Text(), row.QuerySelector("dd").Numbers()));

            var expected = new List<(string, int[])>();
            if (dimension["teams"] is { } teams)
            {
                expected.Add(("Sales", Page.Numbers(teams["sales"], "score", "low", "high")));
                expected.Add(("Marketing", Page.Numbers(teams["marketing"], "score", "low", "high")));
                expected.Add(("Felt, both teams", Page.Numbers(dimension, "score")));
            }
            else if (dimension["pooled"] is { } pooled)
            {
                expected.Add(("Both teams", Page.Numbers(pooled, "score", "low", "high")));
            }

            if (dimension["score"] is not null && dimension["check"]?["score"] is { } check)
            {
                expected.Add(("Checked", [check.GetValue<int>()]));
            }

            if (dimension["toNextLevel"] is { } points)
            {
                var lower = dimension["gap"]?.GetValue<int>() switch { > 0 => "Marketing to", < 0 => "Sales to", _ => "To" };
                expected.Add(($"{lower} {English.Texts.LevelName(dimension["level"]!.GetValue<int>() + 1)}", [points.GetValue<int>()]));
            }

            shown.Select(Said).ShouldBe(expected.Select(Said), Id(dimension));
        }

        static string Said((string Name, int[] Numbers) row) => $"{row.Name}: {string.Join(' ', row.Numbers)}";
    }

    [Theory]
    [MemberData(nameof(Rounds))]
    public async Task Rail_has_the_changes(string round)
    {
        var page = await Page.OfAsync(round);
        var scores = page.Document.QuerySelectorAll(".rail .small").Select(p => p.Text()).Where(text => text.Contains('→', StringComparison.Ordinal)).Select(Page.Numbers).ToArray();

        scores.ShouldBe((page.Json["changes"]?.AsArray() ?? [])
            .Where(c => !c!["what"]!.GetValue<string>().EndsWith(":level", StringComparison.Ordinal) && page.Report.Result.Questionnaire.IndexOf(c["what"]!.GetValue<string>()) < 0)
            .Select(c => Page.Numbers(c, "before", "now")));
        scores.Length.ShouldBe(SampleRounds.Names.Contains(round) ? scores.Length : round switch { Reports.WithHistory or Reports.Everything => 15, Reports.EightRounds => 12, "pooled, with history by team" => 5, _ => 0 });
    }

    [Theory]
    [MemberData(nameof(Rounds))]
    public async Task Statements_are_shown_as_far_as_they_may_be(string round)
    {
        var page = await Page.OfAsync(round);

        foreach (var dimension in page.Dimensions.Where(_ => page.Report.Result.Mode != DisclosureMode.None))
        {
            var statements = page.Report.Result.Find(Id(dimension))!.Dimension.Statements;
            var rows = page.Sheet(Id(dimension)).QuerySelectorAll(".statements .rows > li");
            rows.Length.ShouldBe(statements.Count);
            foreach (var (statement, row) in statements.Zip(rows))
            {
                row.QuerySelector(".text").Text().ShouldStartWith(statement.Text);
                var shown = dimension["statements"]!.AsArray().FirstOrDefault(s => s!["id"]!.GetValue<string>() == statement.Id);
                JsonNode[] teams = shown is null ? [] : [.. new[] { shown["teams"]?["sales"], shown["teams"]?["marketing"], shown["pooled"] }.OfType<JsonNode>()];
                Row(row, teams);
            }
        }

        static void Row(IElement row, JsonNode[] teams)
        {
            var picture = row.QuerySelector("svg[role=img]");
            if (teams.Length == 0 || teams[0]["mean"] is null)
            {
                picture.ShouldBeNull();
                row.QuerySelector(".note").Text().ShouldStartWith("Held back");
                return;
            }

            picture!.QuerySelector("desc").Numbers().ShouldBe(teams.SelectMany(t => Page.Numbers(t, "disagree", "neutral", "agree", "mean")));
            if (picture.GetAttribute("aria-labelledby")!.StartsWith("tens-", StringComparison.Ordinal))
            {
                row.QuerySelectorAll("text, .score span").SelectMany(t => t.Numbers()).ShouldBe(teams.Select(t => t["mean"]!.GetValue<int>()));
            }
            else
            {
                row.QuerySelectorAll(".score span").Select(s => s.Numbers().Single()).ShouldBe(teams.Select(t => t["mean"]!.GetValue<int>()));
                picture.QuerySelectorAll("text:not(.in-neutral):not(.held)").SelectMany(t => t.Numbers()).ShouldBe(teams.SelectMany(t => Page.Numbers(t, "disagree", "agree")));
            }

            var dontKnow = teams.Select(t => t["dontKnow"]?.GetValue<int>() ?? 0).Where(share => share >= 25);
            var note = row.QuerySelectorAll(".note").LastOrDefault(n => n.Text().StartsWith("“Don’t know”", StringComparison.Ordinal));
            (note is not null).ShouldBe(dontKnow.Any());
            (note.Numbers() is { Length: > 0 } exact ? exact : [.. dontKnow]).ShouldBe(dontKnow);
        }
    }

    [Theory]
    [MemberData(nameof(Rounds))]
    public async Task Checks_show_what_they_are_made_of(string round)
    {
        var page = await Page.OfAsync(round);

        foreach (var dimension in page.Dimensions.Where(_ => page.Report.Result.Mode != DisclosureMode.None))
        {
            var figure = page.Sheet(Id(dimension)).QuerySelector(".check-figure");
            if (dimension["check"] is not { } check)
            {
                figure?.QuerySelector("svg").ShouldBeNull();
                (figure is null).ShouldBe(!page.Report.Result.HeldBack.Any(h => h.What == $"check:{page.Report.Result.Find(Id(dimension))!.Dimension.Check?.Id}"));
                continue;
            }

            var note = figure!.QuerySelector(".caption .note").Text();
            if (check["score"] is { } score)
            {
                Page.Numbers(note).ShouldContain(score.GetValue<int>());
            }
            else
            {
                note.ShouldContain("no score");
            }

            if (check["guess"] is { } guess)
            {
                note.ShouldContain($"Guessing would give {guess.ToJsonString()}.");
            }

            switch (check["id"]!.GetValue<string>())
            {
                case "kpi" or "feedback" or "reward":
                    Description(figure).ShouldBe($"Sales answered: {Options(page, check["teams"]!["sales"]!)}. Marketing answered: {Options(page, check["teams"]!["marketing"]!)}.");
                    break;
                case "challenges":
                    foreach (var (knows, named) in new[] { ("sales", "marketing"), ("marketing", "sales") })
                    {
                        var direction = check["predictions"]![$"{knows}Knows{English.Texts.Capital(named)}"]!;
                        var isWithScore = check[$"{knows}Knows{English.Texts.Capital(named)}"] is not null;
                        var words = page.Of($"check-challenges-{named}-d").ParentElement!.ParentElement!.QuerySelector(".note").Numbers();
                        words.ShouldBe(isWithScore
                            ? [.. Page.Numbers(direction, "hits", "guess", "best"), check[$"{knows}Knows{English.Texts.Capital(named)}"]!.GetValue<int>(), 100]
                            : Page.Numbers(direction, words.Length > 1 ? ["hits", "guess", "best"] : ["hits"]));
                    }

                    break;
                case "funding":
                    Page.Numbers(Description(figure)).ShouldBe([.. Page.Numbers(check["teams"]!["sales"], "is", "should"), .. Page.Numbers(check["teams"]!["marketing"], "is", "should")]);
                    figure.QuerySelectorAll(":scope > .note").Where(n => n.Text().StartsWith("Those who gave both", StringComparison.Ordinal)).SelectMany(n => n.Numbers())
                        .ShouldBe([.. Page.Numbers(check["teams"]!["sales"], "distance"), .. Page.Numbers(check["teams"]!["marketing"], "distance")]);
                    break;
            }
        }
    }

    [Theory]
    [MemberData(nameof(Rounds))]
    public async Task Challenges_are_a_table_and_a_picture_of_the_same(string round)
    {
        var page = await Page.OfAsync(round);
        var check = page.Dimensions.Select(d => d["check"]).FirstOrDefault(c => c?["id"]!.GetValue<string>() == "challenges");
        var rows = page.Document.QuerySelectorAll("table.misses tbody tr");

        if (check is null)
        {
            rows.ShouldBeEmpty();
            return;
        }

        var (sales, marketing) = (check["predictions"]!["salesKnowsMarketing"]!, check["predictions"]!["marketingKnowsSales"]!);
        var options = Texts(page);
        foreach (var (option, text) in options.Where(o => new[] { sales, marketing }.Any(d => Share(d["named"], o.Key) > 0 || Share(d["predicted"], o.Key) > 0)))
        {
            var row = Row(rows, English.Texts.Capital(text));
            row.QuerySelectorAll("td").Select(td => td.Text()).ShouldBe(
                new[] { sales["named"], sales["predicted"], marketing["named"], marketing["predicted"] }.Select(p => Share(p, option) is { } percent ? $"{percent} %" : "–"));
        }

        foreach (var (named, direction) in new[] { ("marketing", sales), ("sales", marketing) })
        {
            foreach (var row in page.Of($"check-challenges-{named}-d").Text().Split("; ", StringSplitOptions.RemoveEmptyEntries))
            {
                var option = options.First(o => row.StartsWith($"{o.Value}: ", StringComparison.Ordinal)).Key;
                Page.Numbers(row[row.IndexOf(':', StringComparison.Ordinal)..]).ShouldBe([.. new[] { Share(direction["named"], option), Share(direction["predicted"], option) }.OfType<int>()]);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Rounds))]
    public async Task Words_are_shares_of_picks(string round)
    {
        var page = await Page.OfAsync(round);
        var words = page.Json["words"];
        var figure = page.Find(".words-figure");

        (figure is null).ShouldBe(words is null);
        if (words is not null)
        {
            int[] unkind = [.. Page.Numbers(words["sales"], "unkind"), .. Page.Numbers(words["marketing"], "unkind")];
            page.Of("words-unkind-d").Numbers().ShouldBe(unkind);
            figure!.QuerySelector("h3").Numbers().ShouldBe(unkind);
            figure.QuerySelectorAll(".word-lists dd").Select(dd => dd.Numbers()).ShouldBe(
                new[] { words["sales"]!["words"], words["marketing"]!["words"] }.OfType<JsonObject>()
                    .Select(list => list.Select(w => w.Value!.GetValue<int>()).Where(share => share > 0).OrderDescending().Take(8).ToArray()));
        }
    }

    [Theory]
    [MemberData(nameof(Rounds))]
    public async Task Ownership_shows_agreement_and_the_two_most_frequent_answers(string round)
    {
        var page = await Page.OfAsync(round);
        var rows = page.Document.QuerySelectorAll("table.ownership tbody tr");
        var tasks = (page.Json["ownership"]?.AsArray() ?? []).Select(t => t!).ToArray();

        rows.Length.ShouldBe(tasks.Length);
        foreach (var task in tasks)
        {
            var name = page.Report.Result.Questionnaire.Ownership!.Tasks.First(t => t.Id == task["task"]!.GetValue<string>()).Name;
            var cells = Row(rows, English.Texts.Capital(name)).QuerySelectorAll("td");
            cells[0].Numbers().ShouldBe(Most(task["sales"]!));
            cells[1].Numbers().ShouldBe(Most(task["marketing"]!));
            cells[2].Numbers().ShouldBe(Page.Numbers(task, "agreement"));
        }

        static int[] Most(JsonNode picture) => [.. picture["options"]!.AsObject().Select(o => o.Value!.GetValue<int>()).Where(share => share > 0).OrderDescending().Take(2)];
    }

    [Theory]
    [MemberData(nameof(Rounds))]
    public async Task Steps_have_the_figures_that_led_to_them(string round)
    {
        var page = await Page.OfAsync(round);
        var shown = page.Document.QuerySelectorAll("article.step");
        var steps = page.Json["steps"]!.AsArray().Take(6).ToArray();

        shown.Length.ShouldBe(steps.Length);
        foreach (var (step, article) in steps.Zip(shown))
        {
            article.QuerySelector("h3 .number").Numbers().ShouldBe(Page.Numbers(step, "rank"));
            article.QuerySelectorAll(".because li > .both").Select(reason => reason.Numbers()).ShouldBe(step!["because"]!.AsArray().Select(Figures));
        }

        int[] Figures(JsonNode? reason)
        {
            var condition = reason!["condition"]!.GetValue<string>();
            var inWords = condition.StartsWith("dontknow:", StringComparison.Ordinal)
                && page.Report.Result.Dimensions.SelectMany(d => d.Statements).First(s => s.Statement.Id == condition[9..]) is var s && (s.Sales ?? s.Pooled)!.DontKnowInQuarters;
            int[] figures = reason["sales"] is null ? Page.Numbers(reason, "value") : Page.Numbers(reason, "sales", "marketing");
            return inWords ? []
                : reason["sales"] is null && (condition.StartsWith("check:", StringComparison.Ordinal) || page.Report.Result.Find(condition) is not null) ? [.. figures, 100]
                : figures;
        }
    }

    private static string Id(JsonNode dimension) => dimension["id"]!.GetValue<string>();

    private static string Name(Page page, JsonNode dimension) => page.Report.Result.Find(Id(dimension))!.Dimension.Name;

    private static IElement Row(IEnumerable<IElement> rows, string name) => rows.Single(row => (row.QuerySelector("th .name") ?? row.QuerySelector("th")).Text() == name);

    private static int[] Labels(IElement picture) => [.. picture.QuerySelectorAll("text").Where(t => !t.Text().Contains("held", StringComparison.Ordinal)).Select(t => t.Numbers().Single())];

    private static string[] Given(JsonNode? node, string member) => node is null ? [] : [member];

    private static int[] Bounds(JsonNode? figure) => figure is null ? [] : Page.Numbers(figure, "low", "high");

    private static int? Share(JsonNode? picture, string option) => picture!["options"]![option]?.GetValue<int>();

    private static string Description(IElement figure) => figure.QuerySelector("svg[role=img] desc").Text();

    private static Dictionary<string, string> Texts(Page page) =>
        page.Report.Result.Questionnaire.Questions.OfType<PicksQuestion>().First(q => q.Id == "challenges.own").Options.ToDictionary(o => o.Id, o => o.Text);

    private static string Options(Page page, JsonNode picture)
    {
        var texts = page.Report.Result.Questionnaire.Questions.OfType<ChoiceQuestion>().SelectMany(q => q.Options).DistinctBy(o => o.Id).ToDictionary(o => o.Id, o => o.Text);
        var isTens = picture["others"] is not null;
        return string.Join(", ", picture["options"]!.AsObject().Where(o => o.Value!.GetValue<int>() > 0).Select(o => $"{texts[o.Key]} {Said(o.Value!.GetValue<int>())}")
            .Concat(picture["others"] is { } others ? [$"all others {Said(others.GetValue<int>())}"] : []));

        string Said(int percent) => !isTens ? $"{percent} %" : percent switch
        {
            10 => "about 10 % or less",
            90 => "about 90 % or more",
            _ => $"about {percent} %",
        };
    }
}
