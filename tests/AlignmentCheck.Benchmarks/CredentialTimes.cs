using System.Diagnostics;
using System.Security.Cryptography;
using AlignmentCheck.Core.Credentials;

namespace AlignmentCheck.Benchmarks;

/// <summary>How long the site works for one drawn and for one spent credential.</summary>
internal static class CredentialTimes
{
    private const int WarmUps = 10;
    private const int Times = 200;

    public static void Print(TextWriter writer)
    {
        var keys = CredentialKeyPair.Create();
        var privateKey = keys.PrivateKey.ToArray();
        var message = RandomNumberGenerator.GetBytes(CredentialText.SignatureBytes);
        // Below every modulus of 2048 bits.
        message[0] &= 0x7f;

        // Signed as any other message would be: to verify takes as long.
        var prepared = RandomNumberGenerator.GetBytes(CredentialText.PreparedTokenBytes);
        using var rsa = RSA.Create();
        rsa.ImportPkcs8PrivateKey(privateKey, out _);
        var signature = rsa.SignData(prepared, HashAlgorithmName.SHA384, RSASignaturePadding.Pss);

        Print(writer, "a credential signed blind", () => BlindSigning.Sign(privateKey, message) is BlindSignOutcome.Signed);
        Print(writer, "a credential verified", () => keys.PublicKey.Verify(prepared, signature));
    }

    private static void Print(TextWriter writer, string what, Func<bool> isDone)
    {
        var milliseconds = new double[Times];
        for (var i = -WarmUps; i < Times; i++)
        {
            var start = Stopwatch.GetTimestamp();
            if (!isDone())
            {
                throw new InvalidOperationException($"What was to be measured failed: {what}.");
            }

            if (i >= 0)
            {
                milliseconds[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }
        }

        Array.Sort(milliseconds);
        writer.WriteLine(FormattableString.Invariant($"{what,-34} {milliseconds[Times / 2],7:0.00} ms (95 % below {milliseconds[Times * 95 / 100]:0.00} ms)"));
    }
}
