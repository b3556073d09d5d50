using System.Security.Cryptography;
using AlignmentCheck.Core.Credentials;

namespace AlignmentCheck.Core.Tests.Credentials;

public sealed class CredentialTextTests
{
    private static readonly byte[] Token = RandomNumberGenerator.GetBytes(CredentialText.PreparedTokenBytes);
    private static readonly byte[] Signature = RandomNumberGenerator.GetBytes(CredentialText.SignatureBytes);

    [Fact]
    public void Read_WhatWasWritten_IsTheSame()
    {
        CredentialText.ReadPreparedToken(CredentialText.Write(Token)).ShouldBe(Token);
        CredentialText.ReadSignature(CredentialText.Write(Signature)).ShouldBe(Signature);
        CredentialText.Write(Token).Length.ShouldBe(86);
        CredentialText.Write(Signature).Length.ShouldBe(342);
    }

    [Fact]
    public void Read_AnotherLength_IsRefused()
    {
        CredentialText.ReadPreparedToken(null).ShouldBeNull();
        CredentialText.ReadPreparedToken("").ShouldBeNull();
        CredentialText.ReadPreparedToken(CredentialText.Write(Signature)).ShouldBeNull();
        CredentialText.ReadSignature(CredentialText.Write(Token)).ShouldBeNull();
        CredentialText.ReadPreparedToken(CredentialText.Write([.. Token, 0])).ShouldBeNull();
        CredentialText.ReadPreparedToken(CredentialText.Write(Token.AsSpan(1))).ShouldBeNull();
    }

    [Fact]
    public void Read_AnotherSpelling_IsRefused()
    {
        var text = CredentialText.Write(new byte[CredentialText.PreparedTokenBytes]);
        string[] others =
        [
            $"{text}==", $" {text}", $"{text}\n", $"{text[..^2]}==", $" {text[1..]}", $"{text[..^1]}\n", $"  {text[2..]}", $"{text[..^2]}\r\n",
            $"+{text[1..]}", $"/{text[1..]}", $"é{text[1..]}",
        ];
        foreach (var other in others)
        {
            CredentialText.ReadPreparedToken(other).ShouldBeNull($"'{other}'");
        }
    }

    // 64 bytes are 85 characters and 2 bits: of the last character, four bits stand for nothing.
    [Fact]
    public void Read_BitsThatStandForNothing_AreRefused()
    {
        var text = CredentialText.Write(new byte[CredentialText.PreparedTokenBytes]);
        CredentialText.ReadPreparedToken(text).ShouldNotBeNull();
        foreach (var last in "BCDEFGHIJKLMNOP")
        {
            CredentialText.ReadPreparedToken(text[..^1] + last).ShouldBeNull();
        }
    }
}
