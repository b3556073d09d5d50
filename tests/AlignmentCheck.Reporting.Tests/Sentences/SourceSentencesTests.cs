using AlignmentCheck.Core.Advice;
using AlignmentCheck.Reporting.Sentences;

namespace AlignmentCheck.Reporting.Tests.Sentences;

public sealed class SourceSentencesTests
{
    [Theory]
    [InlineData("Kotler and others", "Harvard Business Review", 2006, "Kotler and others 2006", "Kotler and others, Ending the War, Harvard Business Review, 2006")]
    [InlineData(null, "Asher Strategies", null, "Ending the War", "Ending the War, Asher Strategies")]
    [InlineData(null, null, null, "Ending the War", "Ending the War")]
    [InlineData("Kotler and others", null, null, "Kotler and others", "Kotler and others, Ending the War")]
    public void Brief_And_Full_NameWhatIsKnown(string? author, string? publisher, int? year, string brief, string full)
    {
        var source = new Source("a", "Ending the War", SourceKind.Article, "Says", author, publisher, year);

        SourceSentences.Brief(source).ShouldBe(brief);
        SourceSentences.Full(source).ShouldBe(full);
    }
}
