namespace AlignmentCheck.Content.Tests.Fixture;

/// <summary>A small content folder without a mistake, of which a test breaks one thing.</summary>
internal sealed class ContentTree : IDisposable
{
    public const string CoreFile = "questionnaires/core.v1.yaml";
    public const string CoreWording = "questionnaires/en/core.v1.yaml";
    public const string ExtendedFile = "questionnaires/extended.v1.yaml";
    public const string ExtendedWording = "questionnaires/en/extended.v1.yaml";
    public const string SourceFile = "sources/en/sources.yaml";
    public const string RemedyFile = "remedies.yaml";
    public const string StepFile = "steps/en/meet-weekly.md";

    public ContentTree()
    {
        Directory = System.IO.Directory.CreateTempSubdirectory("content-").FullName;
        foreach (var (file, text) in SmallContent.Files)
        {
            Add(file, text);
        }
    }

    public string Directory { get; }

    /// <summary>Puts one text in the place of another, which has to be there once.</summary>
    public ContentTree Change(string file, string text, string replacement)
    {
        var parts = Read(file).Split(text);
        parts.Length.ShouldBe(2, $"'{text}' in {file}");
        return Add(file, string.Join(replacement, parts));
    }

    public ContentTree Add(string file, string text)
    {
        var path = PathOf(file);
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    public ContentTree AddBytes(string file, params byte[] bytes)
    {
        File.WriteAllBytes(PathOf(file), bytes);
        return this;
    }

    public ContentTree Remove(string file)
    {
        File.Delete(PathOf(file));
        return this;
    }

    public ContentTree RemoveFolder(string folder)
    {
        System.IO.Directory.Delete(PathOf(folder), recursive: true);
        return this;
    }

    /// <summary>Adds a second language that says the same.</summary>
    public ContentTree Translate(string language)
    {
        foreach (var file in new[] { CoreWording, ExtendedWording, SourceFile })
        {
            Add(In(language, file), Read(file));
        }

        return Add(In(language, StepFile), SmallContent.TranslatedStep);
    }

    public static string In(string language, string file) => file.Replace("/en/", $"/{language}/", StringComparison.Ordinal);

    /// <summary>The mistakes are this one: in the file, in the line with the text, and its message names all culprits.</summary>
    public void ShouldReportOnly(string file, string lineWith, params string[] culprits)
    {
        var mistake = ContentReader.Check(Directory).ShouldHaveSingleItem();
        mistake.File.ShouldBe(file);
        Line(file, mistake.Line).ShouldContain(lineWith, Case.Sensitive);
        foreach (var culprit in culprits)
        {
            mistake.Message.ShouldContain(culprit, Case.Sensitive);
        }
    }

    /// <summary>The mistakes are this one, which is about the file itself.</summary>
    public void ShouldReportOnlyTheFile(string file, params string[] culprits)
    {
        var mistake = ContentReader.Check(Directory).ShouldHaveSingleItem();
        (mistake.File, mistake.Line).ShouldBe((file, 1));
        foreach (var culprit in culprits)
        {
            mistake.Message.ShouldContain(culprit, Case.Sensitive);
        }
    }

    public void Dispose() => System.IO.Directory.Delete(Directory, recursive: true);

    private string Read(string file) => File.ReadAllText(PathOf(file));

    public string Line(string file, int line) => File.ReadAllLines(PathOf(file))[line - 1];

    private string PathOf(string file) => Path.Combine(Directory, file);
}
