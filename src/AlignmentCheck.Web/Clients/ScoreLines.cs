using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Reporting.Charts;
using AlignmentCheck.Web.Texts;

namespace AlignmentCheck.Web.Clients;

/// <summary>An organisation's overall score over some quarters: what the chart draws, and what it says to who cannot see it.</summary>
internal sealed class ScoreLines(SeenOrganisation client, IReadOnlyList<Quarter> quarters)
{
    private static readonly ResourceTexts Texts = new(typeof(ScoreLines));

    public string Id => $"score-{client.Organisation.Slug}";

    public string Title => Texts.Format([client.Organisation.Name]);

    public string Description => string.Join(' ', Shown.Select(shown => shown.Mark.Pooled is { } pooled
        ? Texts.Format([DateTexts.Name(shown.Quarter), TeamTexts.Name(null), pooled], "OfBoth")
        : Texts.Format([DateTexts.Name(shown.Quarter), TeamTexts.Name(Team.Sales), shown.Mark.Sales, TeamTexts.Name(Team.Marketing), shown.Mark.Marketing], "OfTeams")));

    public IReadOnlyList<QuarterMark> Marks { get; } =
        [.. quarters.Select(quarter => Mark(DateTexts.ShortName(quarter), Overall(client, quarter)))];

    public bool IsEmpty => !Shown.Any();

    private IEnumerable<(Quarter Quarter, QuarterMark Mark)> Shown =>
        quarters.Zip(Marks).Where(pair => pair.Second.Pooled is not null || pair.Second.Sales is not null);

    private static OverallResult? Overall(SeenOrganisation client, Quarter quarter) =>
        client.Rounds.FirstOrDefault(seen => seen.Round.Quarter == quarter)?.Result?.Overall;

    private static QuarterMark Mark(string label, OverallResult? overall) =>
        new(label, overall?.Sales, overall?.Marketing, overall is { Sales: null } ? overall.Score : null);
}
