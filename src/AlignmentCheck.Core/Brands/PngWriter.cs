using System.Buffers.Binary;

namespace AlignmentCheck.Core.Brands;

/// <summary>Writes a PNG, chunk by chunk.</summary>
internal sealed class PngWriter
{
    private const uint Polynomial = 0xEDB88320;

    private readonly List<byte> _file = [];

    public PngWriter(ReadOnlySpan<byte> signature) => _file.AddRange(signature);

    public void Write(ReadOnlySpan<byte> type, ReadOnlySpan<byte> content)
    {
        byte[] chunk = [.. type, .. content];
        Write((uint)content.Length);
        _file.AddRange(chunk);
        Write(Checksum(chunk));
    }

    public byte[] ToArray() => [.. _file];

    /// <summary>CRC-32 (ISO 3309) over a chunk's type and content.</summary>
    public static uint Checksum(ReadOnlySpan<byte> chunk)
    {
        var sum = uint.MaxValue;
        foreach (var value in chunk)
        {
            sum ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ Polynomial;
            }
        }

        return ~sum;
    }

    private void Write(uint number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, number);
        _file.AddRange(bytes);
    }
}
