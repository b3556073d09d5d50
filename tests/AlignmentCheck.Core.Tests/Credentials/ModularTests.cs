using System.Numerics;
using AlignmentCheck.Core.Credentials;

namespace AlignmentCheck.Core.Tests.Credentials;

public sealed class ModularTests
{
    [Fact]
    public void Inverse_TimesTheNumber_IsOne()
    {
        for (var modulus = 2; modulus < 60; modulus++)
        {
            for (var number = 1; number < modulus; number++)
            {
                if (BigInteger.GreatestCommonDivisor(number, modulus).IsOne)
                {
                    var inverse = Modular.Inverse(number, modulus);
                    (inverse * number % modulus).ShouldBe(BigInteger.One, $"{number} modulo {modulus}");
                    inverse.ShouldBeInRange(1, modulus - 1);
                }
                else
                {
                    Should.Throw<ArgumentException>(() => Modular.Inverse(number, modulus), $"{number} modulo {modulus}");
                }
            }
        }

        Should.Throw<ArgumentException>(() => Modular.Inverse(0, 59));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(129)]
    [InlineData(256)]
    [InlineData(257)]
    public void Random_MeetsEveryNumberFromOneToBelowTheModulus(int modulus)
    {
        var met = new HashSet<int>();
        // The likelihood of missing one in so many is below 10^-15.
        for (var i = 0; i < 50 * modulus; i++)
        {
            met.Add((int)Modular.Random(modulus));
        }

        met.Order().ShouldBe(Enumerable.Range(1, modulus - 1));
    }

    [Fact]
    public void Write_IsPaddedInFront_AndNeverCut()
    {
        Modular.Write(1, 3).ShouldBe([0, 0, 1]);
        Modular.Write(0, 2).ShouldBe([0, 0]);
        Modular.Write(0xfffe, 2).ShouldBe([0xff, 0xfe]);
        Modular.Read([0xff, 0xfe]).ShouldBe(0xfffe);
        Should.Throw<ArgumentException>(() => Modular.Write(0x10000, 2));
    }
}
