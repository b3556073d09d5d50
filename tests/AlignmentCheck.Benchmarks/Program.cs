using System.Globalization;
using AlignmentCheck.Benchmarks;

if (args is not ["generate", var rows, var file, .. var rest] || rest is not ([] or ["--comments"]))
{
    Console.Error.WriteLine("generate ROWS FILE [--comments]");
    return 2;
}

using var writer = new StreamWriter(file);
new GeneratedAnswers(hasComments: rest.Length > 0).Write(writer, int.Parse(rows, CultureInfo.InvariantCulture));
return 0;
