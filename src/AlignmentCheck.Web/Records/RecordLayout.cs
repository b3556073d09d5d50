using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using AlignmentCheck.Data.Results;
using AlignmentCheck.Web.Reports;

namespace AlignmentCheck.Web.Records;

/// <summary>How the files of an organisation's record are called and written. What a person reads stands beside what a program reads back.</summary>
internal static partial class RecordLayout
{
    public const string Format = "alignmentcheck-organisation";

    /// <summary>
    /// Grows with each change that an earlier program could not read, since it refuses what it does not know. What a version adds may be missing: it is
    /// no parameter of its record but a property with a default, so that all versions from the first on are read by the same code. The second added the
    /// schedule and the kept PDFs.
    /// </summary>
    public const int Version = 2;

    public const string Manifest = "manifest.json";
    public const string About = "about.txt";
    public const string Organisation = "organisation.json";
    public const string Members = "members";
    public const string Plan = "plan";
    public const string Audit = "audit";
    public const string Json = ".json";
    public const string Csv = ".csv";
    public const string Pdf = ".pdf";

    /// <summary>Enumerations by name, nothing left out that the first version had, and nothing more.</summary>
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
    };

    public static string Round(string quarter) => $"rounds/{quarter}/round.json";

    public static string Results(string quarter, string ending) => $"rounds/{quarter}/results{ending}";

    public static string Document(string quarter, DocumentKind kind, int number) => string.Create(CultureInfo.InvariantCulture, $"rounds/{quarter}/{kind.Word()}-{number}{Pdf}");

    public static bool IsDocument(string name) => name.EndsWith(Pdf, StringComparison.Ordinal);

    /// <summary>Whether a file may have that name: there are no others.</summary>
    public static bool IsName(string name) => Names().IsMatch(name);

    /// <summary>The quarter of a round's own file; null where the name is another one's.</summary>
    public static string? QuarterOf(string name) => RoundNames().Match(name) is { Success: true } match ? match.Groups["quarter"].Value : null;

    [GeneratedRegex(@"\A(?:about\.txt|(?:manifest|organisation|members|plan|audit)\.json|(?:members|plan|audit)\.csv|rounds/[1-9][0-9]{3}-Q[1-4]/(?:round\.json|results\.(?:json|csv)|(?:report|agreement)-[1-9][0-9]{0,3}\.pdf))\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Names();

    [GeneratedRegex(@"\Arounds/(?<quarter>[1-9][0-9]{3}-Q[1-4])/round\.json\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RoundNames();
}

/// <summary>What is in a record's file: read first, and everything else is held against it.</summary>
internal sealed record RecordManifest(string Format, int Version, DateTimeOffset MadeAt, IReadOnlyList<RecordedFile> Files);

/// <param name="Name">As it stands in the ZIP.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">In lower-case hexadecimal.</param>
internal sealed record RecordedFile(string Name, long Bytes, string Sha256);
