using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Web.Codes;

namespace AlignmentCheck.Web.Clients;

/// <summary>A card with one code, to be handed out.</summary>
/// <param name="Round">With its organisation.</param>
/// <param name="Team">Whose it is.</param>
/// <param name="Code">The code itself: shown once.</param>
/// <param name="Address">Where it leads.</param>
/// <param name="Today">In the organisation's time zone.</param>
internal sealed record CodeCard(Round Round, Team Team, string Code, Uri Address, DateOnly Today)
{
    private const int GroupLength = 4;

    public QrPicture Picture => QrPicture.Of(Address.ToString());

    /// <summary>As it is read off and typed: groups of four.</summary>
    public string Grouped => string.Join(' ', Code.Chunk(GroupLength).Select(group => new string(group)));

    /// <summary>What is typed before it.</summary>
    public string Before => Address.Authority + Address.AbsolutePath[..^Code.Length];
}
