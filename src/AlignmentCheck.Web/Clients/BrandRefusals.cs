using System.Diagnostics;
using AlignmentCheck.Core.Brands;
using AlignmentCheck.Data.Brands;
using AlignmentCheck.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace AlignmentCheck.Web.Clients;

/// <summary>Why what is given to reports was refused, beside the field that it is about.</summary>
internal static class BrandRefusals
{
    private static readonly ResourceTexts Texts = new(typeof(BrandRefusals));

    public static void AddProblems(this ModelStateDictionary state, IEnumerable<BrandProblem> problems)
    {
        foreach (var problem in problems)
        {
            var (field, reason) = problem switch
            {
                BrandProblem.AccentRefused refused => (nameof(BrandForm.Accent), Colour(refused)),
                BrandProblem.NoteTooLong => (nameof(BrandForm.CoverNote), Texts.Format([Brand.LongestCoverNote, Brand.MostCoverNoteLines], "NoteTooLong")),
                BrandProblem.TooManyContacts => (nameof(BrandForm.Contacts), Texts.Format([Brand.MostContacts], "TooManyContacts")),
                BrandProblem.NameMissing missing => (FieldOf(missing.Place, nameof(Contact.Name)), Texts.Format([missing.Place + 1], "NameMissing")),
                BrandProblem.TooLong tooLong => (FieldOf(tooLong.Place, tooLong.Part), Texts.Format([tooLong.Place + 1, tooLong.Longest], $"TooLong.{tooLong.Part}")),
                var other => throw new UnreachableException($"Unhandled problem {other}."),
            };
            state.AddModelError($"Input.{field}", reason);
        }
    }

    /// <summary>Why a file is not taken for a logo.</summary>
    public static string Of(PictureProblem problem) =>
        Texts.Format([Picture.MostBytes / 1024, Picture.ShortestSide, Picture.LongestSide, Picture.MostPixels], $"Picture.{problem}");

    private static string Colour(BrandProblem.AccentRefused refused) => refused.Why switch
    {
        AccentOutcome.NotAColour => Texts.Get("NotAColour"),
        AccentOutcome.TooPale pale => Texts.Format([refused.Found, pale.Contrast, Accent.LeastContrast, pale.Nearest], "TooPale"),
        AccentOutcome.LikeATeams like => Texts.Format([refused.Found, TeamTexts.Name(like.Team), like.Nearest], "LikeATeams"),
        var other => throw new UnreachableException($"Unhandled outcome {other}."),
    };

    private static string FieldOf(int place, string part) => $"{nameof(BrandForm.Contacts)}[{place}].{part}";
}
