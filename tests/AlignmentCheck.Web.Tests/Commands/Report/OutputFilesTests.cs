using AlignmentCheck.Web.Commands.Report;

namespace AlignmentCheck.Web.Tests.Commands.Report;

public sealed class OutputFilesTests : CommandFixture
{
    [Fact]
    public void Create_BeforeKeep_LeavesThePlaceAsItWas()
    {
        Write("a.json", "older");
        using var files = new OutputFiles();
        Fill(files, "a.json");

        File.ReadAllText(In("a.json")).ShouldBe("older");
    }

    [Fact]
    public void Keep_WithTwoFiles_PutsBothInPlaceAndLeavesNothingElse()
    {
        Write("a.json", "older");
        using (var files = new OutputFiles())
        {
            Fill(files, "a.json");
            Fill(files, "b.pdf");
            files.Keep();
        }

        Files().ShouldBe(["a.json", "b.pdf"]);
        File.ReadAllText(In("a.json")).ShouldBe("newer");
    }

    [Fact]
    public void Dispose_WithoutKeep_LeavesNothing()
    {
        using (var files = new OutputFiles())
        {
            Fill(files, "a.json");
        }

        Files().ShouldBeEmpty();
    }

    [Fact]
    public void Keep_WhereOneCannotBeMoved_KeepsNone()
    {
        using (var files = new OutputFiles())
        {
            Fill(files, "a.json");
            Fill(files, "b.pdf");
            // A folder that appears meanwhile is in the way.
            Directory.CreateDirectory(In("b.pdf"));

            Should.Throw<Exception>(files.Keep).ShouldBeAssignableTo<SystemException>();
        }

        Files().ShouldBeEmpty();
    }

    [Fact]
    public void Keep_ThroughALink_ReplacesWhatItPointsTo()
    {
        Write("real.json", "older");
        File.CreateSymbolicLink(In("link.json"), In("real.json"));
        using (var files = new OutputFiles())
        {
            Fill(files, "link.json");
            files.Keep();
        }

        new FileInfo(In("link.json")).LinkTarget.ShouldNotBeNull();
        File.ReadAllText(In("real.json")).ShouldBe("newer");
    }

    private void Fill(OutputFiles files, string name)
    {
        using var writer = new StreamWriter(files.Create(In(name)));
        writer.Write("newer");
    }
}
