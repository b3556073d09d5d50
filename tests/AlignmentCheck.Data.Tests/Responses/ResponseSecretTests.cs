using AlignmentCheck.Data.Responses;

namespace AlignmentCheck.Data.Tests.Responses;

public sealed class ResponseSecretTests
{
    [Fact]
    public void TryParse_WhatWasWritten_IsTheSameSecret()
    {
        var secret = ResponseSecret.New();
        ResponseSecret.TryParse($" {secret}\n")!.Bytes.ToArray().ShouldBe(secret.Bytes.ToArray());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("not a secret")]
    [InlineData("AAAA")]
    [InlineData("++++++++++++++++++++++++++++++++++++++++++A")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂")]
    public void TryParse_AnythingElse_IsNone(string? text) => ResponseSecret.TryParse(text).ShouldBeNull();
}
