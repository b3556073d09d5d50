using System.CommandLine;
using System.CommandLine.Parsing;

namespace AlignmentCheck.Web.Commands.Report;

/// <summary>The files that a report is written to: the report itself, and its draft agreement as a document of its own.</summary>
/// <param name="inputs">Finds the files of answers among what was given; none of them is ever written over.</param>
internal sealed class OutputOptions(Func<OptionResult, IEnumerable<Token>> inputs)
{
    private readonly Option<string[]> _out = Files("--out", ReportTexts.Out, ReportOutput.Extensions, isRequired: true);

    private readonly Option<string[]> _agreement = Files("--agreement", ReportTexts.Agreement, ReportOutput.AgreementExtensions, isRequired: false);

    public void AddTo(Command command)
    {
        command.Add(_out);
        command.Add(_agreement);
        _out.Validators.Add(result => Check(result, ReportOutput.Of, ReportOutput.Extensions, earlier: []));
        _agreement.Validators.Add(result => Check(
            result, ReportOutput.OfAgreement, ReportOutput.AgreementExtensions, result.GetResult(_out)?.Tokens.Select(token => token.Value) ?? []));
    }

    public IReadOnlyList<ReportOutput> Read(ParseResult parsed) =>
    [
        .. parsed.GetRequiredValue(_out).Select(path => ReportOutput.Of(path)!),
        .. (parsed.GetValue(_agreement) ?? []).Select(path => ReportOutput.OfAgreement(path)!),
    ];

    private static Option<string[]> Files(string name, string description, IEnumerable<string> extensions, bool isRequired) => new(name)
    {
        Description = description,
        HelpName = "FILE" + string.Join('|', extensions),
        Required = isRequired,
        Arity = ArgumentArity.OneOrMore,
    };

    private void Check(OptionResult result, Func<string, ReportOutput?> read, IReadOnlyList<string> extensions, IEnumerable<string> earlier)
    {
        var answers = inputs(result).Select(token => FinalPath.Of(token.Value)).ToHashSet(FinalPath.Comparer);
        var outputs = earlier.Select(FinalPath.Of).ToHashSet(FinalPath.Comparer);
        foreach (var path in result.Tokens.Select(token => token.Value))
        {
            if (read(path) is null)
            {
                result.AddError(ReportTexts.UnknownExtension(result.Option.Name, path, extensions));
            }
            else if (MistakeIn(result.Option.Name, path, answers, outputs) is { } mistake)
            {
                result.AddError(mistake);
            }
        }
    }

    private static string? MistakeIn(string option, string output, HashSet<string> inputs, HashSet<string> outputs)
    {
        var final = FinalPath.Of(output);
        return inputs.Contains(final) ? ReportTexts.OutputIsInput(option, output)
            : !outputs.Add(final) ? ReportTexts.OutputTwice(option, output)
            : Directory.Exists(final) ? ReportTexts.OutputIsFolder(option, output)
            : !Directory.Exists(Path.GetDirectoryName(final)) ? ReportTexts.NoFolder(option, output)
            : null;
    }
}
