using AlignmentCheck.Web.Plans;

namespace AlignmentCheck.Web.Tests.Plans;

public sealed class PlanTextsTests
{
    [Theory]
    [InlineData(0, "Due today")]
    [InlineData(1, "Due 24 November, tomorrow")]
    [InlineData(2, "Due 25 November, in 2 days")]
    [InlineData(60, "Due 22 January 2027, in 60 days")]
    [InlineData(61, "Due 23 January 2027")]
    [InlineData(-1, "Overdue since yesterday: it was due 22 November")]
    [InlineData(-2, "Overdue by 2 days: it was due 21 November")]
    [InlineData(-400, "Overdue by 400 days: it was due 19 October 2025")]
    public void A_due_date_is_said_in_days(int days, string said)
    {
        var today = new DateOnly(2026, 11, 23);

        PlanTexts.Due(today.AddDays(days), today).ShouldBe(said);
    }
}
