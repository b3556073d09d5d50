using AlignmentCheck.Core.Answers;
using AlignmentCheck.Core.Questionnaires;

namespace AlignmentCheck.Core.Mapping;

/// <summary>Why an export cannot be taken as it is matched.</summary>
public abstract record MappingProblem
{
    private MappingProblem()
    {
    }

    /// <summary>The physical line, where it is in one.</summary>
    public virtual long? At => null;

    /// <summary>The column, where it is in one.</summary>
    public virtual int? In => null;

    /// <summary>No column tells the team.</summary>
    public sealed record NoTeam : MappingProblem;

    /// <summary>No column answers a statement.</summary>
    public sealed record NoStatement : MappingProblem;

    /// <summary>Nobody is left who is counted.</summary>
    public sealed record Nobody : MappingProblem;

    /// <summary>One column is to answer two questions, or a question and the team.</summary>
    public sealed record Shared(int Column, Question Question) : MappingProblem
    {
        public override int? In => Column;
    }

    /// <summary>The last column of a question stands before its first.</summary>
    public sealed record Backwards(Question Question) : MappingProblem;

    /// <summary>A question with one answer has several columns, or one with picks has more than could be options.</summary>
    public sealed record Wide(Question Question, int Columns) : MappingProblem;

    /// <summary>Of two questions that mean nothing without each other one has no column.</summary>
    public sealed record MissingPartner(Question Missing, Question Present) : MappingProblem;

    /// <summary>More different texts than a question with options to choose from can have.</summary>
    public sealed record TooMany(ValueGroup Group) : MappingProblem
    {
        public override int? In => Group.Values[0].Column;
    }

    /// <summary>It was not said what a text stands for.</summary>
    public sealed record Unmatched(ValueGroup Group, FoundValue Value) : MappingProblem
    {
        public override long? At => Value.Line;

        public override int? In => Value.Column;
    }

    /// <summary>Two columns of a question stand for the same option.</summary>
    public sealed record SameOption(Question Question, string Option, int Column) : MappingProblem
    {
        public override int? In => Column;
    }

    /// <summary>A number that is not from 0 to 100.</summary>
    public sealed record OutOfRange(string Found, long Line, int Column) : MappingProblem
    {
        public override long? At => Line;

        public override int? In => Column;
    }

    /// <summary>What the cells stand for is no answer.</summary>
    public sealed record Wrong(AnswerProblem Problem, long Line, int Column) : MappingProblem
    {
        public override long? At => Line;

        public override int? In => Column;
    }
}
