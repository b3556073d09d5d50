namespace AlignmentCheck.Core.Brands;

/// <summary>What became of a file that should be a picture.</summary>
public abstract record PictureOutcome
{
    private PictureOutcome()
    {
    }

    public sealed record Read(Picture Picture) : PictureOutcome;

    public sealed record Refused(PictureProblem Problem) : PictureOutcome;
}

/// <summary>Why a file is not taken for a picture.</summary>
public enum PictureProblem
{
    /// <summary>More than <see cref="Picture.MostBytes"/>.</summary>
    TooLarge,

    /// <summary>Neither a PNG nor a JPEG, whatever its name says.</summary>
    OtherKind,

    /// <summary>It begins as one and is damaged, cut off, or not made by the rules.</summary>
    Broken,

    /// <summary>Something comes after the picture's end: another picture, or another file.</summary>
    SomethingBehind,

    Animated,

    /// <summary>A longer side than <see cref="Picture.LongestSide"/>, or more than <see cref="Picture.MostPixels"/>.</summary>
    TooManyPixels,

    /// <summary>A shorter side than <see cref="Picture.ShortestSide"/>.</summary>
    TooFewPixels,

    /// <summary>A JPEG that not every program shows: in the colours of a printing press (CMYK), or packed in a rare way.</summary>
    RareJpeg,
}

/// <summary>Says why a file is refused, from wherever in it that is seen. Never leaves this folder.</summary>
internal sealed class RefusedPictureException(PictureProblem problem) : Exception
{
    public PictureProblem Problem { get; } = problem;
}
