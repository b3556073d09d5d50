using AlignmentCheck.Core.Benchmarks;
using AlignmentCheck.Data.Benchmarks;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Web.Texts;

namespace AlignmentCheck.Web.Clients;

/// <summary>Where a client stands among others, in words.</summary>
internal static class BenchmarkTexts
{
    private const int LowestShown = 10;
    private const int HighestShown = 90;

    private static readonly ResourceTexts Texts = new(typeof(BenchmarkTexts));

    /// <summary>The finding: in how many dimensions the client is below, or above, what the others reach.</summary>
    /// <param name="organisation">The client.</param>
    /// <param name="found">With at least one dimension.</param>
    public static string Heading(Organisation organisation, OrganisationBenchmark found)
    {
        var (below, above) = (Names(found, BenchmarkPlace.BelowAll), Names(found, BenchmarkPlace.AboveAll));
        return (below.Count, above.Count) switch
        {
            (0, 0) => Texts.Format([organisation.Name], "Heading.Among"),
            (1, 0) => Texts.Format([organisation.Name, below[0]], "Heading.BelowInOne"),
            (0, 1) => Texts.Format([organisation.Name, above[0]], "Heading.AboveInOne"),
            (var some, 0) => Texts.Format([organisation.Name, some, found.Dimensions.Count], "Heading.Below"),
            (0, var some) => Texts.Format([organisation.Name, some, found.Dimensions.Count], "Heading.Above"),
            _ => Texts.Format([organisation.Name, below.Count, above.Count], "Heading.Both"),
        };
    }

    /// <summary>Why there is nothing to compare with.</summary>
    public static string None(Organisation organisation, OrganisationBenchmark found) =>
        found.Quarter is null ? Texts.Format([organisation.Name, Benchmark.LeastOrganisations], "None.Own")
        : found.Organisations < Benchmark.LeastOrganisations ? Texts.Format([Benchmark.LeastOrganisations, found.Organisations], "None.Few")
        : Texts.Format([Benchmark.LeastOrganisations], "None.Dimension");

    /// <summary>"52: between the means of the lower and the upper half of the 6 others."</summary>
    public static string Sentence(Organisation organisation, Benchmark one) =>
        Texts.Format([organisation.Name, one.Own, one.Organisations - 1], $"Sentence.{one.Place}.{Kind(one)}");

    /// <summary>All figures of the picture.</summary>
    public static string Description(Organisation organisation, Benchmark one) =>
        Texts.Format([organisation.Name, one.Own, .. one.Parts.Select(About)], $"Description.{Kind(one)}");

    private static string Kind(Benchmark one) => one.Parts.Count == 2 ? "Halves" : "Thirds";

    private static string About(int ten) => Texts.Format([ten], ten <= LowestShown ? "About.Low" : ten >= HighestShown ? "About.High" : "About");

    private static List<string> Names(OrganisationBenchmark found, BenchmarkPlace place) =>
        [.. found.Dimensions.Where(one => one.Place == place).Select(one => one.Dimension.Name)];
}
