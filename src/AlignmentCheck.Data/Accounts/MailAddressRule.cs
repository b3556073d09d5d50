using System.Net.Mail;

namespace AlignmentCheck.Data.Accounts;

/// <summary>What is taken for an e-mail address: something that mail can be sent to, and nothing else in its line.</summary>
public static class MailAddressRule
{
    public const int Longest = 256;

    public static bool Accepts(string? address) =>
        address is { Length: > 0 and <= Longest }
        && !address.Any(char.IsWhiteSpace)
        && string.Equals(OneLine.Clean(address), address, StringComparison.Ordinal)
        && MailAddress.TryCreate(address, out var read)
        && string.Equals(read.Address, address, StringComparison.Ordinal);
}
