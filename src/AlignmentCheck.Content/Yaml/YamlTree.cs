using AlignmentCheck.Content.Files;
using AlignmentCheck.Content.Mistakes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace AlignmentCheck.Content.Yaml;

/// <summary>Turns YAML into values that know their lines.</summary>
/// <remarks>
/// Built on the parser's events: the library's own document model stops at the first doubled key,
/// and an author should hear of all of them.
/// </remarks>
internal sealed class YamlTree
{
    private readonly ContentFile _file;
    private readonly Parser _parser;

    private YamlTree(ContentFile file)
    {
        _file = file;
        _parser = new(new StringReader(file.Text));
    }

    /// <summary>The one document of a file; null where it is not YAML, which is then reported.</summary>
    public static YamlValue? Read(ContentFile file)
    {
        var tree = new YamlTree(file);
        try
        {
            return tree.Document();
        }
        catch (YamlException problem)
        {
            // The end of the file may be what is wrong, and the parser counts one line more.
            file.Report(Math.Min(LineOf(file, problem.Start), file.FirstLine + file.Text.Count(c => c == '\n')), Messages.NotYaml(problem.Message));
            return null;
        }
        catch (InvalidOperationException problem)
        {
            // The parser's own slip, for instance on a bracket that is not closed before a comment.
            file.Report(LineOf(file, tree._parser.Current?.Start ?? Mark.Empty), Messages.NotYaml(problem.Message));
            return null;
        }
    }

    private YamlValue Document()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
        {
            return new YamlText("", IsPlain: true, _file.FirstLine);
        }

        var value = Value();
        _parser.Consume<DocumentEnd>();
        if (_parser.Accept<DocumentStart>(out var second))
        {
            _file.Report(LineOf(_file, second.Start), Messages.SecondDocument());
        }

        return value;
    }

    private YamlValue Value()
    {
        var line = LineOf(_file, _parser.Current!.Start);
        if (_parser.TryConsume<Scalar>(out var scalar))
        {
            return new YamlText(scalar.Value, scalar.Style == ScalarStyle.Plain, line);
        }

        if (_parser.TryConsume<SequenceStart>(out _))
        {
            return Items(line);
        }

        if (_parser.TryConsume<MappingStart>(out _))
        {
            return Entries(line);
        }

        var alias = _parser.Consume<AnchorAlias>();
        _file.Report(line, Messages.Alias(alias.Value.Value));
        return new YamlText("", IsPlain: true, line);
    }

    private YamlList Items(int line)
    {
        var items = new List<YamlValue>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Value());
        }

        return new(items, line);
    }

    private YamlMap Entries(int line)
    {
        var entries = new List<YamlEntry>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = Value();
            var value = Value();
            if (key is not YamlText { Text: var name })
            {
                _file.Report(key.Line, Messages.KeyIsNoText());
            }
            else if (entries.Find(e => string.Equals(e.Key, name, StringComparison.Ordinal)) is { } first)
            {
                _file.Report(key.Line, Messages.DoubledKey(name, first.Line));
            }
            else
            {
                entries.Add(new(name, key.Line, value));
            }
        }

        return new(entries, line);
    }

    private static int LineOf(ContentFile file, Mark mark) => (int)mark.Line + file.FirstLine - 1;
}
