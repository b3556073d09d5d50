namespace AlignmentCheck.Data.Organisations;

/// <summary>
/// How much a client needs its consultant, which is the order of the portfolio:
/// <list type="number">
/// <item>What is overdue: first where people are being asked or wait for their result, then drafts, then who was not asked for long; of one kind
/// the longest first.</item>
/// <item>What is due within seven days: first where a team of an open round is below the floor, then by the day.</item>
/// <item>Everybody else: first where a team of an open round is below the floor, then the lowest level, with those last who have none yet; then by
/// the day.</item>
/// </list>
/// Where all that is equal, the smaller part of the invited that answered last time comes first.
/// </summary>
/// <param name="Urgency">How soon.</param>
/// <param name="Due">What is due next.</param>
/// <param name="Level">The last overall level, 1 to 4; null where none is shown.</param>
/// <param name="Answered">Of the last result, the percentage of those invited who answered, 0 to 100; null where it is not known.</param>
public sealed record ClientNeed(Urgency Urgency, Due Due, int? Level, int? Answered)
{
    private const int BelowFloor = 0;
    private const int NoLevel = 5;
    private const int Everybody = 100;

    /// <param name="client">As its consultant sees it.</param>
    /// <param name="today">In the organisation's time zone.</param>
    public static ClientNeed Of(SeenOrganisation client, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(client);
        var due = DueRules.Next(client, today);
        var urgency = due.IsOverdue ? Urgency.Overdue : due.IsSoon(today) ? Urgency.ThisWeek : Urgency.Later;
        return new ClientNeed(urgency, due, client.Last?.Result!.Overall?.Level.Number, AnsweredOf(client));
    }

    /// <summary>Whoever needs their consultant most comes first; the order of equal ones stays.</summary>
    public static IEnumerable<T> Order<T>(IEnumerable<T> clients, Func<T, ClientNeed> need) => clients.OrderBy(client => need(client).Place);

    // The earlier a number stands here, the more it counts.
    private (Urgency Urgency, int First, int Second, int Third, int Answered) Place => Urgency switch
    {
        Urgency.Overdue => (Urgency, (int)Due.Kind, -Due.DaysOverdue, 0, Answered ?? Everybody),
        Urgency.ThisWeek => (Urgency, IsBelowFloor ? BelowFloor : 1, Due.On.DayNumber, (int)Due.Kind, Answered ?? Everybody),
        _ => (Urgency, IsBelowFloor ? BelowFloor : Level ?? NoLevel, Due.On.DayNumber, (int)Due.Kind, Answered ?? Everybody),
    };

    private bool IsBelowFloor => Due.Kind == DueKind.Reminding;

    private static int? AnsweredOf(SeenOrganisation client) => client.Last?.Result!.Participation is { Total: { Answered: { } answered, Invited: { } invited and > 0 } }
        ? Math.Min(Everybody, Everybody * answered / invited)
        : null;
}
