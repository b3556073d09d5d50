using System.Text;
using AlignmentCheck.Core.Brands;

namespace AlignmentCheck.Core.Tests.Brands;

public sealed class JpegTests
{
    public static TheoryData<string, PictureProblem> Refused => new()
    {
        { "no frame", PictureProblem.Broken },
        { "no scan", PictureProblem.Broken },
        { "two frames", PictureProblem.Broken },
        { "a scan before its frame", PictureProblem.Broken },
        { "a scan without pixels", PictureProblem.Broken },
        { "a scan of somebody else", PictureProblem.Broken },
        { "a scan that goes backwards", PictureProblem.Broken },
        { "no table for its lightness", PictureProblem.Broken },
        { "no table for its codes", PictureProblem.Broken },
        { "a table that is cut off", PictureProblem.Broken },
        { "codes that are cut off", PictureProblem.Broken },
        { "a fresh start that was not announced", PictureProblem.Broken },
        { "two components", PictureProblem.Broken },
        { "a component twice", PictureProblem.Broken },
        { "more scans than anybody needs", PictureProblem.Broken },
        { "a length beyond the file", PictureProblem.Broken },
        { "a marker that there is not", PictureProblem.Broken },
        { "the colours of a press", PictureProblem.RareJpeg },
        { "the colours of a press, by another program's word", PictureProblem.RareJpeg },
        { "twelve bits", PictureProblem.RareJpeg },
        { "arithmetic", PictureProblem.RareJpeg },
        { "lossless", PictureProblem.RareJpeg },
        { "another picture behind", PictureProblem.SomethingBehind },
        { "a zip file behind", PictureProblem.SomethingBehind },
        { "65,535 by 65,535", PictureProblem.TooManyPixels },
        { "no height yet", PictureProblem.TooFewPixels },
        { "15 wide", PictureProblem.TooFewPixels },
    };

    [Fact]
    public void Read_AGreyPicture_KeepsTablesFrameAndScan()
    {
        var picture = Read(SmallJpeg.Grey);

        (picture.Format, picture.Width, picture.Height, picture.MediaType).ShouldBe((PictureFormat.Jpeg, 16, 16, "image/jpeg"));
        picture.Bytes.ToArray().ShouldBe(SmallJpeg.Grey);
    }

    [Fact]
    public void Read_WhatIsBesideThePicture_StaysBehind()
    {
        var script = Encoding.UTF8.GetBytes("Exif\0\0<script>alert('x')</script>");
        var file = new SmallJpeg().Jfif().Segment(0xE1, script).Segment(0xE2, script).Segment(0xEE, script).Segment(0xFE, script)
            .Tables().Frame(0xC0, 3).Segment(0xFE, script).Scan(3, [0, 0, 0]).End();

        var picture = Read(file);

        SmallJpeg.Segments(picture.Bytes.ToArray()).Select(segment => segment.Marker).ShouldBe([0xE0, 0xDB, 0xC4, 0xC4, 0xC0, 0xDA]);
        Encoding.Latin1.GetString(picture.Bytes.Span).ShouldNotContain("script");
        SmallJpeg.Segments(picture.Bytes.ToArray())[0].Content.ShouldBe([.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0], "without its small picture");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Read_WhichColoursThereAre_IsKeptAndNothingElseOfIt(byte transform)
    {
        var picture = Read(new SmallJpeg().Adobe(transform).Tables().Frame(0xC0, 3).Scan(3, [0, 0, 0]).End());

        SmallJpeg.Segments(picture.Bytes.ToArray())[0].Content.ShouldBe([.. "Adobe"u8, 0, 100, 0, 0, 0, 0, transform]);
    }

    [Fact]
    public void Read_AProgressivePicture_KeepsEveryScan()
    {
        var file = new SmallJpeg().Tables().Frame(0xC2, 1).Scan(1, [0], last: 0).Segment(0xC4, SmallJpeg.Huffman(0x10)).Scan(1, [0xFF, 0, 1], 1, 5).Scan(1, [0], 6, 63).End();

        Read(file).Bytes.ToArray().ShouldBe(file);
    }

    [Fact]
    public void Read_FreshStarts_AreTakenWhereTheyAreAnnounced()
    {
        var file = new SmallJpeg().Tables().Frame(0xC1, 1).Segment(0xDD, [0, 2]).Scan(1, [0, 0xFF, 0xD0, 0]).End();

        Read(file).Bytes.ToArray().ShouldBe(file);
    }

    [Fact]
    public void Read_FillingBeforeAMarker_IsPassedOver() =>
        Read([.. SmallJpeg.Grey[..2], 0xFF, 0xFF, .. SmallJpeg.Grey[2..]]).Bytes.ToArray().ShouldBe(SmallJpeg.Grey);

    [Theory]
    [MemberData(nameof(Refused))]
    public void Read_WhatIsNotMadeByTheRules_IsRefused(string file, PictureProblem problem) => Problem(File(file)).ShouldBe(problem);

    [Fact]
    public void Read_AFileThatIsCutOffAnywhere_IsRefused()
    {
        var file = SmallJpeg.Colour;
        for (var length = 0; length < file.Length; length++)
        {
            Problem(file[..length]).ShouldBe(length < 3 ? PictureProblem.OtherKind : PictureProblem.Broken, $"{length} bytes");
        }
    }

    private static byte[] File(string name)
    {
        SmallJpeg Framed(int components = 1) => new SmallJpeg().Tables().Frame(0xC0, components);
        byte[] Sized(int width, int height) => new SmallJpeg().Tables().Frame(0xC0, 1, width, height).Scan(1, [0]).End();
        byte[] Of(byte kind) => new SmallJpeg().Tables().Frame(kind, 1).Scan(1, [0]).End();
        return name switch
        {
            "no frame" => new SmallJpeg().Tables().End(),
            "no scan" => Framed().End(),
            "two frames" => Framed().Frame(0xC0, 1).Scan(1, [0]).End(),
            "a scan before its frame" => new SmallJpeg().Tables().Scan(1, [0]).Frame(0xC0, 1).End(),
            "a scan without pixels" => Framed().Scan(1, []).End(),
            "a scan of somebody else" => Framed().Segment(0xDA, [1, 9, 0, 0, 63, 0]).End(),
            "a scan that goes backwards" => Framed().Scan(1, [0], first: 9, last: 3).End(),
            "no table for its lightness" => new SmallJpeg().Segment(0xC4, SmallJpeg.Huffman(0)).Segment(0xC4, SmallJpeg.Huffman(0x10)).Frame(0xC0, 1).Scan(1, [0]).End(),
            "no table for its codes" => new SmallJpeg().Segment(0xDB, [0, .. new byte[64]]).Segment(0xC4, SmallJpeg.Huffman(0)).Frame(0xC0, 1).Scan(1, [0]).End(),
            "a table that is cut off" => new SmallJpeg().Segment(0xDB, [0, .. new byte[63]]).Frame(0xC0, 1).Scan(1, [0]).End(),
            "codes that are cut off" => Framed().Segment(0xC4, [0, 2, .. new byte[15], 0]).Scan(1, [0]).End(),
            "a fresh start that was not announced" => Framed().Scan(1, [0, 0xFF, 0xD0, 0]).End(),
            "two components" => Framed(2).Scan(2, [0]).End(),
            "a component twice" => new SmallJpeg().Tables().Segment(0xC0, [8, 0, 16, 0, 16, 3, 1, 0x11, 0, 1, 0x11, 0, 2, 0x11, 0]).Scan(1, [0]).End(),
            "more scans than anybody needs" => Enumerable.Range(0, 65).Aggregate(new SmallJpeg().Tables().Frame(0xC2, 1), (file, _) => file.Scan(1, [0])).End(),
            "a length beyond the file" => [0xFF, 0xD8, 0xFF, 0xDB, 0xFF, 0xFF, 0],
            "a marker that there is not" => Framed().Segment(0x02, [1]).Scan(1, [0]).End(),
            "the colours of a press" => Framed(4).Scan(4, [0, 0, 0, 0]).End(),
            "the colours of a press, by another program's word" => new SmallJpeg().Adobe(2).Tables().Frame(0xC0, 3).Scan(3, [0, 0, 0]).End(),
            "twelve bits" => new SmallJpeg().Tables().Frame(0xC1, 1, bits: 12).Scan(1, [0]).End(),
            "arithmetic" => Of(0xC9),
            "lossless" => Of(0xC3),
            "another picture behind" => Framed().Scan(1, [0]).End(SmallJpeg.Grey),
            "a zip file behind" => Framed().Scan(1, [0]).End([.. "PK\u0003\u0004"u8]),
            "65,535 by 65,535" => Sized(65_535, 65_535),
            "no height yet" => Sized(16, 0),
            "15 wide" => Sized(15, 16),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such file."),
        };
    }

    private static Picture Read(byte[] file) => PictureReader.Read(file).ShouldBeOfType<PictureOutcome.Read>().Picture;

    private static PictureProblem? Problem(byte[] file) => (PictureReader.Read(file) as PictureOutcome.Refused)?.Problem;
}
