using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;

namespace AlignmentCheck.Data.Tests.Rounds;

public sealed class NextRoundTests
{
    private static readonly Organisation Client =
        new() { Id = Guid.NewGuid(), Slug = "acme", Name = "Acme", TimeZone = "Europe/Berlin", CreatedAt = DateTimeOffset.UnixEpoch };

    [Theory]
    [InlineData("2026-10-05", "2026-10-19", "2026-11-27", "2027-01-05", "2027-01-19")]
    [InlineData("2026-11-30", "2026-12-11", "2026-12-20", "2027-03-01", "2027-03-12")]
    [InlineData("2026-04-06", "2026-04-17", "2026-06-01", "2026-07-06", "2026-07-17")]
    [InlineData("2026-10-03", "2026-10-11", "2026-11-27", "2027-01-03", "2027-01-11")]
    public void The_days_are_a_quarter_later_and_what_was_no_weekend_becomes_none(string opened, string closes, string today, string opensNext, string closesNext)
    {
        var plan = NextRound.Plan(Client, [Round("2026-Q4", opened, closes, closed: closes)], Day(today))!;

        (plan.OpensOn, plan.ClosesOn, plan.Quarter.ToString()).ShouldBe((Day(opensNext), Day(closesNext), "2027-Q1"));
    }

    [Theory]
    [InlineData("2026-12-20", "2026-12-21", "2027-02-03", "2027-Q1")]
    [InlineData("2027-02-20", "2027-02-21", "2027-04-06", "2027-Q2")]
    [InlineData("2026-10-19", "2027-01-25", "2027-01-25", "2027-Q1")]
    [InlineData("2026-10-19", "2027-08-02", "2027-08-02", "2027-Q3")]
    public void No_round_begins_before_today_or_45_days_after_the_last_ended(string closed, string today, string opensNext, string quarter)
    {
        var plan = NextRound.Plan(Client, [Round("2026-Q4", "2026-10-05", "2026-10-19", closed)], Day(today))!;

        (plan.OpensOn, plan.Quarter.ToString()).ShouldBe((Day(opensNext), quarter));
    }

    [Fact]
    public void The_45_days_count_from_the_day_on_which_it_ended_there()
    {
        // Closed at eleven in the evening of the 20th in London, which is the 21st in Berlin.
        var last = Round("2026-Q4", "2026-10-05", "2026-12-21", null);
        last.ClosedAt = new DateTimeOffset(2026, 12, 20, 23, 30, 0, TimeSpan.Zero);

        NextRound.Plan(Client, [last], Day("2026-12-22"))!.OpensOn.ShouldBe(Day("2026-12-21").AddDays(Data.Rounds.Round.LeastDaysBetween));
    }

    [Fact]
    public void A_round_that_runs_a_quarter_late_keeps_its_name_in_step()
    {
        var last = Round("2026-Q3", "2026-10-05", "2026-10-19", "2026-10-19");

        var plan = NextRound.Plan(Client, [last], Day("2026-11-27"))!;

        (plan.Quarter.ToString(), plan.OpensOn).ShouldBe(("2026-Q4", Day("2027-01-05")));
    }

    [Fact]
    public void After_a_quarter_that_is_passed_over_comes_the_one_after_it()
    {
        var plan = NextRound.Plan(Client, [Round("2026-Q4", "2026-10-05", "2026-10-19", "2026-10-19")], Day("2027-01-20"), Quarter.TryParse("2027-Q1"))!;

        (plan.Quarter.ToString(), plan.OpensOn).ShouldBe(("2027-Q2", Day("2027-04-05")));
    }

    [Fact]
    public void The_last_round_is_the_latest_that_was_opened_and_without_one_there_is_no_next()
    {
        Round[] rounds = [Round("2026-Q4", "2026-10-05", "2026-10-19", "2026-10-19"), Round("2026-Q3", "2026-07-06", "2026-07-20", "2026-07-20")];
        var draft = Round("2027-Q1", "2027-01-05", "2027-01-19", closed: null);
        draft.State = RoundState.Draft;

        NextRound.Last([.. rounds, draft])!.Quarter.ToString().ShouldBe("2026-Q4");
        NextRound.Drafted([.. rounds, draft]).ShouldBe(draft);
        NextRound.Plan(Client, [draft], Day("2026-11-27")).ShouldBeNull();
        NextRound.Plan(Client, [Round("9999-Q4", "9999-10-05", "9999-12-31", null)], Day("2026-11-27")).ShouldBeNull();
    }

    [Fact]
    public void Eight_rounds_in_a_row_stay_in_their_quarters_on_working_days()
    {
        var rounds = new List<Round> { Round("2026-Q1", "2026-01-02", "2026-01-16", "2026-01-16") };
        for (var number = 0; number < 8; number++)
        {
            var plan = NextRound.Plan(Client, rounds, rounds[^1].ClosesOn.AddDays(1))!;
            rounds.Add(Round(plan.Quarter.ToString(), $"{plan.OpensOn:yyyy-MM-dd}", $"{plan.ClosesOn:yyyy-MM-dd}", $"{plan.ClosesOn:yyyy-MM-dd}"));
        }

        rounds.ShouldAllBe(round => Quarter.Of(round.OpensOn) == round.Quarter);
        rounds.Select(round => round.OpensOn.DayOfWeek).ShouldNotContain(DayOfWeek.Sunday);
        rounds[^1].Quarter.ToString().ShouldBe("2028-Q1");
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");

    private static Round Round(string quarter, string opens, string closes, string? closed) => new()
    {
        Id = Guid.NewGuid(),
        OrganisationId = Client.Id,
        Quarter = Quarter.TryParse(quarter)!,
        State = closed is null ? RoundState.Open : RoundState.Closed,
        QuestionnaireId = "core",
        QuestionnaireVersion = 1,
        Language = "en",
        OpensOn = Day(opens),
        ClosesOn = Day(closes),
        CreatedAt = DateTimeOffset.UnixEpoch,
        ClosedAt = closed is null ? null : Client.StartOf(Day(closed)).AddHours(12),
    };
}
