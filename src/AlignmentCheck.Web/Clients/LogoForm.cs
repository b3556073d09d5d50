using System.ComponentModel.DataAnnotations;
using AlignmentCheck.Core.Brands;

namespace AlignmentCheck.Web.Clients;

/// <summary>A logo as it is entered: a file that can be anything, and what it shows.</summary>
public sealed class LogoForm
{
    [Display(Name = nameof(File))]
    public IFormFile? File { get; set; }

    [Display(Name = nameof(Text))]
    public string? Text { get; set; }

    /// <returns>Null where none came. Of one that is too large, enough is read to see that.</returns>
    internal async Task<ReadOnlyMemory<byte>?> ReadAsync(CancellationToken cancellationToken)
    {
        if (File is null)
        {
            return null;
        }

        var bytes = new byte[Math.Min(File.Length, Picture.MostBytes + 1)];
        await using var stream = File.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, cancellationToken);
        return bytes;
    }
}
