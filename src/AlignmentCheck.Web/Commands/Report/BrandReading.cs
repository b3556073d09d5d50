using AlignmentCheck.Core.Brands;
using AlignmentCheck.Data;

namespace AlignmentCheck.Web.Commands.Report;

/// <summary>Reads what a report is given of its consultant's own, or says why that cannot be done.</summary>
internal sealed class BrandReading(BrandRequest request, Terminal terminal)
{
    // More than any note has, in whatever letters.
    private const int MostBytesOfNote = 64 * 1024;

    /// <returns>Null where something cannot be used, after every reason was written.</returns>
    public Brand? Read()
    {
        var isRight = true;
        var logo = request.Logo is { } path ? Picture(path, ref isRight) : null;
        var note = request.CoverNoteFile is { } file ? Note(file, ref isRight) : request.CoverNote;
        var lines = Lines.Clean(note);
        if (lines.Length > Brand.LongestCoverNote || lines.Count(character => character == '\n') >= Brand.MostCoverNoteLines)
        {
            isRight = Refuse(ReportTexts.NoteTooLong(Brand.LongestCoverNote, Brand.MostCoverNoteLines));
        }

        var text = OneLine.Clean(request.LogoText);
        return !isRight ? null : new Brand
        {
            Logo = logo is null ? null : new Logo(logo, text.Length > 0 ? text : ReportTexts.UsualLogoText),
            Accent = request.Accent,
            CoverNote = lines.Length > 0 ? lines : null,
            Paper = request.Paper,
        };
    }

    private Picture? Picture(string path, ref bool isRight)
    {
        // One byte more than is taken is enough to see that it is too large.
        var bytes = Bytes(path, Core.Brands.Picture.MostBytes + 1, ref isRight);
        switch (bytes is null ? null : PictureReader.Read(bytes))
        {
            case PictureOutcome.Read read:
                return read.Picture;
            case PictureOutcome.Refused refused:
                isRight = Refuse(ReportTexts.NoPicture(path, refused.Problem));
                return null;
            default:
                return null;
        }
    }

    private string? Note(string path, ref bool isRight) =>
        Bytes(path, MostBytesOfNote, ref isRight) is { } bytes ? System.Text.Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF') : null;

    private byte[]? Bytes(string path, int most, ref bool isRight)
    {
        try
        {
            if (Directory.Exists(path))
            {
                isRight = Refuse(ReportTexts.FolderNotFile(path));
                return null;
            }

            using var file = File.OpenRead(path);
            var bytes = new byte[most];
            return bytes[..file.ReadAtLeast(bytes, most, throwOnEndOfStream: false)];
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            isRight = Refuse(ReportTexts.FileNotFound(path));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            isRight = Refuse(ReportTexts.FileNotReadable(path, unreadable.Message));
        }

        return null;
    }

    private bool Refuse(string reason)
    {
        terminal.Error.WriteLine(reason);
        return false;
    }
}
