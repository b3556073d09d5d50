using AlignmentCheck.Core.Brands;

namespace AlignmentCheck.Web.Commands.Report;

/// <summary>What a report is given of its consultant's own, as the command line names it.</summary>
/// <param name="Logo">The picture's file; null for none.</param>
/// <param name="LogoText">What it shows; null where that is not said.</param>
/// <param name="Accent">Null for the program's own.</param>
/// <param name="CoverNote">Null for none, or where a file has it.</param>
/// <param name="CoverNoteFile">Null where there is none.</param>
/// <param name="Paper">A4 or Letter.</param>
internal sealed record BrandRequest(string? Logo, string? LogoText, Accent? Accent, string? CoverNote, string? CoverNoteFile, Paper Paper);
