using AlignmentCheck.Core.Stored;

namespace AlignmentCheck.Core.Brands;

/// <summary>A consultant's own hand as it is stored: for the reports to come, and with each released round as it stood at the release.</summary>
/// <param name="Logo">Null where there is none.</param>
/// <param name="Accent">Such as <c>#1f5a4b</c>; null where the program's own stands.</param>
/// <param name="CoverNote">Null where there is none.</param>
/// <param name="Paper">A4 or Letter.</param>
/// <param name="Contacts">In their order.</param>
public sealed record BrandSnapshot(LogoSnapshot? Logo, string? Accent, string? CoverNote, Paper Paper, IReadOnlyList<Contact> Contacts)
{
    public static BrandSnapshot Of(Brand brand)
    {
        ArgumentNullException.ThrowIfNull(brand);
        return new(
            brand.Logo is { } logo ? LogoSnapshot.Of(logo) : null, brand.Accent?.Light.ToString(), brand.CoverNote, brand.Paper, brand.Contacts);
    }

    /// <summary>The same for a report. What was accepted once is not judged anew, whatever the rules are now.</summary>
    public Brand ToBrand() => new()
    {
        Logo = Logo?.ToLogo(),
        Accent = Rgb.TryParse(Accent) is { } colour ? Brands.Accent.Of(colour) : null,
        CoverNote = CoverNote,
        Paper = Paper,
        Contacts = Contacts,
    };

    public byte[] Write() => StoredJson.Write(this);

    /// <exception cref="StoredFormatException">The bytes are not what <see cref="Write"/> has written.</exception>
    public static BrandSnapshot Read(ReadOnlySpan<byte> bytes) => StoredJson.Read<BrandSnapshot>(bytes);
}

/// <summary>A logo as it is stored: its picture was read and written anew before.</summary>
/// <param name="Format">PNG or JPEG.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Bytes">The file.</param>
/// <param name="Text">What it shows.</param>
public sealed record LogoSnapshot(PictureFormat Format, int Width, int Height, byte[] Bytes, string Text)
{
    public static LogoSnapshot Of(Logo logo)
    {
        ArgumentNullException.ThrowIfNull(logo);
        var picture = logo.Picture;
        return new(picture.Format, picture.Width, picture.Height, picture.Bytes.ToArray(), logo.Text);
    }

    public Logo ToLogo() => new(new Picture(Format, Width, Height, Bytes), Text);
}
