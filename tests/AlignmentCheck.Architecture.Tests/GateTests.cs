using System.Reflection;
using System.Runtime.CompilerServices;
using AlignmentCheck.Core.Answers;
using AlignmentCheck.Core.Disclosure;

namespace AlignmentCheck.Architecture.Tests;

/// <summary>Nothing outside Core can see an unguarded figure: the compiler sees to it, these tests see to the compiler.</summary>
public sealed class GateTests
{
    private static readonly Assembly Core = typeof(DisclosedResult).Assembly;

    [Fact]
    public void Of_scoring_only_the_level_is_public() =>
        Core.GetExportedTypes().Where(t => t.Namespace == "AlignmentCheck.Core.Scoring").Select(t => t.Name).ShouldBe(["Level"]);

    [Theory]
    [InlineData("AlignmentCheck.Core.Scoring.Tally")]
    [InlineData("AlignmentCheck.Core.Scoring.TeamTally")]
    [InlineData("AlignmentCheck.Core.Scoring.RoundResult")]
    [InlineData("AlignmentCheck.Core.Scoring.PersonScores")]
    [InlineData("AlignmentCheck.Core.Scoring.StatementTally")]
    [InlineData("AlignmentCheck.Core.Scoring.CommentSample")]
    [InlineData("AlignmentCheck.Core.Disclosure.Gate")]
    [InlineData("AlignmentCheck.Core.Trends.ComparisonBasis")]
    [InlineData("AlignmentCheck.Core.Trends.Spread")]
    [InlineData("AlignmentCheck.Core.Disclosure.FrozenRound")]
    [InlineData("AlignmentCheck.Core.Disclosure.FrozenFigures")]
    public void What_holds_unguarded_figures_is_there_and_not_public(string type) =>
        Core.GetType(type, throwOnError: true)!.IsVisible.ShouldBeFalse();

    [Theory]
    [InlineData(typeof(DisclosedResult))]
    [InlineData(typeof(ClosedRound))]
    public void Only_Core_makes_a_result(Type type)
    {
        type.GetConstructors().ShouldBeEmpty();
        type.GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic).ShouldAllBe(c => c.IsAssembly || c.IsPrivate);
        type.IsSealed.ShouldBeTrue();
    }

    [Fact]
    public void A_closed_round_shows_its_result_and_nothing_else() =>
        typeof(ClosedRound).GetProperties().Select(p => p.Name).ShouldBe(["Result"]);

    [Fact]
    public void Only_the_tests_of_Core_see_its_inner_figures() =>
        Core.GetCustomAttributes<InternalsVisibleToAttribute>().Select(a => a.AssemblyName).ShouldBe(["AlignmentCheck.Core.Tests"]);

    /// <summary>A sheet is read whole, for storing it and for the person's own receipt; nothing counts or compares sheets but Core.</summary>
    [Fact]
    public void An_answer_sheet_gives_no_cell_away_but_its_answers_as_chosen()
    {
        typeof(AnswerSheet).GetProperties().Select(p => p.Name).ShouldBe(["Team", "Comment", "IsAnswered"], ignoreOrder: true);
        typeof(AnswerSheet).GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(m => !m.IsSpecialName)
            .Select(m => m.Name)
            .ShouldBe(["Answers", "WithoutComment"], ignoreOrder: true);
    }
}
