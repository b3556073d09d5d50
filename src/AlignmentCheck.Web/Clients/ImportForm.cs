using System.ComponentModel.DataAnnotations;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Web.Imports;

namespace AlignmentCheck.Web.Clients;

/// <summary>What a consultant enters for a round that was run elsewhere.</summary>
public sealed class ImportForm
{
    [Display(Name = nameof(File))]
    public IFormFile? File { get; set; }

    /// <summary>The file that was looked at, carried along; null before that.</summary>
    public string? Carried { get; set; }

    /// <summary>Its name, to be shown; cut where it is longer than <see cref="LongestFileName"/>.</summary>
    public string? CarriedName { get; set; }

    [Display(Name = nameof(Quarter))]
    [Required]
    public string Quarter { get; set; } = "";

    [Display(Name = nameof(Questionnaire))]
    [Required]
    [StringLength(Round.LongestQuestionnaireId)]
    public string Questionnaire { get; set; } = "";

    [Display(Name = nameof(ClosesOn))]
    [Required]
    public DateOnly? ClosesOn { get; set; }

    [Display(Name = nameof(InvitedSales))]
    [Range(1, RoundPlan.MostInvited)]
    public int? InvitedSales { get; set; }

    [Display(Name = nameof(InvitedMarketing))]
    [Range(1, RoundPlan.MostInvited)]
    public int? InvitedMarketing { get; set; }

    [Display(Name = nameof(Floor))]
    [Required]
    [Range(RoundTerms.LowestFloor, RoundTerms.HighestFloor)]
    public int? Floor { get; set; } = RoundTerms.LowestFloor;

    [Display(Name = nameof(MayPool))]
    public bool MayPool { get; set; } = true;

    internal const int LongestFileName = 200;

    /// <summary>Of a form without a mistake of its own.</summary>
    internal RoundTerms Terms => new() { Floor = Floor!.Value, MayPool = MayPool, InvitedSales = InvitedSales, InvitedMarketing = InvitedMarketing };

    /// <summary>Null where the quarter is none.</summary>
    internal RoundToImport? ToRound(Guid id, string language) =>
        Core.Trends.Quarter.TryParse(Quarter) is { } quarter ? new RoundToImport(id, quarter, language, ClosesOn!.Value) : null;

    internal static ImportForm For(Quarter? quarter, string questionnaire, DateOnly today) => new()
    {
        Quarter = quarter?.ToString() ?? "",
        Questionnaire = questionnaire,
        ClosesOn = quarter is null || quarter.Next.FirstDay > today ? today : quarter.Next.FirstDay.AddDays(-1),
    };

    /// <returns>The file's bytes; null where it is larger than <see cref="CarriedFile.MostBytes"/>.</returns>
    internal async Task<byte[]?> ReadAsync(CancellationToken cancellationToken)
    {
        if (File!.Length > CarriedFile.MostBytes)
        {
            return null;
        }

        var bytes = new byte[File.Length];
        await using var stream = File.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, cancellationToken);
        return bytes;
    }
}
