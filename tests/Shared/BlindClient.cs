using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;

namespace AlignmentCheck.Tests;

/// <summary>What a browser does to draw a credential, in .NET: the client's half of RFC 9474, with arithmetic of its own.</summary>
internal sealed class BlindClient
{
    private const int HashBytes = SHA384.HashSizeInBytes;

    private readonly RSA _rsa = RSA.Create();
    private readonly BigInteger _modulus;
    private readonly BigInteger _exponent;
    private readonly int _length;
    private readonly BigInteger _inverse;

    public BlindClient(ReadOnlySpan<byte> publicKey)
    {
        _rsa.ImportSubjectPublicKeyInfo(publicKey, out _);
        var numbers = _rsa.ExportParameters(includePrivateParameters: false);
        (_modulus, _exponent, _length) = (Read(numbers.Modulus!), Read(numbers.Exponent!), numbers.Modulus!.Length);
        Prepared = RandomNumberGenerator.GetBytes(64);
        var blind = Read(RandomNumberGenerator.GetBytes(_length)) % _modulus;
        _inverse = Inverse(blind);
        Blinded = Write(Read(Encode(Prepared, RandomNumberGenerator.GetBytes(HashBytes))) * BigInteger.ModPow(blind, _exponent, _modulus) % _modulus);
    }

    /// <summary>The token with the random bytes before it.</summary>
    public byte[] Prepared { get; }

    /// <summary>Sent to be signed.</summary>
    public byte[] Blinded { get; }

    /// <summary>Takes the blind off; null where something else was signed.</summary>
    public byte[]? Finish(ReadOnlySpan<byte> blindSignature)
    {
        var signature = Write(Read(blindSignature) * _inverse % _modulus);
        return _rsa.VerifyData(Prepared, signature, HashAlgorithmName.SHA384, RSASignaturePadding.Pss) ? signature : null;
    }

    // EMSA-PSS (RFC 8017, section 9.1.1).
    private byte[] Encode(byte[] message, byte[] salt)
    {
        byte[] salted = [.. new byte[8], .. SHA384.HashData(message), .. salt];
        var hash = SHA384.HashData(salted);
        byte[] block = [.. new byte[_length - salt.Length - HashBytes - 2], 0x01, .. salt];
        var mask = Mask(hash, block.Length);
        for (var i = 0; i < block.Length; i++)
        {
            block[i] ^= mask[i];
        }

        block[0] &= 0x7f;
        return [.. block, .. hash, 0xbc];
    }

    private static byte[] Mask(byte[] seed, int length)
    {
        var mask = new List<byte>();
        var counter = new byte[4];
        for (var i = 0; mask.Count < length; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(counter, i);
            mask.AddRange(SHA384.HashData([.. seed, .. counter]));
        }

        return [.. mask.Take(length)];
    }

    private BigInteger Inverse(BigInteger number)
    {
        var (dividend, divisor, before, inverse) = (_modulus, number, BigInteger.Zero, BigInteger.One);
        while (!divisor.IsZero)
        {
            var quotient = dividend / divisor;
            (dividend, divisor) = (divisor, dividend - (quotient * divisor));
            (before, inverse) = (inverse, before - (quotient * inverse));
        }

        return before.Sign < 0 ? before + _modulus : before;
    }

    private static BigInteger Read(ReadOnlySpan<byte> bytes) => new(bytes, isUnsigned: true, isBigEndian: true);

    private byte[] Write(BigInteger number)
    {
        var bytes = number.ToByteArray(isUnsigned: true, isBigEndian: true);
        return [.. new byte[_length - bytes.Length], .. bytes];
    }
}
