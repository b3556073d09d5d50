using System.Buffers.Binary;
using System.Security.Cryptography;

namespace AlignmentCheck.Tests;

/// <summary>EMSA-PSS with SHA-384 and MGF1 (RFC 8017, sections 9.1.1 and B.2.1), its variables named as there.</summary>
internal static class EmsaPss
{
    private const int HLen = SHA384.HashSizeInBytes;

    public static byte[] Encode(ReadOnlySpan<byte> message, int emBits, ReadOnlySpan<byte> salt)
    {
        var emLen = (emBits + 7) / 8;
        byte[] mPrime = [.. new byte[8], .. SHA384.HashData(message), .. salt];
        var h = SHA384.HashData(mPrime);
        byte[] db = [.. new byte[emLen - salt.Length - HLen - 2], 0x01, .. salt];
        var mask = Mgf1(h, db.Length);
        for (var i = 0; i < db.Length; i++)
        {
            db[i] ^= mask[i];
        }

        db[0] &= (byte)(0xff >> (8 * emLen - emBits));
        return [.. db, .. h, 0xbc];
    }

    private static byte[] Mgf1(byte[] seed, int length)
    {
        var mask = new List<byte>();
        Span<byte> counter = stackalloc byte[4];
        for (var i = 0; mask.Count < length; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(counter, i);
            mask.AddRange(SHA384.HashData([.. seed, .. counter]));
        }

        return [.. mask.Take(length)];
    }
}
