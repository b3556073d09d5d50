using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AlignmentCheck.Core.Tests.Credentials;

/// <summary>The test vectors that RFC 9474 prints in its appendix A, for a modulus of 4096 bits.</summary>
internal sealed record Rfc9474(RfcKey Key, IReadOnlyList<RfcVector> Vectors)
{
    private static readonly JsonSerializerOptions Names = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static Rfc9474 Read()
    {
        using var stream = typeof(Rfc9474).Assembly.GetManifestResourceStream("rfc9474.json")!;
        return JsonSerializer.Deserialize<Rfc9474>(stream, Names)!;
    }

    public static BigInteger Number(string hex) => BigInteger.Parse("0" + hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}

/// <summary>The RSA key, in hexadecimal.</summary>
internal sealed record RfcKey(string P, string Q, string N, string E, string D);

/// <summary>One signature from the message to its end, in hexadecimal.</summary>
/// <param name="Inv">The inverse of the blind: the RFC prints it in the blind's place.</param>
internal sealed record RfcVector(
    string Variant, string Msg, string MsgPrefix, string Salt, string Inv, string EncodedMsg, string BlindedMsg, string BlindSig, string Sig)
{
    [JsonIgnore]
    public string PreparedMsg => MsgPrefix + Msg;
}
