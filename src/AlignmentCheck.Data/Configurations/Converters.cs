using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Data.Responses;
using AlignmentCheck.Data.WaysIn;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace AlignmentCheck.Data.Configurations;

/// <summary>A moment as UTC.</summary>
internal sealed class MomentConverter() : ValueConverter<DateTimeOffset, DateTime>(
    moment => moment.UtcDateTime,
    kept => new DateTimeOffset(DateTime.SpecifyKind(kept, DateTimeKind.Utc)));

/// <summary><c>2026-Q4</c>, which also sorts by time.</summary>
internal sealed class QuarterConverter() : ValueConverter<Quarter, string>(
    quarter => quarter.ToString(),
    kept => Quarter.TryParse(kept) ?? new Quarter(1, 1))
{
    public const int Length = 7;
}

/// <summary><c>sales</c> or <c>marketing</c>, as in every file.</summary>
internal sealed class TeamConverter() : ValueConverter<Team, string>(
    team => team == Team.Sales ? Sales : Marketing,
    kept => kept == Sales ? Team.Sales : Team.Marketing)
{
    public const int Length = 9;

    private const string Sales = "sales";
    private const string Marketing = "marketing";
}

/// <summary>A key as its 32 bytes.</summary>
internal sealed class ResponseKeyConverter() : ValueConverter<ResponseKey, byte[]>(key => key.ToBytes(), kept => ResponseKey.OfBytes(kept));

/// <summary>A key as its 32 bytes.</summary>
internal sealed class OnceKeyConverter() : ValueConverter<OnceKey, byte[]>(key => key.ToBytes(), kept => OnceKey.OfBytes(kept));
