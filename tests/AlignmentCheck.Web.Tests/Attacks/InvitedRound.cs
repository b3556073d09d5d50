using AlignmentCheck.Data;
using AlignmentCheck.Tests;

namespace AlignmentCheck.Web.Tests.Attacks;

/// <summary>What the administrator has of a round, and the truth about it.</summary>
/// <param name="Evidence">All that he has.</param>
/// <param name="Invited">In the order in which they started.</param>
/// <param name="Responses">Theirs.</param>
/// <param name="Sending">The invited in the order in which they sent.</param>
internal sealed record InvitedRound(Evidence Evidence, IReadOnlyList<Sought> Invited, IReadOnlyList<Sought> Responses, IReadOnlyList<Sought> Sending)
{
    /// <summary>How many pairs each way of trying it names rightly.</summary>
    public IEnumerable<(string Name, int Right)> Tried() =>
        LinkAttacks.Links(Evidence, Invited, Responses).Select(links => (links.Key, LinkAttacks.Right(links.Value, Invited, Responses)));

    /// <summary>With the beginning of the invitation's token in a line for each request, as short as it may look harmless.</summary>
    public InvitedRound WithTokensInTheLog() => With([.. Lines(Invited, "start"), .. Sending.Select(person => $"Information: stored {NameOf(ResponseOf(person))} from {TokenOf(person)}")]);

    /// <summary>With lines that name no response, and rows of responses that are numbered as they came.</summary>
    public InvitedRound WithLinesAndRunningNumbers() =>
        With([.. Lines(Invited, "start"), .. Lines(Sending, "send")]).WithColumn("#", row => (long)Sending.Index().Single(person => ResponseOf(person.Item).IsIn(row)).Index);

    /// <summary>With the hash of the invitation's token beside the answers, to see that nobody answers twice.</summary>
    public InvitedRound WithInvitationsInRows()
    {
        var (links, invitees) = (Evidence.Disk.Tables[nameof(AlignmentContext.InviteeLinks)], Evidence.Disk.Tables[nameof(AlignmentContext.Invitees)]);
        return WithColumn("Invitation", row =>
        {
            var invitee = invitees.Rows.Single(Invited[Responses.Index().Single(response => response.Item.IsIn(row)).Index].IsIn);
            return links.Rows.Single(link => link.Contains(invitee[invitees.Columns.ToList().IndexOf("Id")])).Single(value => value is byte[]);
        });
    }

    private InvitedRound With(IReadOnlyList<string> log) => this with { Evidence = Evidence with { Log = log } };

    private InvitedRound WithColumn(string name, Func<object[], object> value)
    {
        const string Table = nameof(AlignmentContext.Responses);
        var responses = Evidence.Disk.Tables[Table];
        var wider = new Table([name, .. responses.Columns], [.. responses.Rows.Select(row => row.Prepend(value(row)).ToArray())]);
        var tables = new Dictionary<string, Table>(Evidence.Disk.Tables, StringComparer.Ordinal) { [Table] = wider };
        return this with { Evidence = Evidence with { Disk = Evidence.Disk with { Tables = tables } } };
    }

    private IEnumerable<string> Lines(IReadOnlyList<Sought> people, string what) => people.Select(person => $"Information: {what} {TokenOf(person)}");

    private string TokenOf(Sought person) => Evidence.NamesOf(person)[1];

    private string NameOf(Sought response) => Evidence.NamesOf(response)[0];

    private Sought ResponseOf(Sought person) => Responses[Invited.Index().Single(one => one.Item == person).Index];
}
