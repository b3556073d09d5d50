using System.Numerics;
using System.Security.Cryptography;
using AlignmentCheck.Core.Credentials;

namespace AlignmentCheck.Core.Tests.Credentials.Attacks;

/// <summary>
/// The signer divides each blind signature by each credential's signature. That gives the one blind by which the one could have become the
/// other; a blind that could be foreseen, or that stands twice in the table, gives a pair away.
/// </summary>
internal sealed class LinkByBlindSignature
{
    private readonly SignersRecord _record;
    private readonly BigInteger _modulus;
    private readonly BigInteger[,] _blinds;
    private readonly Dictionary<BigInteger, int> _times = [];

    public LinkByBlindSignature(SignersRecord record)
    {
        (_record, _modulus) = (record, record.Key.Modulus);
        _blinds = new BigInteger[record.Drawings.Count, record.Credentials.Count];
        for (var credential = 0; credential < record.Credentials.Count; credential++)
        {
            var inverse = Modular.Inverse(Modular.Read(record.Credentials[credential].Signature), _modulus);
            for (var drawing = 0; drawing < record.Drawings.Count; drawing++)
            {
                var blind = record.Drawings[drawing].BlindSignature * inverse % _modulus;
                _blinds[drawing, credential] = blind;
                _times[blind] = _times.GetValueOrDefault(blind) + 1;
            }
        }
    }

    /// <summary>A blind that depends on nothing but the invitation, as one might choose it in order to store nothing.</summary>
    public static BigInteger BlindFrom(byte[] invitation) => Modular.Read(SHA512.HashData(invitation));

    /// <summary>Whether this credential may have come from this drawing: a blind is there that makes of its encoded token what was signed.</summary>
    public bool Explains(int drawing, int credential)
    {
        var (seen, spent) = (_record.Drawings[drawing], _record.Credentials[credential]);
        var blind = _blinds[drawing, credential];
        var encoded = BigInteger.ModPow(Modular.Read(spent.Signature), 65537, _modulus);
        return _record.Key.Verify(spent.Prepared, spent.Signature)
            && blind > 0 && blind < _modulus
            && encoded * BigInteger.ModPow(blind, 65537, _modulus) % _modulus == seen.Blinded;
    }

    /// <summary>The credential that the attack names for each drawing; null where it knows nothing.</summary>
    public IReadOnlyList<int?> Named() =>
    [
        .. _record.Drawings.Select((_, drawing) => Enumerable.Range(0, _record.Credentials.Count).Cast<int?>().FirstOrDefault(credential => GivesAway(drawing, credential!.Value))),
    ];

    private bool GivesAway(int drawing, int credential)
    {
        var blind = _blinds[drawing, credential];
        return blind.IsOne || blind == BlindFrom(_record.Drawings[drawing].Invitation) || _times[blind] > 1;
    }
}
