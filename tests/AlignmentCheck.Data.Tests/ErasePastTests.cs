using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Responses;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Tests;

public sealed class ErasePastTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_deleted_is_in_neither_file_and_the_order_of_arrival_is_gone()
    {
        await using var scene = await Scene.CreateAsync();
        var round = await scene.OpenedAsync();
        var stored = new List<Response>();
        foreach (var _ in Enumerable.Range(0, 40))
        {
            // One after the other, so that pages fill, split and are arranged anew.
            Response[] some = [.. Enumerable.Range(0, 10).Select(_ => Answers.Of(round.Id, Team.Sales, 4))];
            await scene.AddAsync([.. some]);
            stored.AddRange(some);
        }

        var (gone, kept) = (stored[..200], stored[200..]);
        foreach (var response in gone)
        {
            await scene.DoAsync<AlignmentContext, int>(db => db.Responses.Where(found => found.Key == response.Key).ExecuteDeleteAsync(Cancel));
        }

        await EraseAsync(scene);

        Bytes(scene, "-wal").Length.ShouldBe(0);
        var file = Bytes(scene, "");
        gone.Count(response => IsIn(file, response.Key)).ShouldBe(0);
        kept.Count(response => IsIn(file, response.Key)).ShouldBe(kept.Count);
    }

    [Fact]
    public async Task A_withdrawn_comment_and_those_of_a_purged_round_are_in_neither_file()
    {
        await using var scene = await Scene.CreateAsync();
        var round = await scene.OpenedAsync(scene.Plan() with { KeepAnswersDays = 0 });
        var link = await scene.ReadAsync(db => db.TeamLinks.AsNoTracking().FirstAsync(Cancel));
        var secret = ResponseSecret.New();
        var form = new Dictionary<string, string>(Answers.Form(4), StringComparer.Ordinal) { ["comment"] = "Withdrawn-word" };
        await scene.DoAsync((SubmitResponse submit) => submit.ExecuteAsync(link.Code, new SentAnswers(secret, form), Cancel));
        await scene.AnswerAsync(round, 6, 6, "Purged-word");
        (await scene.DoAsync((WithdrawResponse withdraw) => withdraw.ExecuteAsync(secret, Cancel))).ShouldBeOfType<WithdrawOutcome.Deleted>();

        // Too few wrote: nothing of it is in the frozen result either.
        await scene.CloseAsync(round.Id);
        await EraseAsync(scene);

        foreach (var ending in new[] { "", "-wal" })
        {
            var file = Bytes(scene, ending);
            file.AsSpan().IndexOf("Withdrawn-word"u8).ShouldBe(-1);
            file.AsSpan().IndexOf("Purged-word"u8).ShouldBe(-1);
            file.AsSpan().IndexOf(ResponseKey.ForAnswers(secret).ToBytes()).ShouldBe(-1);
        }
    }

    [Fact]
    public async Task A_file_at_which_somebody_writes_or_reads_is_left_for_the_next_time()
    {
        await using var scene = await Scene.CreateAsync();
        await scene.OpenedAsync();
        await using var other = new SqliteConnection($"{scene.ConnectionString};Pooling=False");
        await other.OpenAsync(Cancel);
        await using var writing = other.CreateCommand();
        writing.CommandText = "BEGIN IMMEDIATE;";
        await writing.ExecuteNonQueryAsync(Cancel);
        (await scene.DoAsync<AlignmentContext, bool>(db => scene.Dialect.ErasePastAsync(db, Cancel))).ShouldBeFalse();

        writing.CommandText = "ROLLBACK; BEGIN; SELECT count(*) FROM Rounds;";
        await writing.ExecuteNonQueryAsync(Cancel);
        (await scene.DoAsync<AlignmentContext, bool>(db => scene.Dialect.ErasePastAsync(db, Cancel))).ShouldBeFalse();

        writing.CommandText = "ROLLBACK;";
        await writing.ExecuteNonQueryAsync(Cancel);
        (await scene.DoAsync<AlignmentContext, bool>(db => scene.Dialect.ErasePastAsync(db, Cancel))).ShouldBeTrue();
    }

    private static Task EraseAsync(Scene scene) => scene.DoAsync<AlignmentContext>(db => scene.Dialect.ErasePastAsync(db, Cancel));

    private static bool IsIn(byte[] file, ResponseKey key) => file.AsSpan().IndexOf(key.ToBytes()) >= 0;

    private static byte[] Bytes(Scene scene, string ending)
    {
        var path = new SqliteConnectionStringBuilder(scene.ConnectionString).DataSource + ending;
        return File.Exists(path) ? File.ReadAllBytes(path) : [];
    }
}
