using System.Numerics;
using System.Security.Cryptography;

namespace AlignmentCheck.Core.Credentials;

/// <summary>The signer's half of RSABSSA-SHA384-PSS-Randomized (RFC 9474, section 4.3): it signs without seeing what.</summary>
public static class BlindSigning
{
    /// <summary>Signs a blinded message. That an invitation has this done once is the caller's to see to.</summary>
    /// <param name="privateKey">The round's and team's, as <see cref="CredentialKeyPair"/> gave it.</param>
    /// <param name="blindedMessage">As it came, of any length.</param>
    /// <exception cref="CryptographicException">The private key is damaged. Nothing that was computed with it is given out.</exception>
    public static BlindSignOutcome Sign(ReadOnlySpan<byte> privateKey, ReadOnlySpan<byte> blindedMessage)
    {
        if (blindedMessage.Length != CredentialText.SignatureBytes)
        {
            return new BlindSignOutcome.WrongLength();
        }

        var key = PrivateNumbers.Read(privateKey);
        var message = Modular.Read(blindedMessage);
        return message.IsZero || message >= key.Modulus
            ? new BlindSignOutcome.OutOfRange()
            : new BlindSignOutcome.Signed(Modular.Write(Sign(key, message), CredentialText.SignatureBytes));
    }

    /// <summary>The private operation, for a modulus of any length.</summary>
    internal static BigInteger Sign(PrivateNumbers key, BigInteger message)
    {
        // BigInteger takes longer for some numbers than for others. What is raised to the secret power is therefore a fresh random number each
        // time, which whoever sent the message can neither know nor choose; its mask comes off again after.
        var mask = Modular.Random(key.Modulus);
        var masked = message * BigInteger.ModPow(mask, key.PublicExponent, key.Modulus) % key.Modulus;
        var signature = BigInteger.ModPow(masked, key.PrivateExponent, key.Modulus) * Modular.Inverse(mask, key.Modulus) % key.Modulus;

        // What a fault of the machine or a damaged key makes of it could tell of the key.
        return BigInteger.ModPow(signature, key.PublicExponent, key.Modulus) == message
            ? signature
            : throw new CryptographicException("The signature does not fit the message.");
    }
}
