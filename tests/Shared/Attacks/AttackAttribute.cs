using Xunit.v3;

namespace AlignmentCheck.Tests;

/// <summary>Names the attack that a test is. The same names stand in README's list and in the report of a test run.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AttackAttribute(string name) : Attribute, ITraitAttribute
{
    public string Name => name;

    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [KeyValuePair.Create("Attack", name)];
}
