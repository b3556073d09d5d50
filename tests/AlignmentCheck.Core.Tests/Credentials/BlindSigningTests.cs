using System.Numerics;
using System.Security.Cryptography;
using AlignmentCheck.Core.Credentials;

namespace AlignmentCheck.Core.Tests.Credentials;

public sealed class BlindSigningTests
{
    private static readonly CredentialKeyPair Keys = CredentialKeyPair.Create();
    private static readonly BigInteger Modulus = Keys.PublicKey.Modulus;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(257)]
    [InlineData(512)]
    public void Sign_AnotherLength_IsRefused(int length) => Sign(new byte[length]).ShouldBeOfType<BlindSignOutcome.WrongLength>();

    [Fact]
    public void Sign_ZeroOrNotBelowTheModulus_IsRefused()
    {
        var largest = BigInteger.Pow(2, 2048) - 1;
        foreach (var message in new[] { BigInteger.Zero, Modulus, Modulus + 1, largest })
        {
            Sign(Modular.Write(message, 256)).ShouldBeOfType<BlindSignOutcome.OutOfRange>();
        }
    }

    [Fact]
    public void Sign_TheLeastAndTheGreatestNumber_GivesTheirRoots()
    {
        foreach (var message in new[] { BigInteger.One, 2, Modulus - 1 })
        {
            var signature = Modular.Read(Keys.Sign(Modular.Write(message, 256)));
            BigInteger.ModPow(signature, 65537, Modulus).ShouldBe(message);
        }
    }

    [Fact]
    public void Sign_TheSameMessageTwice_GivesTheSameSignature()
    {
        var message = Modular.Write(Modular.Random(Modulus), 256);
        Keys.Sign(message).ShouldBe(Keys.Sign(message));
    }

    [Fact]
    public void Sign_ByAWrongExponent_GivesNothingOut()
    {
        var wrong = new PrivateNumbers(Modulus, 65537, 65539);
        Should.Throw<CryptographicException>(() => BlindSigning.Sign(wrong, 2));
    }

    [Fact]
    public void Sign_AnotherKindOfPrivateKey_IsAnError()
    {
        var message = new byte[256];
        using var longer = RSA.Create(3072);
        using var curve = ECDsa.Create();
        Should.Throw<CryptographicException>(() => BlindSigning.Sign(longer.ExportPkcs8PrivateKey(), message));
        Should.Throw<CryptographicException>(() => BlindSigning.Sign(curve.ExportPkcs8PrivateKey(), message));
        Should.Throw<CryptographicException>(() => BlindSigning.Sign([.. Keys.PrivateKey.Span, 0], message));
        Should.Throw<CryptographicException>(() => BlindSigning.Sign(Keys.PrivateKey.Span[..^1], message));
        Should.Throw<CryptographicException>(() => BlindSigning.Sign([], message));
    }

    [Fact]
    public void PrivateNumbers_Printed_SayNothing() =>
        PrivateNumbers.Read(Keys.PrivateKey.Span).ToString().ShouldBe("PrivateNumbers");

    private static BlindSignOutcome Sign(byte[] message) => BlindSigning.Sign(Keys.PrivateKey.Span, message);
}
