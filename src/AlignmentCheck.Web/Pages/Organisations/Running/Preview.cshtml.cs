using AlignmentCheck.Data.Rounds;

namespace AlignmentCheck.Web.Pages.Organisations.Running;

/// <summary>What a round asks, to be read.</summary>
internal sealed class PreviewModel(ReadRunRound readRound, ReadAsked readAsked, TimeProvider time) : RoundPage(readRound, readAsked, time);
