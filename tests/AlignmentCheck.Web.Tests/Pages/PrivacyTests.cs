using AlignmentCheck.Data;
using AlignmentCheck.Web.Tests.Site;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Web.Tests.Pages;

public sealed class PrivacyTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Every_table_and_column_of_the_database_is_named_and_nothing_else()
    {
        var page = await site.PageAsync("/privacy");
        var shown = page.QuerySelectorAll("table.stored").SelectMany(table =>
            table.QuerySelectorAll("tbody th").Select(column => $"{table.QuerySelector("caption b")!.TextContent}.{column.TextContent}"));

        (await StoredAsync()).ShouldBe(shown, ignoreOrder: true);
    }

    [Fact]
    public async Task Every_table_and_column_says_why_it_is_there_and_no_text_is_left_over()
    {
        var texts = ReadPage.Texts("_StoredTable").Keys.Except(["Column", "Why"], StringComparer.Ordinal);
        var stored = await StoredAsync();

        texts.ShouldBe(stored.Concat(stored.Select(column => column.Split('.')[0]).Distinct(StringComparer.Ordinal)), ignoreOrder: true);
    }

    [Fact]
    public async Task Every_text_is_on_the_page()
    {
        var page = await site.PageAsync("/privacy");
        var words = page.Words();

        foreach (var (name, text) in ReadPage.Texts("Privacy").Concat(ReadPage.Texts("_StoredTable")))
        {
            words.ShouldContain(text, Case.Sensitive, name);
        }

        page.QuerySelectorAll("nav.contents a").Select(link => link.GetAttribute("href")!.TrimStart('#'))
            .ShouldBe(page.QuerySelectorAll("section > h2").Select(heading => heading.Id!));
    }

    [Fact]
    public async Task What_concerns_those_who_answer_comes_first() =>
        (await site.PageAsync("/privacy")).QuerySelectorAll("table.stored caption b").Take(2).Select(name => name.TextContent).ShouldBe(["Responses", "Comments"]);

    [Theory]
    [InlineData("What is deleted here stays in them for as long as whoever runs the server keeps them")]
    [InlineData("private keys of rounds that were open then")]
    [InlineData("Two backups of one open round")]
    [InlineData("answers that were withdrawn after it was made are there again")]
    [InlineData("its transaction log keeps what was deleted")]
    public async Task What_backups_hold_is_said_where_it_stands_how_long_things_are_kept(string said) =>
        (await site.PageAsync("/privacy")).QuerySelector("section[aria-labelledby=kept]")!.TextContent.ShouldContain(said);

    private Task<string[]> StoredAsync() => site.WithAsync<AlignmentContext, string[]>(db => Task.FromResult(
        db.Model.GetRelationalModel().Tables.SelectMany(table => table.Columns.Select(column => $"{table.Name}.{column.Name}")).ToArray()));
}
