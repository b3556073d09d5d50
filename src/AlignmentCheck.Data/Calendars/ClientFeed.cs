using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.WaysIn;

namespace AlignmentCheck.Data.Calendars;

/// <summary>
/// The secret address of one client's dates. It has a secret of its own, so that it can be passed on: it leads to nothing else. It hangs on the
/// membership of whoever made it and goes with it.
/// </summary>
public sealed class ClientFeed
{
    public required Guid OrganisationId { get; init; }

    public required Guid UserId { get; init; }

    public required OnceKey Key { get; set; }

    public required DateTimeOffset MadeAt { get; set; }

    public Membership? Membership { get; init; }
}
