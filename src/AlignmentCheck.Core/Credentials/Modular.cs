using System.Numerics;
using System.Security.Cryptography;

namespace AlignmentCheck.Core.Credentials;

/// <summary>Whole numbers modulo a key's modulus, and their bytes: unsigned, the most significant first (RFC 8017, section 4).</summary>
internal static class Modular
{
    public static BigInteger Read(ReadOnlySpan<byte> bytes) => new(bytes, isUnsigned: true, isBigEndian: true);

    /// <exception cref="ArgumentException">The number needs more bytes.</exception>
    public static byte[] Write(BigInteger number, int length)
    {
        var bytes = new byte[length];
        var needed = number.GetByteCount(isUnsigned: true);
        if (needed > length || !number.TryWriteBytes(bytes.AsSpan(length - needed), out _, isUnsigned: true, isBigEndian: true))
        {
            throw new ArgumentException($"The number does not fit into {length} bytes.", nameof(number));
        }

        return bytes;
    }

    /// <summary>A random number from 1 to below the modulus, each as likely as the others: what is too large is drawn again.</summary>
    public static BigInteger Random(BigInteger modulus)
    {
        var length = modulus.GetByteCount(isUnsigned: true);
        var spareBits = 8 * length - (int)modulus.GetBitLength();
        while (true)
        {
            var bytes = RandomNumberGenerator.GetBytes(length);
            bytes[0] &= (byte)(0xff >> spareBits);
            var number = Read(bytes);
            if (!number.IsZero && number < modulus)
            {
                return number;
            }
        }
    }

    /// <summary>The number whose product with this one is 1 (Euclid's extended algorithm).</summary>
    /// <exception cref="ArgumentException">There is none: the two have a common divisor.</exception>
    public static BigInteger Inverse(BigInteger number, BigInteger modulus)
    {
        var (dividend, divisor) = (modulus, number);
        var (before, inverse) = (BigInteger.Zero, BigInteger.One);
        while (!divisor.IsZero)
        {
            var quotient = BigInteger.DivRem(dividend, divisor, out var remainder);
            (dividend, divisor) = (divisor, remainder);
            (before, inverse) = (inverse, before - quotient * inverse);
        }

        if (!dividend.IsOne)
        {
            throw new ArgumentException("A number that shares a divisor with the modulus has no inverse.", nameof(number));
        }

        return before.Sign < 0 ? before + modulus : before;
    }
}
