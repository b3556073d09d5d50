using System.CommandLine;
using AlignmentCheck.Web.Texts;

namespace AlignmentCheck.Web.Commands;

/// <summary>What the command line says whatever the command.</summary>
internal static class CommandTexts
{
    private static readonly ResourceTexts Texts = new(typeof(CommandTexts));

    public static string Program => Texts.Get();

    public static string DatabaseFailed(string reason) => Texts.Format([reason]);

    public static string SeeHelp(Command command)
    {
        var names = new List<string>();
        for (Symbol? symbol = command; symbol is not null; symbol = symbol.Parents.FirstOrDefault())
        {
            names.Insert(0, symbol.Name);
        }

        return Texts.Format([string.Join(' ', names)]);
    }
}
