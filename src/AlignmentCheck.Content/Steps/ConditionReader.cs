using AlignmentCheck.Content.Mistakes;
using AlignmentCheck.Content.Yaml;
using AlignmentCheck.Core.Advice;

namespace AlignmentCheck.Content.Steps;

/// <summary>Reads one condition of a step.</summary>
internal static class ConditionReader
{
    private const string BelowKey = "below";
    private const string AboveKey = "above";
    private const string SideKey = "side";

    /// <returns>Null where the condition names no figure that there is.</returns>
    public static Condition? Read(MapReader map, FigureIndex figures)
    {
        var figure = figures.Read(map, "figure");
        var side = map.Has(SideKey) ? map.Word<Side>(SideKey) : null;
        var isBelow = map.Has(BelowKey);
        var threshold = isBelow == map.Has(AboveKey) ? NotOneThreshold(map) : Threshold(map, isBelow ? BelowKey : AboveKey);
        map.NothingElse();
        if (figure is not { } known)
        {
            return null;
        }

        CheckSide(map, known, side);
        return new(known, side, isBelow, threshold);
    }

    private static int NotOneThreshold(MapReader map)
    {
        if (map.IsThere)
        {
            map.File.Report(map.Line, Messages.OneThreshold());
        }

        return 0;
    }

    private static int Threshold(MapReader map, string key)
    {
        var threshold = map.AnyWhole(key);
        if ((key, threshold) is (BelowKey, <= 0) or (AboveKey, >= 100))
        {
            map.Report(key, Messages.NeverHolds(key, threshold!.Value));
        }
        else if (threshold is null or < 1 or > 99)
        {
            map.Report(key, Messages.ExpectedWhole(key, 1, 99));
        }

        return threshold ?? 0;
    }

    private static void CheckSide(MapReader map, FigureName figure, Side? side)
    {
        var hasSides = figure.Kind is FigureKind.Dimension or FigureKind.Statement or FigureKind.DontKnow;
        if (hasSides && !map.Has(SideKey))
        {
            map.File.Report(map.Line, Messages.MissingSide(figure.ToString(), Words.All<Side>()));
        }
        else if (!hasSides && map.Has(SideKey))
        {
            map.Report(SideKey, Messages.NeedlessSide(figure.ToString()));
        }
        else if (figure.Kind == FigureKind.DontKnow && side == Side.Lower)
        {
            map.Report(SideKey, Messages.LowerDontKnow(figure.ToString()));
        }
    }
}
