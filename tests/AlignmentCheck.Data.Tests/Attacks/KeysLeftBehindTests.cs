using System.Security.Cryptography;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Data.Tests.WaysIn;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AlignmentCheck.Data.Tests.Attacks;

/// <summary>
/// Whoever finds a private key in a copy that was made after its round has closed could make credentials that the round's public key vouches for,
/// and say afterwards that anybody had answered.
/// </summary>
public sealed class KeysLeftBehindTests
{
    // So many bytes of a key in a row are no chance.
    private const int Piece = 24;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Attack("private keys of a closed round")]
    public async Task Private_keys_of_a_closed_round_are_nowhere_in_the_file_or_its_log()
    {
        await using var scene = await Scene.CreateAsync();
        var (round, tokens) = await scene.InvitingAsync();
        await scene.SubmitAsync(await scene.AddressAsync(round.Id, Team.Sales), await scene.CredentialAsync(tokens[Team.Sales][0]));
        var keys = await scene.ReadAsync(db => db.SigningKeys.Where(key => key.RoundId == round.Id).Select(key => key.PrivateKey).ToArrayAsync(Cancel));
        keys.Length.ShouldBe(2);
        FoundOf(keys, Disk.Of(scene.ConnectionString)).ShouldBe(keys.Select(key => Pieces(key).Length));

        // While somebody reads, the log keeps what was in it.
        await using (await ReaderAsync(scene))
        {
            await scene.CloseAsync(round.Id);
            FoundOf(keys, Disk.Of(scene.ConnectionString)).ShouldAllBe(found => found > 0);
        }

        await scene.DoAsync<AlignmentContext>(db => scene.Dialect.ErasePastAsync(db, Cancel));
        FoundOf(keys, Disk.Of(scene.ConnectionString)).ShouldAllBe(found => found == 0);
    }

    [Fact]
    [Attack("private keys of a closed round")]
    public async Task Private_keys_of_a_closed_round_are_gone_with_its_closing_where_nobody_reads()
    {
        await using var scene = await Scene.CreateAsync();
        var (round, _) = await scene.InvitingAsync();
        var keys = await scene.ReadAsync(db => db.SigningKeys.Where(key => key.RoundId == round.Id).Select(key => key.PrivateKey).ToArrayAsync(Cancel));

        await scene.CloseAsync(round.Id);

        FoundOf(keys, Disk.Of(scene.ConnectionString)).ShouldAllBe(found => found == 0);
    }

    [Theory]
    [InlineData("PRAGMA secure_delete = OFF; PRAGMA journal_mode = delete")]
    [InlineData("PRAGMA secure_delete = ON; PRAGMA journal_mode = wal; PRAGMA wal_autocheckpoint = 0")]
    [Attack("private keys of a closed round")]
    public void Private_keys_are_found_where_what_is_deleted_is_only_unlinked_or_the_log_is_kept(string settings)
    {
        using var rsa = RSA.Create(2048);
        var key = rsa.ExportPkcs8PrivateKey();
        var file = Path.Join(Path.GetTempPath(), $"alignmentcheck-leaky-{Guid.NewGuid():n}.db");
        try
        {
            using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = $"PRAGMA page_size = {Disk.PageSize}; {settings}; CREATE TABLE SigningKeys (RoundId TEXT PRIMARY KEY, PrivateKey BLOB) WITHOUT ROWID; INSERT INTO SigningKeys VALUES ('round', $key); DELETE FROM SigningKeys;";
            command.Parameters.AddWithValue("$key", key);
            command.ExecuteNonQuery();

            // A deletion may write over the first bytes of what it unlinks.
            Found(Disk.Of(connection.ConnectionString), key).ShouldBeGreaterThan(Pieces(key).Length / 2);
        }
        finally
        {
            foreach (var ending in new[] { "", "-wal", "-shm" })
            {
                File.Delete(file + ending);
            }
        }
    }

    private static int[] FoundOf(byte[][] keys, Disk disk) => [.. keys.Select(key => Found(disk, key))];

    private static int Found(Disk disk, byte[] privateKey) =>
        Pieces(privateKey).Count(piece => disk.File.AsSpan().IndexOf(piece) >= 0 || disk.Log.AsSpan().IndexOf(piece) >= 0);

    /// <summary>Of the numbers that must stay secret. The modulus is public, and stays.</summary>
    private static byte[][] Pieces(byte[] privateKey)
    {
        using var rsa = RSA.Create();
        rsa.ImportPkcs8PrivateKey(privateKey, out _);
        var secret = rsa.ExportParameters(includePrivateParameters: true);
        return [.. new[] { secret.D!, secret.P!, secret.Q!, secret.DP!, secret.DQ!, secret.InverseQ! }.SelectMany(number => number.Chunk(Piece)).Where(piece => piece.Length == Piece)];
    }

    private static async Task<IAsyncDisposable> ReaderAsync(Scene scene)
    {
        var connection = new SqliteConnection($"{scene.ConnectionString};Pooling=False");
        await connection.OpenAsync(Cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = "BEGIN; SELECT count(*) FROM Rounds;";
        await command.ExecuteScalarAsync(Cancel);
        return connection;
    }
}
