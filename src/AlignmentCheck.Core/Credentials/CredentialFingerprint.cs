using System.Security.Cryptography;
using System.Text;

namespace AlignmentCheck.Core.Credentials;

/// <summary>
/// What people compare to see that all were given the same key: the first 160 bits of the SHA-256 of its SubjectPublicKeyInfo, in eight
/// groups of four characters with a space between them. The alphabet is Crockford's base 32, in which no two characters look alike.
/// </summary>
internal static class CredentialFingerprint
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int BitsOfCharacter = 5;
    private const int Characters = 32;
    private const int GroupLength = 4;

    public static string Of(ReadOnlySpan<byte> publicKey)
    {
        // Whoever makes keys could look for two that print the same: 160 bits make that 2^80 keys, where hexadecimal digits would make it 2^64.
        var bits = Modular.Read(SHA256.HashData(publicKey).AsSpan(0, Characters * BitsOfCharacter / 8));
        var text = new StringBuilder();
        for (var i = 0; i < Characters; i++)
        {
            if (i > 0 && i % GroupLength == 0)
            {
                text.Append(' ');
            }

            var left = (Characters - 1 - i) * BitsOfCharacter;
            text.Append(Alphabet[(int)((bits >> left) & (Alphabet.Length - 1))]);
        }

        return text.ToString();
    }
}
