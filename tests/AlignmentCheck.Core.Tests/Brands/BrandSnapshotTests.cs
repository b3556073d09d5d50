using AlignmentCheck.Core.Brands;
using AlignmentCheck.Core.Stored;

namespace AlignmentCheck.Core.Tests.Brands;

public sealed class BrandSnapshotTests
{
    private static readonly Picture Picture = PictureReader.Read(SmallPng.Plain).ShouldBeOfType<PictureOutcome.Read>().Picture;

    private static readonly Brand Whole = new()
    {
        Logo = new Logo(Picture, "Harbour & Co"),
        Accent = Accent.Of(new Rgb(0x7a, 0x1f, 0x3d)),
        CoverNote = "Dear board,\n\n<b>thank you</b>.",
        Paper = Paper.Letter,
        Contacts = [new Contact("Zoë Berg", "Partner", "zoe@example.test"), new Contact("Ada Holm", null, null)],
    };

    [Fact]
    public void Read_OfWhatWasWritten_IsTheSame()
    {
        var read = BrandSnapshot.Read(BrandSnapshot.Of(Whole).Write()).ToBrand();

        read.Logo!.Text.ShouldBe("Harbour & Co");
        (read.Logo.Picture.Format, read.Logo.Picture.Width, read.Logo.Picture.Height).ShouldBe((PictureFormat.Png, 24, 16));
        read.Logo.Picture.Bytes.ToArray().ShouldBe(Picture.Bytes.ToArray());
        read.Accent.ShouldBe(Whole.Accent);
        read.CoverNote.ShouldBe(Whole.CoverNote);
        read.Paper.ShouldBe(Paper.Letter);
        read.Contacts.ShouldBe(Whole.Contacts);
    }

    [Fact]
    public void Read_OfNothing_IsNone()
    {
        var read = BrandSnapshot.Read(BrandSnapshot.Of(Brand.None).Write()).ToBrand();

        (read.Logo, read.Accent, read.CoverNote, read.Paper).ShouldBe((null, null, null, Paper.A4));
        read.Contacts.ShouldBeEmpty();
    }

    [Fact]
    public void ToBrand_OfAColourThatTheRulesWouldNowRefuse_KeepsIt() =>
        new BrandSnapshot(null, "#ffee00", null, Paper.A4, []).ToBrand().Accent!.Light.ShouldBe(new Rgb(0xff, 0xee, 0x00));

    [Fact]
    public void Read_OfDamagedBytes_Throws()
    {
        var bytes = BrandSnapshot.Of(Whole).Write();
        bytes[^1] ^= 1;

        Should.Throw<StoredFormatException>(() => BrandSnapshot.Read(bytes));
    }
}
