using System.Text;
using AlignmentCheck.Core.Brands;

namespace AlignmentCheck.Core.Tests.Brands;

public sealed class PngTests
{
    private static readonly byte[] Palette = [1, 2, 3, 4, 5, 6, 7, 8, 9];

    /// <summary>Colour type, bits of a sample, bytes of a row of 24 pixels.</summary>
    public static TheoryData<int, int, int> Kinds => new()
    {
        { 0, 1, 3 }, { 0, 2, 6 }, { 0, 4, 12 }, { 0, 8, 24 }, { 0, 16, 48 },
        { 2, 8, 72 }, { 2, 16, 144 }, { 4, 8, 48 }, { 4, 16, 96 }, { 6, 8, 96 }, { 6, 16, 192 },
    };

    public static TheoryData<string, PictureProblem> Refused => new()
    {
        { "a header that comes twice", PictureProblem.Broken },
        { "a header that comes second", PictureProblem.Broken },
        { "a header that is longer", PictureProblem.Broken },
        { "no pixels", PictureProblem.Broken },
        { "pixels in two places", PictureProblem.Broken },
        { "a row too few", PictureProblem.Broken },
        { "a row too many", PictureProblem.Broken },
        { "a filter that there is not", PictureProblem.Broken },
        { "pixels that cannot be unpacked", PictureProblem.Broken },
        { "a wrong checksum of the pixels", PictureProblem.Broken },
        { "indexes without a palette", PictureProblem.Broken },
        { "a palette that is too long for its indexes", PictureProblem.Broken },
        { "a palette in thirds", PictureProblem.Broken },
        { "a palette for grey", PictureProblem.Broken },
        { "transparency beside an alpha channel", PictureProblem.Broken },
        { "more transparency than palette", PictureProblem.Broken },
        { "a part that must be understood and is not known", PictureProblem.Broken },
        { "a type that is no letters", PictureProblem.Broken },
        { "a depth that there is not", PictureProblem.Broken },
        { "a type that there is not", PictureProblem.Broken },
        { "packed in another way", PictureProblem.Broken },
        { "interlaced in another way", PictureProblem.Broken },
        { "a length beyond the file", PictureProblem.Broken },
        { "something in the last part", PictureProblem.Broken },
        { "an animation", PictureProblem.Animated },
        { "a page of HTML behind", PictureProblem.SomethingBehind },
        { "one byte behind", PictureProblem.SomethingBehind },
        { "50,000 by 50,000", PictureProblem.TooManyPixels },
        { "4,000 by 1,001", PictureProblem.TooManyPixels },
        { "4,001 by 16", PictureProblem.TooManyPixels },
        { "as many as a number holds", PictureProblem.TooManyPixels },
        { "no width", PictureProblem.TooFewPixels },
        { "15 high", PictureProblem.TooFewPixels },
        { "513 KB", PictureProblem.TooLarge },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Read_EveryKindOfPixel_KeepsTheRows(int type, int depth, int length)
    {
        var rows = Enumerable.Range(0, 16).SelectMany(filter => SmallPng.Row(length, (byte)(filter % 5))).ToArray();

        var picture = Read(new SmallPng().Header(24, 16, depth, type).Data(SmallPng.Packed(rows)).End());

        (picture.Format, picture.Width, picture.Height, picture.MediaType).ShouldBe((PictureFormat.Png, 24, 16, "image/png"));
        SmallPng.Unpacked(Content(picture, "IDAT")).ShouldBe(rows);
    }

    [Theory]
    [InlineData(1, 12)]
    [InlineData(8, 24)]
    public void Read_Indexes_KeepPaletteAndTransparency(int depth, int length)
    {
        var palette = depth == 1 ? Palette[..6] : Palette;
        var file = new SmallPng().Header(24, 16, depth, 3).Chunk("PLTE", palette).Chunk("tRNS", [0, 128])
            .Data(SmallPng.Packed([.. Enumerable.Repeat(SmallPng.Row(depth == 1 ? 3 : length), 16).SelectMany(row => row)])).End();

        var picture = Read(file);

        Types(picture).ShouldBe(["IHDR", "PLTE", "tRNS", "IDAT", "IEND"]);
        Content(picture, "PLTE").ShouldBe(palette);
        Content(picture, "tRNS").ShouldBe([0, 128]);
    }

    [Theory]
    [InlineData(16, 16)]
    [InlineData(17, 19)]
    [InlineData(33, 16)]
    public void Read_AnInterlacedPicture_TakesItsSevenPasses(int width, int height)
    {
        var rows = Interlaced(width, height);

        SmallPng.Unpacked(Content(Read(new SmallPng().Header(width, height, interlace: 1).Data(SmallPng.Packed(rows)).End()), "IDAT")).ShouldBe(rows);
        Problem(new SmallPng().Header(width, height, interlace: 1).Data(SmallPng.Packed(rows[..^1])).End()).ShouldBe(PictureProblem.Broken);
        Problem(new SmallPng().Header(width, height, interlace: 1).Data(SmallPng.Packed([.. rows, 0])).End()).ShouldBe(PictureProblem.Broken);
    }

    [Fact]
    public void Read_WhatIsBesideThePicture_StaysBehind()
    {
        var packed = SmallPng.Packed([.. Enumerable.Repeat(SmallPng.Row(72), 16).SelectMany(row => row)]);
        var script = Encoding.UTF8.GetBytes("Comment\0<script>alert('x')</script>");
        var file = new SmallPng().Header(24, 16).Chunk("tEXt", script).Chunk("eXIf", script).Chunk("iCCP", script).Chunk("pHYs", new byte[9]).Chunk("heLo", script)
            .Data(packed[..5]).Data(packed[5..]).Data(script).Chunk("zTXt", script).End();

        var picture = Read(file);

        Types(picture).ShouldBe(["IHDR", "IDAT", "IEND"]);
        Encoding.Latin1.GetString(picture.Bytes.Span).ShouldNotContain("script");
        Encoding.Latin1.GetString(picture.Bytes.Span).ShouldNotContain("Comment");
    }

    [Fact]
    public void Read_WhatWasRead_IsTheSameAgain()
    {
        var picture = Read(SmallPng.Plain);

        Read(picture.Bytes.ToArray()).Bytes.ToArray().ShouldBe(picture.Bytes.ToArray());
        picture.DataAddress.ShouldBe($"data:image/png;base64,{Convert.ToBase64String(picture.Bytes.Span)}");
    }

    [Fact]
    public void Read_AFileOfTheMostBytes_IsRead()
    {
        var noise = new byte[320 * 500 * 3];
        new Random(7).NextBytes(noise);
        var rows = Enumerable.Range(0, 320).SelectMany(row => noise.Skip(row * 1500).Take(1500).Prepend((byte)0)).ToArray();
        var file = new SmallPng().Header(500, 320).Data(SmallPng.Packed(rows));
        var filled = file.Chunk("fiLl", new byte[Picture.MostBytes - SmallPng.Packed(rows).Length - 8 - 25 - 12 - 12 - 12]).End();

        filled.Length.ShouldBe(Picture.MostBytes);
        Read(filled).Width.ShouldBe(500);
        Problem([.. filled, 0]).ShouldBe(PictureProblem.TooLarge);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void Read_WhatIsNotMadeByTheRules_IsRefused(string file, PictureProblem problem) => Problem(File(file)).ShouldBe(problem);

    [Fact]
    public void Read_AFileThatIsCutOffAnywhere_IsRefused()
    {
        var file = SmallPng.Plain;
        for (var length = 0; length < file.Length; length++)
        {
            Problem(file[..length]).ShouldBe(length < SmallPng.Signature.Length ? PictureProblem.OtherKind : PictureProblem.Broken, $"{length} bytes");
        }
    }

    [Fact]
    public void Read_AFileWithAnyByteChanged_IsRefused()
    {
        var file = SmallPng.Plain;
        for (var place = 0; place < file.Length; place++)
        {
            var changed = file.ToArray();
            changed[place] ^= 0x20;
            Problem(changed).ShouldNotBeNull($"byte {place}");
        }
    }

    private static byte[] File(string name)
    {
        var row = SmallPng.Row(72);
        byte[] rows = [.. Enumerable.Repeat(row, 16).SelectMany(bytes => bytes)];
        var packed = SmallPng.Packed(rows);
        SmallPng Begun() => new SmallPng().Header(24, 16);
        SmallPng Sized(int width, int height) => new SmallPng().Header(width, height).Data(packed);
        SmallPng Indexed(byte[] palette, byte[] transparency) => new SmallPng().Header(24, 16, 1, 3).Chunk("PLTE", palette).Chunk("tRNS", transparency)
            .Data(SmallPng.Packed([.. Enumerable.Repeat(SmallPng.Row(3), 16).SelectMany(bytes => bytes)]));
        return name switch
        {
            "a header that comes twice" => Begun().Header(24, 16).Data(packed).End(),
            "a header that comes second" => new SmallPng().Chunk("gAMA", new byte[4]).Header(24, 16).Data(packed).End(),
            "a header that is longer" => new SmallPng().Chunk("IHDR", [0, 0, 0, 24, 0, 0, 0, 16, 8, 2, 0, 0, 0, 0]).Data(packed).End(),
            "no pixels" => Begun().End(),
            "pixels in two places" => Begun().Data(packed[..9]).Chunk("tIME", new byte[7]).Data(packed[9..]).End(),
            "a row too few" => Begun().Data(SmallPng.Packed(rows[..^73])).End(),
            "a row too many" => Begun().Data(SmallPng.Packed([.. rows, .. row])).End(),
            "a filter that there is not" => SmallPng.Of(2, 8, SmallPng.Row(72, filter: 5), 16),
            "pixels that cannot be unpacked" => Begun().Data([.. Encoding.ASCII.GetBytes("<svg onload=alert(1)>")]).End(),
            "a wrong checksum of the pixels" => Begun().Data([.. packed[..^1], (byte)(packed[^1] + 1)]).End(),
            "indexes without a palette" => SmallPng.Of(3, 8, SmallPng.Row(24), 16),
            "a palette that is too long for its indexes" => Indexed(Palette, [0]).End(),
            "a palette in thirds" => Indexed(Palette[..4], [0]).End(),
            "a palette for grey" => new SmallPng().Header(24, 16, 8, 0).Chunk("PLTE", Palette).Data(packed).End(),
            "transparency beside an alpha channel" => new SmallPng().Header(24, 16, 8, 6).Chunk("tRNS", new byte[6]).Data(packed).End(),
            "more transparency than palette" => Indexed(Palette[..6], [0, 0, 0]).End(),
            "a part that must be understood and is not known" => Begun().Chunk("NEWS", [1]).Data(packed).End(),
            "a type that is no letters" => Begun().Chunk("te<t", [1]).Data(packed).End(),
            "a depth that there is not" => SmallPng.Of(2, 4, SmallPng.Row(36), 16),
            "a type that there is not" => SmallPng.Of(5, 8, row, 16),
            "packed in another way" => new SmallPng().Header(24, 16, packing: 1).Data(packed).End(),
            "interlaced in another way" => new SmallPng().Header(24, 16, interlace: 2).Data(packed).End(),
            "a length beyond the file" => [.. SmallPng.Signature, 0xFF, 0xFF, 0xFF, 0xFF, .. "IHDR"u8, .. new byte[40]],
            "something in the last part" => Begun().Data(packed).Chunk("IEND", [1]).End(),
            "an animation" => Begun().Chunk("acTL", new byte[8]).Data(packed).End(),
            "a page of HTML behind" => [.. SmallPng.Plain, .. "<html><script>alert(1)</script></html>"u8],
            "one byte behind" => [.. SmallPng.Plain, 0],
            "50,000 by 50,000" => Sized(50_000, 50_000).End(),
            "4,000 by 1,001" => Sized(4000, 1001).End(),
            "4,001 by 16" => Sized(4001, 16).End(),
            "as many as a number holds" => Sized(-1, -1).End(),
            "no width" => Sized(0, 16).End(),
            "15 high" => Sized(24, 15).End(),
            "513 KB" => [.. SmallPng.Plain, .. new byte[(513 * 1024) - SmallPng.Plain.Length]],
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such file."),
        };
    }

    /// <summary>The rows of each pass, found pixel by pixel.</summary>
    private static byte[] Interlaced(int width, int height)
    {
        // Which pass each pixel of a square of eight by eight belongs to, as the specification draws it.
        int[][] square =
        [
            [1, 6, 4, 6, 2, 6, 4, 6], [7, 7, 7, 7, 7, 7, 7, 7], [5, 6, 5, 6, 5, 6, 5, 6], [7, 7, 7, 7, 7, 7, 7, 7],
            [3, 6, 4, 6, 3, 6, 4, 6], [7, 7, 7, 7, 7, 7, 7, 7], [5, 6, 5, 6, 5, 6, 5, 6], [7, 7, 7, 7, 7, 7, 7, 7],
        ];
        var rows = new List<byte>();
        for (var pass = 1; pass <= 7; pass++)
        {
            for (var y = 0; y < height; y++)
            {
                var pixels = Enumerable.Range(0, width).Count(x => square[y % 8][x % 8] == pass);
                rows.AddRange(pixels == 0 ? [] : SmallPng.Row(pixels * 3));
            }
        }

        return [.. rows];
    }

    private static Picture Read(byte[] file) => PictureReader.Read(file).ShouldBeOfType<PictureOutcome.Read>().Picture;

    private static PictureProblem? Problem(byte[] file) => (PictureReader.Read(file) as PictureOutcome.Refused)?.Problem;

    private static IEnumerable<string> Types(Picture picture) => SmallPng.Chunks(picture.Bytes.ToArray()).Select(chunk => chunk.Type);

    private static byte[] Content(Picture picture, string type) => SmallPng.Chunks(picture.Bytes.ToArray()).Single(chunk => chunk.Type == type).Content;
}
