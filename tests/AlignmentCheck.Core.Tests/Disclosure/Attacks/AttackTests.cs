using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Tests.Support;

namespace AlignmentCheck.Core.Tests.Disclosure.Attacks;

/// <summary>
/// Each attack fails because the same full output (every public figure, held-back list and comment) also follows from other answers.
/// </summary>
public sealed class AttackTests
{
    public AttackTests() => Mutation.Skip();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_mean_of_a_team_under_the_floor_cannot_be_derived(bool mayPool)
    {
        var random = new RandomRounds(mayPool ? 31 : 32);
        var (pooled, none) = (0, 0);
        for (var i = 0; i < 60; i++)
        {
            var terms = new RoundTerms { Floor = 5 + random.Next(6), MayPool = mayPool };
            var few = 2 + random.Next(terms.Floor - 2);
            var round = random.OfSize(few, terms.Floor + random.Next(12), terms, i % 2 == 0 ? Sample.Core : Sample.Extended);
            var result = round.Result();
            var other = result.Mode switch
            {
                DisclosureMode.Pooled => ExchangedBetweenTeams(round),
                DisclosureMode.None => round.With([.. round.People.Select(p => p.Team == Team.Sales ? Mirrored(p) : p)]),
                _ => null,
            };
            if (other is not null && Means(other).Except(Means(round)).Any())
            {
                Figures.Text(other.Result()).ShouldBe(Figures.Text(result));
                (pooled, none) = result.Mode == DisclosureMode.Pooled ? (pooled + 1, none) : (pooled, none + 1);
            }
        }

        (mayPool ? pooled : none).ShouldBeGreaterThan(25);
    }

    [Fact]
    public void Which_team_is_under_the_floor_cannot_be_told()
    {
        var random = new RandomRounds(33);
        for (var i = 0; i < 40; i++)
        {
            var round = random.OfSize(random.Next(5), random.Next(20));
            var (result, swapped) = (round.Result(), round.Swapped().Result());
            result.Mode.ShouldNotBe(DisclosureMode.PerTeam);
            Figures.Text(swapped).ShouldBe(Figures.Text(result));
        }
    }

    /// <summary>Also where both teams reach the floor in the round, but one does not in a dimension.</summary>
    [Fact]
    public void A_teams_dimension_under_the_floor_cannot_be_derived()
    {
        var random = new RandomRounds(34);
        var terms = new RoundTerms();
        for (var i = 0; i < 30; i++)
        {
            var round = random.OfSize(8 + random.Next(14), 8 + random.Next(14), terms);
            var team = i % 2 == 0 ? Team.Sales : Team.Marketing;

            // All but four of the team leave shared-goals out; then those four answer it another way.
            var four = round.With([.. round.People.Select((p, at) => p.Team == team && Rank(round, at) >= 4 ? p.Ticks("sg", "....") : p.Ticks("sg", $"{1 + (at % 5)}2{1 + (at % 3)}4"))]);
            var other = four.With([.. four.People.Select(p => p.Team == team ? Mirrored(p, "sg") : p)]);
            Means(other).Except(Means(four)).ShouldNotBeEmpty();
            Figures.Text(other.Result()).ShouldBe(Figures.Text(four.Result()));
            four.Result().Find("shared-goals")!.Score.ShouldBeNull();
            four.Result().Find("feedback-channel").ShouldNotBeNull();
        }
    }

    [Fact]
    public void A_teams_check_under_the_floor_cannot_be_derived()
    {
        foreach (var (question, answers, others) in new (string, string[], string[])[]
        {
            ("kpi", ["revenue", "revenue", "revenue", "pipeline", "dk", "none"], ["pipeline", "deals-won", "retention", "pipeline", "dk", "none"]),
            ("reward", ["both", "both", "both", "both", "dk", "dk"], ["nobody", "sales", "nobody", "sales", "dk", "dk"]),
            ("feedback", ["more", "more", "more", "more", "dk", "dk"], ["never", "never", "never", "once", "dk", "dk"]),
            ("words", ["helpful", "fair", "open", "helpful", "none", "none"], ["slow", "lazy", "lazy", "slow", "none", "none"]),
            ("funding.is", ["10", "20", "30", "40", "dk", "dk"], ["90", "90", "90", "90", "dk", "dk"]),
        })
        {
            Person[] full = [.. Person.Marketing((question, answers[0]), ("funding.should", "50")).Times(12)];
            var texts = new[] { answers, others }.Select(a => Figures.Text(Round.Of([.. a.Select(x => Person.Sales((question, x), ("funding.should", "50"))), .. full]).Result())).ToArray();
            texts[1].ShouldBe(texts[0], question);
        }
    }

    /// <summary>One of four answered: whatever it was, the output is the same, so that not even all the others together can tell.</summary>
    [Fact]
    public void The_single_answer_in_a_mostly_skipped_dimension_cannot_be_computed()
    {
        var random = new RandomRounds(35);
        for (var i = 0; i < 12; i++)
        {
            var round = random.OfSize(6 + random.Next(16), 6 + random.Next(16), questionnaire: i % 2 == 0 ? Sample.Core : Sample.Extended);
            var victim = random.Next(round.People.Count);
            var statement = random.Next(4);
            var outputs = "12345".Select(point =>
            {
                var skipped = string.Concat(Enumerable.Range(0, 4).Select(s => s == statement ? point : '.'));
                return Figures.Text(round.With([.. round.People.Select((p, at) => at == victim ? p.Ticks("fc", skipped) : p)]).Result());
            }).ToArray();
            outputs.Distinct().Count().ShouldBe(1);
        }
    }

    /// <summary>
    /// Whoever did not know cannot be found out by a colleague who knows their own answer: where a share of "don't know" is shown,
    /// somebody else in the team may have ticked a point, with the same output.
    /// </summary>
    [Theory]
    [InlineData(5, 5)]
    [InlineData(5, 4)]
    [InlineData(9, 9)]
    [InlineData(10, 10)]
    [InlineData(10, 9)]
    [InlineData(14, 14)]
    [InlineData(14, 13)]
    public void A_statement_that_somebody_did_not_know_cannot_be_computed_by_an_insider(int size, int notKnowing)
    {
        Person[] team = [.. Enumerable.Range(0, size).Select(i => Person.Sales().Ticks("sg", i < notKnowing ? "d333" : "3333"))];
        Person[] marketing = [.. Enumerable.Range(0, 12).Select(i => Person.Marketing().Ticks("sg", i < 4 ? "1333" : "5333"))];
        var round = Round.Of([.. team, .. marketing]);
        var text = Figures.Text(round.Result());

        // The insider is the last one, the victim the first; what the others answered the insider does not know.
        var worlds =
            from ticking in Enumerable.Range(0, size - 1)
            from skipping in Enumerable.Range(0, size - 1 - ticking)
            let others = Enumerable.Range(0, size - 1).Select(i => Person.Sales().Ticks("sg", i < 1 + ticking ? "3333" : i < 1 + ticking + skipping ? ".333" : "d333"))
            select round.With([.. others, team[^1], .. marketing]);
        worlds.ShouldContain(w => Figures.Text(w.Result()) == text);
    }

    /// <summary>Nobody who left a statement out can be named: with the floor on the scale, somebody else may have been the one.</summary>
    [Fact]
    public void A_skipped_statement_cannot_be_computed_by_an_insider()
    {
        var random = new RandomRounds(36);
        for (var i = 0; i < 40; i++)
        {
            var round = random.OfSize(5 + random.Next(10), 5 + random.Next(10));
            foreach (var (dimension, shown) in Sample.Core.Dimensions.Zip(round.Result().Dimensions))
            {
                foreach (var statement in shown.Statements.Where(s => s.Sales?.Answered is not null))
                {
                    foreach (var team in new[] { Team.Sales, Team.Marketing })
                    {
                        // Whoever the insider is, at least f − 1 others ticked a point, and any of those may be the one who did not.
                        round.People.Count(p => p.Team == team && p[statement.Statement.Id] is not (null or "dk")).ShouldBeGreaterThanOrEqualTo(5, dimension.Id);
                    }
                }
            }
        }
    }

    [Fact]
    public void Both_teams_or_neither()
    {
        var random = new RandomRounds(37);
        for (var i = 0; i < 60; i++)
        {
            var round = random.Any(20);
            var result = round.Result();
            var f = round.Terms.Floor;
            var names = Figures.Of(result).Keys.Where(k => k.Contains("Sales", StringComparison.Ordinal) || k.Contains("Marketing", StringComparison.Ordinal)).ToArray();
            var (sales, marketing) = (Answered(round, Team.Sales), Answered(round, Team.Marketing));
            if (sales < f || marketing < f)
            {
                names.ShouldBeEmpty();
                continue;
            }

            foreach (var dimension in result.Dimensions)
            {
                dimension.Score?.Teams?.Sales.Answered.ShouldBeGreaterThanOrEqualTo(f);
                dimension.Score?.Teams?.Marketing.Answered.ShouldBeGreaterThanOrEqualTo(f);
                dimension.Statements.ShouldAllBe(s => s.Sales!.Answered >= f && s.Marketing!.Answered >= f);
                dimension.Statements.ShouldAllBe(s => s.Sales!.DontKnow == null == (s.Marketing!.DontKnow == null));
                dimension.Statements.ShouldAllBe(s => s.Sales!.Shares == null == (s.Marketing!.Shares == null));
            }
        }
    }

    [Fact]
    public void No_shares_where_all_or_all_but_one_fall_into_one_class()
    {
        var random = new RandomRounds(38);
        var shown = 0;
        for (var i = 0; i < 40; i++)
        {
            var round = random.OfSize(10 + random.Next(20), 10 + random.Next(20));
            foreach (var statement in round.Result().Dimensions.SelectMany(d => d.Statements))
            {
                foreach (var shares in new[] { statement.Sales, statement.Marketing }.Where(s => s?.Shares is not null))
                {
                    shown++;
                    var left = shares!.Answered - Math.Round(shares.Answered * Math.Max(shares.Shares!.Disagree, Math.Max(shares.Shares.Neutral, shares.Shares.Agree)) / 100.0);
                    left.ShouldBeGreaterThanOrEqualTo(2);
                }
            }
        }

        shown.ShouldBeGreaterThan(200);
    }

    [Fact]
    public void Only_tens_below_twice_the_floor()
    {
        var random = new RandomRounds(39);
        for (var i = 0; i < 40; i++)
        {
            var round = random.OfSize(5 + random.Next(5), 5 + random.Next(30), questionnaire: Sample.Extended);
            var result = round.Result();
            if (result.Mode != DisclosureMode.PerTeam)
            {
                continue;
            }

            var figures = Figures.Of(result);
            foreach (var (path, value) in figures.Where(l => IsDetail(l.Key)))
            {
                (int.Parse(value, System.Globalization.CultureInfo.InvariantCulture) % 10).ShouldBe(0, path);
            }

            result.Dimensions.SelectMany(d => d.Statements).ShouldAllBe(s => s.Sales!.Shares == null && s.Sales.Points == null && !s.IsWhole);
            result.Dimensions.ShouldAllBe(d => d.Score == null || d.Score.Teams!.P == null);
            result.Comments.ShouldBeEmpty();
            (result.Words?.Sales.Words).ShouldBeNull();
        }

        static bool IsDetail(string path) =>
            path.EndsWith(".Mean", StringComparison.Ordinal) || path.EndsWith("Mean", StringComparison.Ordinal) || path.EndsWith(".Others", StringComparison.Ordinal)
            || path.Contains(".Options[", StringComparison.Ordinal) || path.EndsWith(".Unkind", StringComparison.Ordinal) || path.EndsWith(".Hits", StringComparison.Ordinal)
            || path.EndsWith(".Guess", StringComparison.Ordinal) && path.Contains("Knows", StringComparison.Ordinal) || path.EndsWith(".Best", StringComparison.Ordinal)
            || path.EndsWith("Sales.Is", StringComparison.Ordinal) || path.EndsWith("Sales.Should", StringComparison.Ordinal);
    }

    private static int Answered(Round round, Team team) => round.People.Count(p => p.Team == team && p.Answers.Count > 0);

    private static int Rank(Round round, int at) => round.People.Take(at).Count(p => p.Team == round.People[at].Team);

    /// <summary>Every statement answered from the other end: 3 stays, 1 and 2 become 4 or 5.</summary>
    private static Person Mirrored(Person person) => Sample.Extended.Dimensions.Aggregate(person, (p, d) => Mirrored(p, d.Statements[0].Id.Split('-')[0]));

    private static Person Mirrored(Person person, string prefix) => Enumerable.Range(1, 4).Select(n => $"{prefix}-{n}").Aggregate(
        person, (p, id) => p[id] is { Length: 1 } tick ? p.With(id, $"{(char)('6' - tick[0] + '0')}") : p);

    /// <summary>Somebody of each team changes places: the same people, other teams.</summary>
    private static Round ExchangedBetweenTeams(Round round)
    {
        var (sales, marketing) = (round.People.First(p => p.Team == Team.Sales && p.Answers.Count > 0), round.People.Last(p => p.Team == Team.Marketing && p.Answers.Count > 0));
        return round.With([.. round.People.Select(p => p == sales ? p with { Team = Team.Marketing } : p == marketing ? p with { Team = Team.Sales } : p)]);
    }

    /// <summary>Each team's unguarded mean in each dimension.</summary>
    private static (string, Team, double)[] Means(Round round)
    {
        var tally = new Core.Scoring.Tally(round.Questionnaire);
        foreach (var person in round.People)
        {
            tally.Add(person.Sheet(round.Questionnaire));
        }

        return [.. new[] { Team.Sales, Team.Marketing }.SelectMany(t => round.Questionnaire.Dimensions.Select((d, i) => (d.Id, t, tally.Of(t).Dimensions[i].Scores.Mean ?? -1)))];
    }
}
