using AlignmentCheck.Core.Agreements;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Tests.Support;

namespace AlignmentCheck.Core.Tests.Agreements;

public sealed class TaskSplitTests
{
    // Sales | Marketing | standing | owner
    [Theory]
    [InlineData("6*sales 4*both", "9*sales 1*dk", TaskStanding.Agreed, "sales")]
    [InlineData("6*both 4*sales", "6*both 4*marketing", TaskStanding.Agreed, "both")]
    [InlineData("5*sales 5*both", "9*sales 1*dk", TaskStanding.Open, null)]
    [InlineData("6*sales 4*both", "6*marketing 4*sales", TaskStanding.Open, null)]
    [InlineData("9*nobody 1*sales", "10*nobody", TaskStanding.Open, null)]
    [InlineData("5*sales 5*marketing", "5*sales 5*marketing", TaskStanding.Open, null)]
    public void A_task_is_agreed_where_more_than_half_of_each_team_name_the_same_owner(string sales, string marketing, TaskStanding standing, string? owner)
    {
        var task = Task(sales, marketing);

        (task.Standing, task.Owner?.Id, task.Usual.Id).ShouldBe((standing, owner, "marketing"));
        task.Said.ShouldNotBeNull();
    }

    // Three of five are 60, shown as about 60; the other two are hidden.
    [Fact]
    public void In_a_small_team_only_what_is_shown_counts()
    {
        Task("3*sales 2*both", "4*sales 1*both").Owner!.Id.ShouldBe("sales");
        Task("2*sales 2*both 1*nobody", "5*sales").Standing.ShouldBe(TaskStanding.Open);
    }

    // Four who know are fewer than the floor.
    [Fact]
    public void A_task_that_is_held_back_has_the_usual_owner_and_no_figure()
    {
        var split = Split("owns.pricing", "4*sales 6*dk", "10*sales", "owns.strategy", "10*both", "10*both");

        var pricing = split.Tasks.Single(t => t.Task.Id == "pricing");
        (pricing.Standing, pricing.Owner!.Id, pricing.Said).ShouldBe((TaskStanding.Usual, "marketing", null));
        split.Missing.ShouldBeNull();
    }

    [Fact]
    public void What_is_to_be_agreed_comes_first_and_the_least_agreement_before_all()
    {
        var split = Split("owns.pricing", "6*sales 4*both", "6*marketing 4*sales", "owns.strategy", "10*both", "10*both", "owns.forecasting", "10*sales", "10*marketing");

        split.Tasks.Take(3).Select(t => t.Task.Id).ShouldBe(["forecasting", "pricing", "strategy"]);
        split.Tasks.Skip(3).ShouldAllBe(t => t.Standing == TaskStanding.Usual);
        split.Tasks.Count.ShouldBe(12);
    }

    [Fact]
    public void Why_the_usual_split_stands_there_is_said()
    {
        Round core = Round.Of([.. Drafts.People(Team.Sales, "kpi", "10*dk"), .. Drafts.People(Team.Marketing, "kpi", "10*dk")]);
        core.Drafted().Tasks.Missing.ShouldBe(NoAnswers.NotAsked);
        core.Drafted().Tasks.Tasks.ShouldAllBe(t => t.Standing == TaskStanding.Usual && t.Said == null);
        Split("owns.pricing", "3*sales", "7*sales").Missing.ShouldBe(NoAnswers.Pooled);
        Split("owns.pricing", "2*sales", "3*sales").Missing.ShouldBe(NoAnswers.TooFew);
        Split("owns.pricing", "4*sales 6*dk", "10*sales").Missing.ShouldBe(NoAnswers.HeldBack);
    }

    [Fact]
    public void Without_a_usual_split_there_are_no_tasks()
    {
        var result = Round.Of([.. Drafts.People(Team.Sales, "kpi", "10*dk"), .. Drafts.People(Team.Marketing, "kpi", "10*dk")]).Result();

        TaskSplit.Of(result, []).Tasks.ShouldBeEmpty();
        TaskSplit.UsualOf([Sample.Core]).ShouldBeEmpty();
        TaskSplit.UsualOf([Sample.Core, Sample.Extended]).ShouldBe(Sample.Extended.Ownership!.Tasks);
    }

    private static DraftTask Task(string sales, string marketing) => Split("owns.pricing", sales, marketing).Tasks.Single(t => t.Task.Id == "pricing");

    /// <summary>Columns, each with what the teams answer there.</summary>
    private static TaskSplit Split(params string[] columns)
    {
        var people = new[] { Team.Sales, Team.Marketing }.SelectMany((team, side) => columns.Chunk(3)
            .Select(column => Drafts.People(team, column[0], column[side + 1]).Select(person => (column[0], person[column[0]]!)).ToArray())
            .Aggregate(
                Drafts.People(team, columns[0], columns[side + 1]).ToArray(),
                (all, answers) => [.. all.Zip(answers, (person, answer) => person.With(answer.Item1, answer.Item2))]));
        return (Round.Of([.. people]) with { Questionnaire = Sample.Extended }).Drafted().Tasks;
    }
}
