using AlignmentCheck.Core.Agreements;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Reporting.Sentences;
using AlignmentCheck.Reporting.Tests.Fixture;

namespace AlignmentCheck.Reporting.Tests.Agreements;

public sealed class AgreementSentencesTests
{
    private static readonly AgreementSentences Sentences = new(English.Texts);

    // Sales | Marketing | the line | why
    [Theory]
    [InlineData("7*revenue 3*pipeline", "6*revenue 4*deals-won", "Revenue", "Both teams name it most often: 70 % of Sales, 60 % of Marketing.")]
    [InlineData(
        "6*revenue 4*new-customers", "6*qualified-leads 4*new-customers", "New paying customers, or ______",
        "Named by 40 % of Sales and 40 % of Marketing. No other result has as many of both teams behind it. Sales most often names revenue (60 %), Marketing qualified leads (60 %): talk about that first.")]
    [InlineData(
        "8*revenue 2*retention", "8*qualified-leads 2*retention", "Customers kept, or ______",
        "Named by 20 % of Sales and 20 % of Marketing. No other result has as many of both teams behind it. Sales most often names revenue (80 %), Marketing qualified leads (80 %): talk about that first. As a whole the answers of the two teams agree no more than guessing would, so it is only a proposal.")]
    [InlineData("5*revenue 5*pipeline", "5*pipeline 5*revenue", "______", "To be agreed. As many of both teams stand behind each of these: revenue and pipeline value. Choose one.")]
    [InlineData(
        "5*revenue 5*pipeline", "10*satisfaction", "______",
        "To be agreed. No result stands out in both teams: Sales most often names revenue (50 %) and pipeline value (50 %), Marketing customer satisfaction (100 %). Choose one.")]
    public void The_shared_result(string sales, string marketing, string line, string why)
    {
        var shared = Round.Core.Sales(10, "all: 50", $"kpi: {sales}").Marketing(10, "all: 50", $"kpi: {marketing}").Report().Agreement.Result;

        Sentences.ResultOf(shared).ShouldBe(line);
        Sentences.ResultWhy(shared).Plain().ShouldBe(why);
    }

    [Fact]
    public void In_a_small_team_shares_are_said_as_tens()
    {
        var shared = Round.Core.Sales(6, "all: 50", "kpi: 5*revenue 1*dk").Marketing(6, "all: 50", "kpi: revenue").Report().Agreement.Result;

        Sentences.ResultWhy(shared).Plain().ShouldBe("Both teams name it most often: about 80 % of Sales, about 90 % or more of Marketing.");
    }

    [Fact]
    public void What_one_team_takes_off_the_others_list()
    {
        var option = ShippedContent.Core.Questions.OfType<PicksQuestion>().First().Options[0];

        Sentences.Help(new HelpOffer(Team.Sales, [new OptionShare(option, 28)], InTens: false)).Plain()
            .ShouldBe("Sales takes one thing off the list of Marketing by ______. Marketing names most often: quality of leads (28 % of its picks).");
        Sentences.Help(new HelpOffer(Team.Marketing, [], InTens: false))
            .ShouldBe("Marketing takes one thing off the list of Sales by ______, namely ______.");
    }
}
