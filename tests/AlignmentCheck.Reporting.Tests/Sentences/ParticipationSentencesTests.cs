using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Reporting.Sentences;
using AlignmentCheck.Reporting.Tests.Fixture;

namespace AlignmentCheck.Reporting.Tests.Sentences;

public sealed class ParticipationSentencesTests
{
    [Theory]
    [InlineData(null, null, "24 in Sales and 17 in Marketing")]
    [InlineData(38, 26, "24 of 38 in Sales and 17 of 26 in Marketing")]
    [InlineData(38, null, "24 of 38 in Sales and 17 in Marketing")]
    [InlineData(23, 17, "24 in Sales (23 invited) and 17 of 17 in Marketing")]
    public void Answered_ByTeam_CountsEach(int? sales, int? marketing, string said) => Of(24, 17, sales, marketing).Answered().ShouldBe(said);

    [Theory]
    [InlineData(null, null, "13 people, both teams together")]
    [InlineData(6, 12, "13 of 18 people, both teams together")]
    [InlineData(6, null, "13 people, both teams together")]
    [InlineData(6, 6, "13 people, both teams together (12 invited)")]
    public void Answered_Pooled_CountsBothAsOne(int? sales, int? marketing, string said) => Of(4, 9, sales, marketing).Answered().ShouldBe(said);

    [Theory]
    [InlineData(1, 8, "fewer than 10 people, both teams together")]
    [InlineData(1, 0, "fewer than 10 people, both teams together")]
    [InlineData(1, 9, "10 people, both teams together")]
    public void Answered_TooFewToShowAnything_CountsOnlyFromTwiceTheFloor(int sales, int marketing, string said) =>
        Of(sales, marketing, null, null).Answered().ShouldBe(said);

    [Theory]
    [InlineData(24, 17, null, null, false)]
    [InlineData(24, 17, 24, 17, false)]
    [InlineData(24, 17, 23, 17, true)]
    [InlineData(24, 17, null, 16, true)]
    [InlineData(4, 9, 6, 6, true)]
    [InlineData(4, 9, 3, 10, false)]
    [InlineData(1, 5, 1, 1, false)]
    public void TooMany_MoreThanInvited_IsSaidAsFarAsItIsShown(int sales, int marketing, int? invitedSales, int? invitedMarketing, bool isSaid) =>
        (Of(sales, marketing, invitedSales, invitedMarketing).TooMany() is not null).ShouldBe(isSaid);

    [Theory]
    [InlineData(12, 12, 12, 12, "100\u00A0%", "100\u00A0%", "100\u00A0%")]
    [InlineData(13, 11, 12, 12, "more than invited", "92\u00A0%", "")]
    [InlineData(13, 12, 12, 12, "more than invited", "100\u00A0%", "more than invited")]
    [InlineData(9, 12, 12, null, "75\u00A0%", "", "")]
    public void Share_MoreThanInvited_IsSaidAndNotHiddenInAShareOfBoth(
        int sales, int marketing, int? invitedSales, int? invitedMarketing, string ofSales, string ofMarketing, string ofAll)
    {
        var participation = Participation(sales, marketing, invitedSales, invitedMarketing);
        var sentences = new ParticipationSentences(participation, English.Texts);

        sentences.Share(participation.Sales!).ShouldBe(ofSales);
        sentences.Share(participation.Marketing!).ShouldBe(ofMarketing);
        sentences.ShareOfAll().ShouldBe(ofAll);
    }

    private static ParticipationSentences Of(int sales, int marketing, int? invitedSales, int? invitedMarketing) =>
        new(Participation(sales, marketing, invitedSales, invitedMarketing), English.Texts);

    private static Participation Participation(int sales, int marketing, int? invitedSales, int? invitedMarketing) =>
        Round.Core.Sales(sales, "all: 50").Marketing(marketing, "all: 50")
            .On(new RoundTerms { InvitedSales = invitedSales, InvitedMarketing = invitedMarketing }).Result.Participation;
}
