namespace AlignmentCheck.Core.Disclosure;

/// <summary>What is fixed at the moment a round opens and never changes after.</summary>
public sealed record RoundTerms
{
    public const int LowestFloor = 5;
    public const int HighestFloor = 10;

    /// <summary>Showing both teams as one needs this many people of each, so that neither team is one or two people among strangers.</summary>
    public const int LeastOfEachPooledTeam = 3;

    private readonly int _floor = LowestFloor;

    /// <summary>People of each team below whom nothing of the team is shown: 5 to 10.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 5 to 10.</exception>
    public int Floor
    {
        get => _floor;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, LowestFloor);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, HighestFloor);
            _floor = value;
        }
    }

    /// <summary>Whether both teams may be shown as one where a team is below the floor.</summary>
    public bool MayPool { get; init; } = true;

    /// <summary>People invited in Sales; null where unknown.</summary>
    public int? InvitedSales { get; init; }

    /// <summary>People invited in Marketing; null where unknown.</summary>
    public int? InvitedMarketing { get; init; }

    /// <summary>People invited in both teams; null where a number is unknown.</summary>
    public int? InvitedTotal => InvitedSales + InvitedMarketing;
}
