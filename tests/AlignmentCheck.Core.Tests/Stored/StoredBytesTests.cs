using AlignmentCheck.Core.Stored;

namespace AlignmentCheck.Core.Tests.Stored;

public sealed class StoredBytesTests
{
    private static readonly byte[] Packed = StoredBytes.Pack("{\"a\":\"aaaaaaaaaaaaaaaaaaaa\"}"u8);

    [Fact]
    public void Unpack_WhatWasPacked_IsTheSame() => StoredBytes.Unpack(Packed).ShouldBe("{\"a\":\"aaaaaaaaaaaaaaaaaaaa\"}"u8.ToArray());

    [Fact]
    public void Unpack_AnyBitTurned_IsRefused()
    {
        for (var bit = 0; bit < 8 * Packed.Length; bit++)
        {
            var damaged = Packed.ToArray();
            damaged[bit / 8] ^= (byte)(1 << (bit % 8));
            Should.Throw<StoredFormatException>(() => StoredBytes.Unpack(damaged), $"bit {bit}");
        }
    }

    [Fact]
    public void Unpack_BytesMissingOrAdded_IsRefused()
    {
        for (var length = 0; length < Packed.Length; length++)
        {
            Should.Throw<StoredFormatException>(() => StoredBytes.Unpack(Packed.AsSpan(0, length)), $"{length} bytes");
        }

        Should.Throw<StoredFormatException>(() => StoredBytes.Unpack([.. Packed, 0]));
    }

    [Fact]
    public void Unpack_AnotherFormat_IsNamed()
    {
        var later = Packed.ToArray();
        later[0] = 2;
        Should.Throw<StoredFormatException>(() => StoredBytes.Unpack(later)).Message.ShouldContain("format 2");
    }
}
