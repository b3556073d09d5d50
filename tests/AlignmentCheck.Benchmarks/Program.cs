using System.Globalization;
using AlignmentCheck.Benchmarks;

switch (args)
{
    case ["generate", var rows, var file, .. var rest] when rest is [] or ["--comments"]:
    {
        using var writer = new StreamWriter(file);
        new GeneratedAnswers(hasComments: rest.Length > 0).Write(writer, int.Parse(rows, CultureInfo.InvariantCulture));
        return 0;
    }

    case ["credentials"]:
        CredentialTimes.Print(Console.Out);
        return 0;

    default:
        Console.Error.WriteLine("generate ROWS FILE [--comments] | credentials");
        return 2;
}
