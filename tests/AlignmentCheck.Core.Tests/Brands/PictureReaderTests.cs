using System.Text;
using AlignmentCheck.Core.Brands;

namespace AlignmentCheck.Core.Tests.Brands;

public sealed class PictureReaderTests
{
    /// <summary>What people rename, by mistake or on purpose.</summary>
    public static TheoryData<string> OtherKinds =>
    [
        "", " ", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>", "<?xml version=\"1.0\"?><svg/>", "<!DOCTYPE html><script>alert(1)</script>",
        "GIF89a\u0010\0\u0010\0", "RIFF\u0010\0\0\0WEBPVP8 ", "BM\u0010\0\0\0", "%PDF-1.7", "\0\0\u0001\0", "PNG\r\n", "\u0089PNG\n\n\n\n", "PK\u0003\u0004", "\u00FF\u00D8",
    ];

    [Theory]
    [MemberData(nameof(OtherKinds))]
    public void Read_WhateverItsNameSays_TakesPngAndJpegOnly(string file) =>
        PictureReader.Read(Encoding.Latin1.GetBytes(file)).ShouldBe(new PictureOutcome.Refused(PictureProblem.OtherKind));

    /// <summary>Bytes changed, taken out, doubled and put elsewhere, checksums and all: it is read or refused, and never anything else.</summary>
    [Fact]
    public void Read_AnyBytes_AreReadOrRefused()
    {
        var random = new Random(20261127);
        byte[][] files = [SmallPng.Plain, SmallJpeg.Grey, SmallJpeg.Colour];
        for (var i = 0; i < 6000; i++)
        {
            var bytes = files[i % files.Length].ToList();
            for (var changes = random.Next(1, 5); changes > 0; changes--)
            {
                var place = random.Next(bytes.Count);
                switch (random.Next(4))
                {
                    case 0:
                        bytes[place] = (byte)random.Next(256);
                        break;
                    case 1:
                        bytes.RemoveAt(place);
                        break;
                    case 2:
                        bytes.Insert(place, bytes[random.Next(bytes.Count)]);
                        break;
                    default:
                        bytes.RemoveRange(place, random.Next(bytes.Count - place));
                        bytes.Add(0xFF);
                        break;
                }
            }

            if (PictureReader.Read(bytes.ToArray()) is PictureOutcome.Read { Picture: var picture })
            {
                PictureReader.Read(picture.Bytes).ShouldBeOfType<PictureOutcome.Read>().Picture.Bytes.ToArray().ShouldBe(picture.Bytes.ToArray());
            }
        }
    }
}
