using System.Collections;
using System.Reflection;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Core.Scoring;
using AlignmentCheck.Core.Tests.Support;

namespace AlignmentCheck.Core.Tests.Scoring;

public sealed class TallyTests
{
    [Fact]
    public void A_tally_does_not_grow_with_the_people_it_counts()
    {
        var sheets = new RandomRounds(1).OfSize(150, 150, questionnaire: Sample.Extended).People.Select(p => p.With("comment", null).Sheet(Sample.Extended)).ToArray();
        var tally = new Tally(Sample.Extended);
        var empty = Size(tally);
        for (var i = 0; i < 30; i++)
        {
            Array.ForEach(sheets, tally.Add);
        }

        tally.Sales.Answered.ShouldBeGreaterThan(4000);
        Size(tally).ShouldBe(empty);
    }

    [Fact]
    public void Comments_AreKeptUpToAThousandAndNotByArrival()
    {
        string[] comments = [.. Enumerable.Range(0, 3000).Select(i => $"Comment {i}")];
        var (one, other) = (new CommentSample(), new CommentSample());
        Array.ForEach(comments, one.Add);
        Array.ForEach(new RandomRounds(5).Shuffled(comments), other.Add);
        one.Shuffled.Count.ShouldBe(1000);
        other.Shuffled.ShouldBe(one.Shuffled);

        // A fair sample: about a third of each third, in an order that has nothing to do with the arrival.
        var places = one.Shuffled.Select(c => Array.IndexOf(comments, c)).ToArray();
        Enumerable.Range(0, 3).ShouldAllBe(third => Math.Abs(places.Count(p => p / 1000 == third) - 333) < 60);
        places.Zip(places.Skip(1)).Count(p => p.First < p.Second).ShouldBeInRange(420, 580);
    }

    [Fact]
    public void Comments_SaidTwice_AreKeptTwice()
    {
        var sample = new CommentSample();
        Array.ForEach(["Talk more.", "Call us.", "Talk more."], sample.Add);
        sample.Shuffled.Order().ShouldBe(["Call us.", "Talk more.", "Talk more."]);
    }

    // Of 80 places 40 hold the same words: chance puts about 40 × 39 / 80 = 19.5 pairs of them side by side, an order by text 39.
    [Fact]
    public void Comments_ThatAreEqual_StandApartAsOthersDo()
    {
        string[] comments = [.. Enumerable.Range(0, 40).SelectMany(i => new[] { "Nothing.", $"Comment {i}" })];
        var (one, other) = (new CommentSample(), new CommentSample());
        Array.ForEach(comments, one.Add);
        Array.ForEach([.. comments.Order(StringComparer.Ordinal)], other.Add);

        other.Shuffled.ShouldBe(one.Shuffled);
        one.Shuffled.Order(StringComparer.Ordinal).ShouldBe(comments.Order(StringComparer.Ordinal));
        one.Shuffled.Zip(one.Shuffled.Skip(1)).Count(pair => pair.First == pair.Second).ShouldBeInRange(10, 29);
    }

    [Fact]
    public void Comments_WithOneMore_ComeInAnotherOrder()
    {
        string[] comments = [.. Enumerable.Range(0, 60).Select(i => $"Comment {i}")];
        var (one, other) = (new CommentSample(), new CommentSample());
        Array.ForEach(comments, one.Add);
        Array.ForEach([.. comments, "One more"], other.Add);

        // Who holds both reports cannot tell by its place which one came.
        var places = comments.Select(c => other.Shuffled.ToList().IndexOf(c) - one.Shuffled.ToList().IndexOf(c));
        places.Distinct().Count().ShouldBeGreaterThan(20);
    }

    [Fact]
    public void Add_SheetWithoutAnyAnswer_IsNobodys()
    {
        var tally = new Tally(Sample.Core);
        tally.Add(Person.Sales().Sheet(Sample.Core));
        tally.Add(Person.Marketing().With("comment", "Hello").Sheet(Sample.Core));
        tally.Add(Person.Marketing().With("sg-1", "dk").Sheet(Sample.Core));
        tally.Of(Team.Sales).Answered.ShouldBe(0);
        tally.Of(Team.Marketing).Answered.ShouldBe(2);
        tally.Comments.Shuffled.ShouldBe(["Hello"]);
    }

    [Fact]
    public void Split_OnlyThoseWhoGaveBoth()
    {
        var tally = new Tally(Sample.Core);
        foreach (var (now, wish) in new[] { ("30", "50"), ("40", "45"), ("dk", "90"), ("10", "dk"), ("", "80"), ("20", "") })
        {
            tally.Add(Person.Sales().With("funding.is", now).With("funding.should", wish).Sheet(Sample.Core));
        }

        var split = tally.Sales.Split((SplitCheck)Sample.Core.Dimensions[4].Check!);
        split.People.ShouldBe(2);
        split.MeanDistance.ShouldBe(12.5);
        tally.Marketing.Split((SplitCheck)Sample.Core.Dimensions[4].Check!).MeanDistance.ShouldBeNull();
    }

    /// <summary>Everything that hangs on an object, as a number of values.</summary>
    private static long Size(object root)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var open = new Stack<object>([root]);
        long size = 0;
        while (open.TryPop(out var next))
        {
            if (next is Questionnaire or string or Type || !seen.Add(next))
            {
                continue;
            }

            size++;
            if (next is Array array)
            {
                size += array.Length;
            }

            var inner = next is Array { Rank: 1 } items && !items.GetType().GetElementType()!.IsPrimitive
                ? items.Cast<object?>()
                : Fields(next.GetType()).Select(f => f.GetValue(next));
            foreach (var value in inner.Where(v => v is not null && !v.GetType().IsPrimitive && !v.GetType().IsEnum && v is not Delegate))
            {
                open.Push(value!);
            }
        }

        return size;

        static IEnumerable<FieldInfo> Fields(Type? type) => type is null || type.IsArray
            ? []
            : type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly).Where(f => !f.FieldType.IsPointer).Concat(Fields(type.BaseType));
    }
}
