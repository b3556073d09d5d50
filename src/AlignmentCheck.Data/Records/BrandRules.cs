using AlignmentCheck.Core.Brands;
using AlignmentCheck.Data.Brands;

namespace AlignmentCheck.Data.Records;

/// <summary>Whether what a record has of consultants' own could have been entered here: a logo is read as strictly as one that is sent.</summary>
internal static class BrandRules
{
    public static bool IsFit(byte[]? stored) => stored is null || RecordRules.Reads(() =>
    {
        var brand = BrandSnapshot.Read(stored);
        var details = new BrandDetails(brand.Accent, brand.CoverNote, brand.Paper, brand.Contacts).Cleaned();
        return Enum.IsDefined(brand.Paper)
            && details.Problems().Count == 0
            && string.Equals(details.CoverNote, brand.CoverNote, StringComparison.Ordinal)
            && details.Contacts.SequenceEqual(brand.Contacts)
            && (brand.Logo is null || IsFit(brand.Logo));
    });

    private static bool IsFit(LogoSnapshot logo) =>
        logo.Text.Length is > 0 and <= Logo.LongestText
        && string.Equals(OneLine.Clean(logo.Text), logo.Text, StringComparison.Ordinal)
        && PictureReader.Read(logo.Bytes) is PictureOutcome.Read { Picture: var picture }
        && (picture.Format, picture.Width, picture.Height) == (logo.Format, logo.Width, logo.Height)
        && picture.Bytes.Span.SequenceEqual(logo.Bytes);
}
