using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Reporting.Texts;

namespace AlignmentCheck.Reporting.Sentences;

/// <summary>What a gap between the teams can be taken for, in words.</summary>
public sealed class VerdictSentences(ReportTexts texts)
{
    /// <summary>"Clearly apart", for a table.</summary>
    public string Name(GapVerdict verdict) => texts[$"Verdict.{verdict}"];

    /// <summary>The gap, the verdict's ground and its figures.</summary>
    public string Explain(TeamComparison teams) => texts.Format(
        $"Verdict.{teams.Verdict}.Explain",
        texts.Count("Points", Math.Abs(teams.Gap)),
        TimesInTen(teams.ChanceInTenths ?? 0),
        Evidence(teams));

    /// <summary>Cliff's δ and p as far as they are shown.</summary>
    public string Evidence(TeamComparison teams)
    {
        var delta = texts.Number(teams.CliffsDelta, teams.P is null ? "0.0" : "0.00");
        var p = teams switch
        {
            { P: < 0.001 } => texts["P.Least"],
            { P: { } exact } => texts.Format("P.Exact", texts.Number(exact, "0.000")),
            { PBelow: { } below } => texts.Format("P.Below", texts.Number(below, "0.00")),
            _ => texts["P.NotBelow"],
        };
        return texts.Format("Verdict.Evidence", delta, p);
    }

    /// <summary>"about three times in ten".</summary>
    /// <param name="tenths">0 to 10.</param>
    public string TimesInTen(int tenths) => texts[$"TimesInTen.{tenths}"];

    /// <summary>Which team's own people are far apart; null where neither is.</summary>
    public string? Split(TeamComparison teams) => teams.Split switch
    {
        [] => null,
        [var team] => texts.Format("Split.One", texts.TeamName(team)),
        _ => texts["Split.Both"],
    };

    /// <summary>The team with the lower shown score; null where they are equal.</summary>
    public static Team? Lower(TeamComparison teams) => teams.Gap switch
    {
        > 0 => Team.Marketing,
        < 0 => Team.Sales,
        _ => null,
    };
}
