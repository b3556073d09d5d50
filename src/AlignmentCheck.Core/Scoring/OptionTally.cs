using System.Numerics;
using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Core.Scoring;

/// <summary>One team's answers to a question with options.</summary>
internal sealed class OptionTally
{
    private readonly IReadOnlyList<Option> _options;
    private readonly bool _isPicks;
    private readonly int _realBits;
    private readonly long[] _counts;

    private OptionTally(IReadOnlyList<Option> options, bool isPicks)
    {
        _options = options;
        _isPicks = isPicks;
        _counts = new long[options.Count];
        for (var i = 0; i < options.Count; i++)
        {
            _realBits |= options[i].Kind == OptionKind.Real ? 1 << i : 0;
        }
    }

    /// <summary>People who filled the column.</summary>
    public long Filled { get; private set; }

    /// <summary>People who chose at least one real option.</summary>
    public long People { get; private set; }

    /// <summary>Picks of real options.</summary>
    public long Picks { get; private set; }

    public static OptionTally? For(Question question) => question switch
    {
        ChoiceQuestion choice => new OptionTally(choice.Options, isPicks: false),
        PicksQuestion picks => new OptionTally(picks.Options, isPicks: true),
        _ => null,
    };

    /// <summary>People who chose the option in this place.</summary>
    public long this[int option] => _counts[option];

    /// <param name="cell">Not empty.</param>
    public void Add(int cell)
    {
        var bits = _isPicks ? cell : 1 << (cell - 1);
        var real = BitOperations.PopCount((uint)(bits & _realBits));
        Filled++;
        People += real > 0 ? 1 : 0;
        Picks += real;
        for (var left = bits; left != 0; left &= left - 1)
        {
            _counts[BitOperations.TrailingZeroCount(left)]++;
        }
    }

    /// <summary>The places of the real options.</summary>
    public IEnumerable<int> Real => Enumerable.Range(0, _options.Count).Where(i => _options[i].Kind == OptionKind.Real);

    public int IndexOf(string optionId)
    {
        for (var i = 0; i < _options.Count; i++)
        {
            if (string.Equals(_options[i].Id, optionId, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}
