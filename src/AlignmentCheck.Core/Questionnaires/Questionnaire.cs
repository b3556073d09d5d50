using System.Collections.Frozen;

namespace AlignmentCheck.Core.Questionnaires;

/// <summary>What a level means within one dimension, in a sentence or two.</summary>
public sealed record LevelMeanings(string Undefined, string Defined, string Aligned, string Integrated)
{
    /// <param name="level">1 to 4.</param>
    public string For(int level) => level switch
    {
        1 => Undefined,
        2 => Defined,
        3 => Aligned,
        4 => Integrated,
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "A level is 1 to 4."),
    };
}

/// <summary>One side of alignment: a few statements and, mostly, a check.</summary>
/// <param name="Id">The dimension's id, such as <c>shared-goals</c>.</param>
/// <param name="Name">Its name in a heading.</param>
/// <param name="About">What it is, in a sentence or two.</param>
/// <param name="Levels">What each level means here.</param>
/// <param name="IsCore">Whether it enters the overall score.</param>
/// <param name="Statements">2 to 8 statements.</param>
/// <param name="Check">The same thing measured, where there is a check.</param>
/// <param name="Sources">Ids of the sources it rests on.</param>
public sealed record Dimension(
    string Id,
    string Name,
    string About,
    LevelMeanings Levels,
    bool IsCore,
    IReadOnlyList<Statement> Statements,
    Check? Check,
    IReadOnlyList<string> Sources);

/// <summary>Words for the other team.</summary>
public sealed record WordsSection(string Short, string Context, PicksQuestion Question);

/// <summary>One task of the ownership map.</summary>
/// <param name="Id">The task's id, such as <c>pricing</c>.</param>
/// <param name="Name">The task's name.</param>
/// <param name="Question">Who does it, in the column <c>owns.&lt;task&gt;</c>.</param>
/// <param name="Reference">The option that source 002 names for it.</param>
public sealed record OwnershipTask(string Id, string Name, ChoiceQuestion Question, string Reference);

/// <summary>Who does what: the tasks that both teams sort.</summary>
public sealed record OwnershipMap(string Short, string Text, IReadOnlyList<OwnershipTask> Tasks);

/// <summary>The same questions for both teams, in one language.</summary>
public sealed class Questionnaire
{
    private readonly FrozenDictionary<string, int> _indexes;

    /// <summary>Puts a questionnaire together.</summary>
    /// <exception cref="ArgumentException">Two questions have one id.</exception>
    public Questionnaire(
        string id,
        int version,
        string title,
        int minutes,
        IReadOnlyList<Dimension> dimensions,
        WordsSection? words,
        CommentQuestion? comment,
        OwnershipMap? ownership)
    {
        Id = id;
        Version = version;
        Title = title;
        Minutes = minutes;
        Dimensions = dimensions;
        Words = words;
        Comment = comment;
        Ownership = ownership;
        Questions =
        [
            .. dimensions.SelectMany(d => d.Statements),
            .. dimensions.SelectMany(d => d.Check?.Questions ?? []),
            .. words is null ? Array.Empty<Question>() : [words.Question],
            .. ownership?.Tasks.Select(t => t.Question) ?? [],
            .. comment is null ? Array.Empty<Question>() : [comment],
        ];
        _indexes = Questions.Select((q, i) => (q.Id, i)).ToFrozenDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        Sha256 = QuestionnaireHash.Of(this);
    }

    public string Id { get; }

    public int Version { get; }

    public string Title { get; }

    /// <summary>How long answering takes at most.</summary>
    public int Minutes { get; }

    public IReadOnlyList<Dimension> Dimensions { get; }

    public WordsSection? Words { get; }

    public CommentQuestion? Comment { get; }

    public OwnershipMap? Ownership { get; }

    /// <summary>Every question in the order of a sheet's cells: statements, checks, words, ownership, comment.</summary>
    public IReadOnlyList<Question> Questions { get; }

    /// <summary>SHA-256 over everything that is asked (ids, wordings, keying, options), in lower-case hexadecimal.</summary>
    public string Sha256 { get; }

    public IEnumerable<Statement> Statements => Dimensions.SelectMany(d => d.Statements);

    /// <summary>The place of a question's cell, or -1 where nothing has that id.</summary>
    public int IndexOf(string questionId) => _indexes.GetValueOrDefault(questionId, -1);
}
