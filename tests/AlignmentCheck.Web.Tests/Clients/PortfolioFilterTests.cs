using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Tests;
using AlignmentCheck.Web.Clients;

namespace AlignmentCheck.Web.Tests.Clients;

public sealed class PortfolioFilterTests
{
    [Theory]
    [InlineData("", true)]
    [InlineData("  ", true)]
    [InlineData("foods", true)]
    [InlineData("FOODS harb", true)]
    [InlineData("muller", true)]
    [InlineData("MÜLLER", true)]
    [InlineData("foods clinics", false)]
    [InlineData("fooods", false)]
    [InlineData("%", false)]
    public void A_name_is_found_by_its_words_whatever_their_case_order_and_accents(string search, bool found) =>
        PortfolioFilter.Of(search, isArchive: false).Shows(SomeClient.With("Harbour Foods, Müller & Co")).ShouldBe(found);

    [Fact]
    public void What_a_consultant_has_archived_is_shown_among_the_archived_only()
    {
        var client = SomeClient.With("Foods");
        client.Organisation.ArchivedAt = DateTimeOffset.UnixEpoch;

        PortfolioFilter.Of(null, isArchive: false).Shows(client).ShouldBeFalse();
        PortfolioFilter.Of(null, isArchive: true).Shows(client).ShouldBeTrue();
        PortfolioFilter.Of(null, isArchive: false).Shows(client with { Role = MemberRole.Manager }).ShouldBeTrue("a manager is not told");
        PortfolioFilter.Of(null, isArchive: true).Shows(client with { Role = MemberRole.Manager }).ShouldBeFalse();
    }

    [Fact]
    public void A_search_too_long_for_any_name_is_cut() =>
        PortfolioFilter.Of(new string('x', 5000), isArchive: false).Search.Length.ShouldBe(Organisation.LongestName);

    [Theory]
    [InlineData("", false, "/organisations")]
    [InlineData("a b&archived=true", false, "/organisations?q=a%20b%26archived%3Dtrue")]
    [InlineData("ü", true, "/organisations?q=%C3%BC&archived=true")]
    public void Its_address_says_it(string search, bool archive, string expected) =>
        PortfolioFilter.Of(search, archive).Address.ShouldBe(expected);
}
