using System.Security.Cryptography;
using AlignmentCheck.Core.Credentials;

namespace AlignmentCheck.Core.Tests.Credentials;

/// <summary>Whole ways from a token to its credential.</summary>
internal static class Drawing
{
    public static (byte[] Prepared, byte[] Signature) Draw(this CredentialKeyPair keys)
    {
        var client = ReferenceClient.For(keys.PublicKey);
        var blinding = client.Blind(ReferenceClient.Prepare(RandomNumberGenerator.GetBytes(CredentialText.TokenBytes)));
        return (blinding.Prepared, client.Finalize(blinding, keys.Sign(blinding.Blinded)).ShouldNotBeNull());
    }

    public static byte[] Sign(this CredentialKeyPair keys, byte[] blinded) =>
        BlindSigning.Sign(keys.PrivateKey.Span, blinded).ShouldBeOfType<BlindSignOutcome.Signed>().BlindSignature.ToArray();
}
