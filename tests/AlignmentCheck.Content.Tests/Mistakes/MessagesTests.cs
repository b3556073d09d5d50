using System.Reflection;
using AlignmentCheck.Content.Mistakes;

namespace AlignmentCheck.Content.Tests.Mistakes;

public sealed class MessagesTests
{
    public static TheoryData<string> Names => [.. Methods().Select(m => m.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Message_WithValues_SaysAllOfThem(string name)
    {
        var method = Methods().Single(m => m.Name == name);
        var values = method.GetParameters().Select(p => p.ParameterType == typeof(int) ? 100 + p.Position : (object)$"<{p.Name}>").ToArray();

        var message = method.Invoke(null, values).ShouldBeOfType<string>();

        message.ShouldNotBeNullOrWhiteSpace();
        foreach (var value in values)
        {
            message.ShouldContain(value.ToString()!);
        }
    }

    [Fact]
    public void Texts_AllHaveAMethod()
    {
        using var resources = typeof(Messages).Assembly.GetManifestResourceStream("AlignmentCheck.Content.Mistakes.Messages.resources")!;
        using var reader = new System.Resources.ResourceReader(resources);

        reader.Cast<System.Collections.DictionaryEntry>().Select(e => (string)e.Key).Except(Methods().Select(m => m.Name)).ShouldBeEmpty();
    }

    private static IEnumerable<MethodInfo> Methods() => typeof(Messages).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly);
}
