using AlignmentCheck.Data.Jobs;

namespace AlignmentCheck.Data.Tests.Jobs;

public sealed class RetriesTests
{
    private readonly TestClock _clock = new(TestClock.Monday);

    [Fact]
    public void Each_wait_is_twice_as_long_up_to_an_hour()
    {
        var retries = new Retries(_clock);
        var round = Guid.NewGuid();
        int[] minutes = [1, 2, 4, 8, 16, 32, 60, 60];
        foreach (var wait in minutes.Select(minute => TimeSpan.FromMinutes(minute)))
        {
            retries.Failed("close", round, "kind");
            _clock.Advance(wait - TimeSpan.FromSeconds(1));
            retries.IsWaiting("close", round).ShouldBeTrue();
            _clock.Advance(TimeSpan.FromSeconds(1));
            retries.IsWaiting("close", round).ShouldBeFalse();
        }
    }

    [Fact]
    public void A_way_of_failing_is_told_once_until_it_is_over()
    {
        var retries = new Retries(_clock);
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());

        retries.Failed("print", first, "no browser").ShouldBeTrue();
        retries.Failed("print", second, "no browser").ShouldBeFalse();
        retries.Failed("print", second, "bad bytes").ShouldBeTrue();
        retries.Failed("close", second, "no browser").ShouldBeTrue();
        retries.Succeeded("print", first);

        retries.IsWaiting("print", first).ShouldBeFalse();
        retries.Failed("print", first, "no browser").ShouldBeTrue();
    }
}
