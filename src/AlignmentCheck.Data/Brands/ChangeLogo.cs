using AlignmentCheck.Core.Brands;

namespace AlignmentCheck.Data.Brands;

/// <summary>What became of a logo.</summary>
public abstract record ChangeLogoOutcome
{
    private ChangeLogoOutcome()
    {
    }

    public sealed record Changed : ChangeLogoOutcome;

    /// <summary>There is no logo yet, and no file came.</summary>
    public sealed record NoFile : ChangeLogoOutcome;

    public sealed record NoPicture(PictureProblem Problem) : ChangeLogoOutcome;

    /// <summary>It is not said what the logo shows.</summary>
    public sealed record NoText : ChangeLogoOutcome;

    /// <summary>More than <see cref="Logo.LongestText"/> characters.</summary>
    public sealed record TextTooLong : ChangeLogoOutcome;
}

/// <summary>Gives the reports to come a logo, or says anew what the one that is there shows. Released reports keep what they had.</summary>
public sealed class ChangeLogo(WriteBrand writeBrand)
{
    /// <param name="organisationId">The organisation.</param>
    /// <param name="file">Whatever came; null where the picture stays.</param>
    /// <param name="text">What it shows.</param>
    /// <param name="userId">Who changes it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<ChangeLogoOutcome> ExecuteAsync(
        Guid organisationId, ReadOnlyMemory<byte>? file, string? text, Guid userId, CancellationToken cancellationToken)
    {
        var picture = file is { } bytes ? PictureReader.Read(bytes) : null;
        if (picture is PictureOutcome.Refused refused)
        {
            return new ChangeLogoOutcome.NoPicture(refused.Problem);
        }

        var shows = OneLine.Clean(text);
        if (shows.Length is 0 or > Logo.LongestText)
        {
            return shows.Length == 0 ? new ChangeLogoOutcome.NoText() : new ChangeLogoOutcome.TextTooLong();
        }

        var read = (picture as PictureOutcome.Read)?.Picture;
        return await writeBrand.ExecuteAsync(organisationId, WithLogo, userId, cancellationToken)
            ? new ChangeLogoOutcome.Changed()
            : new ChangeLogoOutcome.NoFile();

        Brand? WithLogo(Brand brand) => (read ?? brand.Logo?.Picture) is { } shown ? brand with { Logo = new Logo(shown, shows) } : null;
    }
}
