using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Responses;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Tests.Responses;

/// <summary>What does not fit beside its key goes to pages of its own, which a database takes one after the other: they would keep the order of arrival.</summary>
public sealed class OnePageTests
{
    private const int PageBytes = 16384;

    // SQLite keeps of a row of a table without rowid at most this many bytes on its page (file format, section 1.6).
    private const int MostBytesOnPage = ((PageBytes - 12) * 64 / 255) - 23;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Shipped => [.. TestContent.Catalogue.Languages.SelectMany(language => language.Offered).Select(questionnaire => questionnaire.Id)];

    [Theory]
    [MemberData(nameof(Shipped))]
    public async Task The_fullest_record_and_the_longest_comment_have_no_page_of_their_own(string questionnaire)
    {
        await using var scene = await Scene.CreateAsync();
        var round = await scene.OpenedAsync(scene.Plan() with { QuestionnaireId = questionnaire });
        var asked = TestContent.Catalogue.Languages[0].Newest(questionnaire)!;
        var link = await scene.ReadAsync(db => db.TeamLinks.AsNoTracking().SingleAsync(found => found.RoundId == round.Id && found.Team == Team.Marketing, Cancel));
        var fullest = asked.Questions.ToDictionary(question => question.Id, Longest, StringComparer.Ordinal);

        (await scene.DoAsync((SubmitResponse submit) => submit.ExecuteAsync(link.Code, new SentAnswers(ResponseSecret.New(), fullest), Cancel)))
            .ShouldBeOfType<SubmitOutcome.Accepted>();

        await using var connection = new SqliteConnection(scene.ConnectionString);
        await connection.OpenAsync(Cancel);
        foreach (var (table, text) in new[] { ("Responses", "Answers"), ("Comments", "Text") })
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT max(length(CAST(\"{text}\" AS BLOB))) FROM \"{table}\"";
            var bytes = (long)(await command.ExecuteScalarAsync(Cancel))!;

            // The key, the round, the team and the row's own head.
            (bytes + ResponseKey.Length + 36 + 9 + 20).ShouldBeLessThan(MostBytesOnPage, table);
        }
    }

    private static string Longest(Question question) => question switch
    {
        ChoiceQuestion choice => LongestIds(choice.Options, 1),
        PicksQuestion picks => LongestIds(picks.Options.Where(option => option.Id is not ("none" or "dk")), picks.Most),
        NumberQuestion => "100",
        CommentQuestion comment => new string('語', comment.Characters),
        _ => "5",
    };

    private static string LongestIds(IEnumerable<Option> options, int count) =>
        string.Join('|', options.Select(option => option.Id).OrderByDescending(id => id.Length).Take(count));
}
