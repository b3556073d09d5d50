using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Trends;
using AlignmentCheck.Reporting.Model;

namespace AlignmentCheck.Web.Commands.Report;

/// <summary>The arguments of the <c>report</c> command, each with what may stand there.</summary>
internal sealed class ReportOptions
{
    private const int MostInvited = 100_000_000;

    private readonly Argument<string> _responses = new("RESPONSES.csv") { Description = ReportTexts.Responses };

    private readonly Option<string> _questionnaire = new("--questionnaire")
    {
        Description = ReportTexts.Questionnaire,
        HelpName = "ID",
        DefaultValueFactory = _ => "core",
    };

    private readonly Option<int?> _invitedSales = WholeNumber("--invited-sales", ReportTexts.InvitedSales, 0, MostInvited);

    private readonly Option<int?> _invitedMarketing = WholeNumber("--invited-marketing", ReportTexts.InvitedMarketing, 0, MostInvited);

    private readonly Option<int?> _floor =
        WholeNumber("--floor", ReportTexts.Floor(RoundTerms.LowestFloor), RoundTerms.LowestFloor, RoundTerms.HighestFloor);

    private readonly Option<bool> _noPooling = new("--no-pooling") { Description = ReportTexts.NoPooling };

    private readonly Option<string?> _organisation = new("--organisation") { Description = ReportTexts.Organisation, HelpName = "NAME" };

    private readonly Option<string?> _quarter = OfQuarter<string?>("--quarter", ReportTexts.Quarter);

    private readonly Option<string[]> _previous = new("--previous")
    {
        Description = ReportTexts.Previous,
        HelpName = "RESPONSES.csv",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string[]> _previousQuarters = OfQuarter<string[]>("--previous-quarter", ReportTexts.PreviousQuarter);

    private readonly Option<string> _language = new("--language")
    {
        Description = ReportTexts.Language,
        HelpName = "en",
        DefaultValueFactory = _ => "en",
    };

    private readonly OutputOptions _outputs;

    private readonly BrandOptions _brand = new();

    public ReportOptions() => _outputs = new OutputOptions(result => [.. Tokens(result, _responses), .. Tokens(result, _previous), .. _brand.Files(result)]);

    public void AddTo(Command command)
    {
        command.Add(_responses);
        _outputs.AddTo(command);
        foreach (var option in new Option[]
        {
            _questionnaire, _invitedSales, _invitedMarketing, _floor, _noPooling, _organisation, _quarter, _previous,
            _previousQuarters, _language,
        })
        {
            command.Add(option);
        }

        _brand.AddTo(command);

        // On the options, since the library looks at no option once the command itself has a mistake.
        _previous.Validators.Add(result => CheckTogether(result, _previousQuarters));
        _previousQuarters.Validators.Add(result => CheckTogether(result, _previous));
        _previousQuarters.Validators.Add(CheckPairs);
        _previousQuarters.Validators.Add(CheckBefore);
    }

    public ReportRequest Read(ParseResult parsed)
    {
        var previous = parsed.GetValue(_previous) ?? [];
        return new ReportRequest(
            parsed.GetRequiredValue(_responses),
            parsed.GetRequiredValue(_questionnaire),
            new RoundTerms
            {
                Floor = parsed.GetValue(_floor) ?? RoundTerms.LowestFloor,
                MayPool = !parsed.GetValue(_noPooling),
                InvitedSales = parsed.GetValue(_invitedSales),
                InvitedMarketing = parsed.GetValue(_invitedMarketing),
            },
            parsed.GetValue(_organisation),
            QuarterOf(parsed.GetValue(_quarter)),
            [
                .. previous
                    .Zip(parsed.GetValue(_previousQuarters) ?? [], (file, quarter) => new PreviousRound(file, QuarterOf(quarter)!))
                    .OrderBy(round => round.Quarter.FirstDay),
            ],
            parsed.GetRequiredValue(_language),
            _outputs.Read(parsed))
        {
            Brand = _brand.Read(parsed),
        };
    }

    private static Quarter? QuarterOf(string? text) => text is null ? null : Quarter.TryParse(text);

    private static void CheckTogether(OptionResult result, Option other)
    {
        if (result.GetResult(other) is null)
        {
            result.AddError(ReportTexts.Together(result.Option.Name, other.Name));
        }
    }

    /// <summary>The first file goes with the first quarter, and so on; no quarter has two rounds.</summary>
    private void CheckPairs(OptionResult result)
    {
        var files = result.GetResult(_previous)?.Tokens.Count ?? 0;
        if (files > 0 && files != result.Tokens.Count)
        {
            result.AddError(ReportTexts.NotPaired(_previous.Name, files, _previousQuarters.Name, result.Tokens.Count));
        }

        foreach (var twice in result.Tokens.GroupBy(token => token.Value, StringComparer.Ordinal).Where(same => same.Count() > 1))
        {
            result.AddError(ReportTexts.QuarterTwice(_previousQuarters.Name, twice.Key));
        }
    }

    private void CheckBefore(OptionResult result)
    {
        if (result.GetResult(_quarter)?.Tokens is not [{ Value: var text }] || Quarter.TryParse(text) is not { } now)
        {
            return;
        }

        foreach (var late in result.Tokens.Select(token => Quarter.TryParse(token.Value)).OfType<Quarter>().Where(before => !before.IsBefore(now)))
        {
            result.AddError(ReportTexts.NotBefore(_previousQuarters.Name, late.ToString(), now.ToString()));
        }
    }

    private static IEnumerable<Token> Tokens(OptionResult result, Symbol input) => input switch
    {
        Argument argument => result.GetResult(argument)?.Tokens,
        Option option => result.GetResult(option)?.Tokens,
        _ => null,
    } ?? [];

    private static Option<T> OfQuarter<T>(string name, string description)
    {
        var option = new Option<T>(name) { Description = description, HelpName = "2026-Q4" };
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => Quarter.TryParse(token.Value) is null))
            {
                result.AddError(ReportTexts.WrongQuarter(name, token.Value));
            }
        });
        return option;
    }

    private static Option<int?> WholeNumber(string name, string description, int lowest, int highest) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= lowest && number <= highest)
            {
                return number;
            }

            result.AddError(ReportTexts.WrongNumber(name, text, lowest, highest));
            return null;
        },
    };
}
