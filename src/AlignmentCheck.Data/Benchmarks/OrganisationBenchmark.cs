using AlignmentCheck.Core.Benchmarks;
using AlignmentCheck.Core.Trends;

namespace AlignmentCheck.Data.Benchmarks;

/// <summary>A client among its consultant's clients.</summary>
/// <param name="Quarter">Its last round that closed within a year; null where none did.</param>
/// <param name="Organisations">Clients with such a round, this one included.</param>
/// <param name="Dimensions">In the order of the questionnaire; none with fewer than five organisations.</param>
public sealed record OrganisationBenchmark(Quarter? Quarter, int Organisations, IReadOnlyList<Benchmark> Dimensions);
