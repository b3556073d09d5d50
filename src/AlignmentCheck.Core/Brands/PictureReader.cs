using System.Buffers.Binary;

namespace AlignmentCheck.Core.Brands;

/// <summary>
/// Reads a picture by what is in it, from the first byte to the last, and writes it anew: whatever a file carries beside its picture, such as
/// where it was taken, a comment or another file, stays behind. A library that shows pictures is built to get along with broken ones; this
/// reader is to refuse them, and it decodes no pixel into memory.
/// </summary>
public static class PictureReader
{
    public static PictureOutcome Read(ReadOnlyMemory<byte> file)
    {
        try
        {
            return file.Length > Picture.MostBytes ? throw new RefusedPictureException(PictureProblem.TooLarge)
                : PngReader.Begins(file.Span) ? new PictureOutcome.Read(PngReader.Read(file))
                : JpegReader.Begins(file.Span) ? new PictureOutcome.Read(JpegReader.Read(file.Span))
                : throw new RefusedPictureException(PictureProblem.OtherKind);
        }
        catch (RefusedPictureException refused)
        {
            return new PictureOutcome.Refused(refused.Problem);
        }
    }

    /// <exception cref="RefusedPictureException">A side or the whole is too large or too small.</exception>
    internal static void CheckSize(long width, long height)
    {
        if (width > Picture.LongestSide || height > Picture.LongestSide || width * height > Picture.MostPixels)
        {
            throw new RefusedPictureException(PictureProblem.TooManyPixels);
        }

        if (width < Picture.ShortestSide || height < Picture.ShortestSide)
        {
            throw new RefusedPictureException(PictureProblem.TooFewPixels);
        }
    }

    internal static void Require(bool isRight, PictureProblem otherwise = PictureProblem.Broken)
    {
        if (!isRight)
        {
            throw new RefusedPictureException(otherwise);
        }
    }

    /// <summary>A whole number in the next bytes, the greatest part first.</summary>
    internal static int Number16(ReadOnlySpan<byte> bytes) => bytes.Length >= sizeof(ushort)
        ? BinaryPrimitives.ReadUInt16BigEndian(bytes)
        : throw new RefusedPictureException(PictureProblem.Broken);

    internal static uint Number32(ReadOnlySpan<byte> bytes) => bytes.Length >= sizeof(uint)
        ? BinaryPrimitives.ReadUInt32BigEndian(bytes)
        : throw new RefusedPictureException(PictureProblem.Broken);
}
