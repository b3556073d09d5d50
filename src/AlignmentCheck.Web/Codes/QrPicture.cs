using System.Globalization;
using System.Text;
using QRCoder;

namespace AlignmentCheck.Web.Codes;

/// <summary>A QR code as the path of an SVG: one square a module, so that it stays sharp at any size and needs no style of its own.</summary>
/// <param name="Size">Modules on a side, with the quiet zone around.</param>
/// <param name="Path">For a <c>viewBox</c> of that size.</param>
internal sealed record QrPicture(int Size, string Path)
{
    public static QrPicture Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var modules = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < modules.Count; y++)
        {
            for (var x = 0; x < modules.Count; x++)
            {
                if (modules[y][x])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }

        return new QrPicture(modules.Count, path.ToString());
    }
}
