using System.Numerics;
using System.Security.Cryptography;

namespace AlignmentCheck.Tests;

/// <summary>What a browser does to draw a credential, in .NET: the client's half of RFC 9474, with arithmetic of its own.</summary>
internal sealed class BlindClient
{
    private const int SaltBytes = SHA384.HashSizeInBytes;

    private readonly RSA _rsa = RSA.Create();
    private readonly BigInteger _modulus;
    private readonly BigInteger _exponent;
    private readonly int _length;
    private readonly BigInteger _inverse;

    /// <param name="publicKey">SubjectPublicKeyInfo.</param>
    /// <param name="random">So many random bytes; the system's if it is not said.</param>
    public BlindClient(ReadOnlySpan<byte> publicKey, Func<int, byte[]>? random = null)
    {
        random ??= RandomNumberGenerator.GetBytes;
        _rsa.ImportSubjectPublicKeyInfo(publicKey, out _);
        var numbers = _rsa.ExportParameters(includePrivateParameters: false);
        (_modulus, _exponent, _length) = (Read(numbers.Modulus!), Read(numbers.Exponent!), numbers.Modulus!.Length);
        Prepared = random(64);
        var blind = Read(random(_length)) % _modulus;
        _inverse = Inverse(blind);
        Blinded = Write(Read(EmsaPss.Encode(Prepared, (8 * _length) - 1, random(SaltBytes))) * BigInteger.ModPow(blind, _exponent, _modulus) % _modulus);
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
