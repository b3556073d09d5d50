using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Content;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Rounds;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace AlignmentCheck.Web.Clients;

/// <summary>What a new round can be chosen from, and what is preselected.</summary>
internal sealed class RoundChoices(SeenOrganisation client, DateOnly today)
{
    private const int QuartersBack = 1;
    private const int QuartersOffered = 6;
    private const int QuartersOfThePast = 20;

    /// <summary>This quarter or the next without a round.</summary>
    public Quarter Next => Enumerable.Range(0, client.Rounds.Count + 1).Select(Quarter.Of(today).Plus).First(IsFree);

    /// <summary>From the quarter before this one on, those without a round.</summary>
    public IEnumerable<Quarter> Quarters =>
        Enumerable.Range(-QuartersBack, QuartersOffered).Select(Quarter.Of(today).Plus).Append(Next).Where(IsFree).Distinct();

    /// <summary>The first day on which a round may take answers.</summary>
    public DateOnly Earliest => HeldUpUntil ?? today;

    /// <summary>The first day that is far enough from the round before; null where that is today or has been.</summary>
    public DateOnly? HeldUpUntil =>
        RoundSpacing.Earliest(client.Organisation, client.Rounds.Select(seen => seen.Round), today) is { } day && day > today ? day : null;

    /// <summary>The round that has to close before another one opens; null where none is open.</summary>
    public Round? Open => client.Open?.Round;

    /// <summary>The round that somebody has drafted to come next; null where nobody has.</summary>
    public Round? Drafted => NextRound.Drafted(client.Rounds.Select(seen => seen.Round));

    /// <summary>The round that the next one would follow: the last, once it is closed and nobody has drafted another; else null.</summary>
    public Round? ToFollow => Drafted is null && NextRound.Last(client.Rounds.Select(seen => seen.Round)) is { State: not RoundState.Open } last ? last : null;

    /// <summary>Quarters of five years up to this one, those without a round, latest first: for rounds that were run elsewhere.</summary>
    public IEnumerable<Quarter> PastQuarters =>
        Enumerable.Range(0, QuartersOfThePast).Select(back => Quarter.Of(today).Plus(-back)).Where(IsFree);

    /// <param name="own">A draft's own quarter, which is offered to it.</param>
    public IEnumerable<SelectListItem> QuarterItems(Quarter? own = null) =>
        Quarters.Concat(own is null ? [] : [own])
            .Distinct()
            .OrderBy(quarter => quarter.FirstDay)
            .Select(quarter => new SelectListItem(DateTexts.Name(quarter), quarter.ToString()));

    /// <summary>Whether a form offers the quarter, or it has a round already, which is told by itself.</summary>
    /// <param name="quarter">Its name.</param>
    /// <param name="own">Offered in any case.</param>
    public bool Takes(Quarter quarter, Quarter? own) => quarter == own || !IsFree(quarter) || Quarters.Contains(quarter);

    /// <summary>The same for a round that was run elsewhere.</summary>
    public bool TakesOfThePast(Quarter quarter) => !IsFree(quarter) || PastQuarters.Contains(quarter);

    /// <summary>What is told once a draft is saved, and that its first day is too soon, where it is: opening it will refuse that.</summary>
    public string Told(string sentence, DateOnly opensOn) => HeldUpUntil is { } earliest && opensOn < earliest
        ? $"{sentence} {RoundRefusals.Sentence(RoundProblem.TooSoonAfterTheLast, earliest, today)}"
        : sentence;

    /// <summary>The draft of a quarter; null where there is none, or it is open by now.</summary>
    public Round? Draft(Quarter quarter) =>
        client.Rounds.FirstOrDefault(seen => seen.Round.Quarter == quarter && seen.State == RoundState.Draft)?.Round;

    /// <summary>Whether the quarter has no round.</summary>
    public bool IsFree(Quarter quarter) => client.Rounds.All(seen => seen.Round.Quarter != quarter);

    /// <summary>The shortest first.</summary>
    public static IReadOnlyList<Core.Questionnaires.Questionnaire> Questionnaires(PublishedContent content) =>
        [.. content.Offered.OrderBy(questionnaire => questionnaire.Minutes)];
}
