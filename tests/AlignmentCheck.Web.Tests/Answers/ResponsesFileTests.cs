using System.Diagnostics;
using System.Text;
using System.Text.Json;
using AlignmentCheck.Core.Answers;
using AlignmentCheck.Core.Disclosure;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Web.Answers;

namespace AlignmentCheck.Web.Tests.Answers;

public sealed class ResponsesFileTests
{
    [Theory]
    [InlineData("\"one\ntwo, \"\"three\"\"\"", "one\ntwo, \"three\"")]
    [InlineData("=SUM(A1)", "=SUM(A1)")]
    [InlineData("'=SUM(A1)", "'=SUM(A1)")]
    [InlineData("' + - @", "' + - @")]
    [InlineData("Übung 😀", "Übung 😀")]
    public void Sheets_WithAComment_HandItOutAsWritten(string cell, string comment) =>
        Read(Round.Of(1, 1).With(2, "comment", cell).Text())[0].Comment.ShouldBe(comment);

    [Fact]
    public void Sheets_OfRows_HaveTheirTeams() =>
        Read(Round.Of(2, 1).Text()).Select(sheet => sheet.Team).ShouldBe([Team.Sales, Team.Sales, Team.Marketing]);

    [Fact]
    public void Sheets_WithARowOfATeamOnly_HandOutOneThatIsNotAnswered() =>
        Read(Round.Of(1, 1).Text() + "sales" + new string(',', 29) + "\n").Select(sheet => sheet.IsAnswered).ShouldBe([true, true, false]);

    [Fact]
    public void Sheets_WithBlankRows_LeaveThemOut() =>
        Read(Round.Of(1, 1).Text() + "\n \n,\n" + new string(',', 29) + "\n").Count.ShouldBe(2);

    [Fact]
    public void Sheets_WithAFaultyRow_LeaveItOut()
    {
        using var file = Open(Round.Of(3, 0).With(3, "sg-1", "9").Text());

        file.Sheets().Count().ShouldBe(2);
        file.Problems.Count.ShouldBe(1);
    }

    [Fact]
    public void NotAsked_WithoutColumns_NamesTheirQuestions()
    {
        using var file = Open(Round.Of().Without("kpi", "comment").Text());

        file.NotAsked.Order(StringComparer.Ordinal).ShouldBe(["comment", "kpi"]);
    }

    [Fact]
    public void NotAsked_WithAllColumns_IsEmpty()
    {
        using var file = Open(Round.Of().Text());

        file.NotAsked.ShouldBeEmpty();
    }

    [Fact]
    public void Sheets_OfAStreamThatHandsOutOneByteAtATime_AreTheSame() =>
        Result(new TrickleStream(Bytes(Varied().Text()))).ShouldBe(Result(Varied().Text()));

    [Fact]
    public void Sheets_WithColumnsInAnyOrder_GiveTheSameResult()
    {
        var random = new Random(20_261);
        var expected = Result(Varied().Text());
        for (var i = 0; i < 20; i++)
        {
            var columns = Varied().Columns.ToArray();
            random.Shuffle(columns);
            Result(Varied().Ordered(columns).Text()).ShouldBe(expected);
        }
    }

    [Theory]
    [InlineData(";", "\n", "")]
    [InlineData(",", "\r\n", "")]
    [InlineData(",", "\r", "")]
    [InlineData(";", "\r\n", "\uFEFF")]
    public void Sheets_OfFilesWrittenOtherwise_GiveTheSameResult(string separator, string lineEnd, string mark) =>
        Result(mark + Varied().Text(separator, lineEnd)).ShouldBe(Result(Varied().Text()));

    [Fact]
    public void Result_OfOtherAnswers_IsAnother() =>
        Result(Varied().WithAll("sg-1", "1").Text()).ShouldNotBe(Result(Varied().Text()));

    [Theory]
    [InlineData(',', 10, "line 3: The row that begins here is too long to be read.")]
    [InlineData('x', 10, "line 3: The row that begins here is too long to be read.")]
    public void Sheets_OfAPipeWithARowTooLong_NameTheRow(char filling, int megabytes, string problem)
    {
        var text = Round.Of().With(3, "comment", new string(filling, megabytes << 20)).Text();
        using var file = new ResponsesFile(new TrickleStream(Bytes(text), atATime: 100_000), Round.Core);

        file.Sheets().Count().ShouldBe(1);
        file.Problems.Listed.ShouldHaveSingleItem().ToString().ShouldStartWith(problem);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    public void Sheets_OfAHundredMegabytesInOneField_TakeLittleMemoryAndTime(string quote)
    {
        const int Megabytes = 100;
        var stream = new MemoryStream(Bytes(Round.Of().With(3, "comment", quote + new string('x', Megabytes << 20) + quote).Text()));
        // What runs for the first time is compiled, which is not measured.
        Result(Round.Of().Text());
        var (allocated, watch) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());

        using var file = new ResponsesFile(stream, Round.Core);
        file.Sheets().Count().ShouldBe(1);

        (GC.GetAllocatedBytesForCurrentThread() - allocated).ShouldBeLessThan(16 << 20);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(3));
        file.Problems.Count.ShouldBe(1);
    }

    [Fact]
    public void OnRead_WithManyRows_IsToldOfFaultyOnesToo()
    {
        var told = new List<long>();
        using var file = Open(Round.Of(3000, 1).WithAll("sg-1", "9").Text());

        file.Sheets(told.Add).ShouldBeEmpty();

        told.ShouldBe([1024, 2048]);
    }

    /// <summary>Every cell differs between rows and teams, so that a column read as another shows.</summary>
    private static Round Varied()
    {
        var round = Round.Of(24, 24);
        var random = new Random(7);
        for (var line = 2; line < 50; line++)
        {
            foreach (var statement in Round.Core.Statements)
            {
                round.With(line, statement.Id, "12345"[random.Next(5)].ToString());
            }

            round.With(line, "funding.is", $"{random.Next(101)}").With(line, "funding.should", $"{random.Next(101)}");
        }

        return round;
    }

    private static string Result(string text) => Result(new MemoryStream(Bytes(text)));

    private static string Result(Stream stream)
    {
        using var file = new ResponsesFile(stream, Round.Core);
        var closed = Closing.Close(Round.Core, new RoundTerms(), file.Sheets(), file.NotAsked);
        file.Problems.Listed.ShouldBeEmpty();
        return JsonSerializer.Serialize(closed.Result);
    }

    private static List<AnswerSheet> Read(string text)
    {
        using var file = Open(text);
        var sheets = file.Sheets().ToList();
        file.Problems.Listed.ShouldBeEmpty();
        return sheets;
    }

    private static ResponsesFile Open(string text) => new(new MemoryStream(Bytes(text)), Round.Core);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
