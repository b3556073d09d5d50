using Microsoft.Data.Sqlite;

namespace AlignmentCheck.Data.Tests.Attacks;

/// <summary>What others keep: tables that look as harmless as ours and tell who came when. Here the attacks must succeed.</summary>
internal static class LeakyDisk
{
    private const int Rounds = 200;
    private const int People = 8;
    private const string Table = "Responses";
    private const string InKeyOrder = "CREATE TABLE Responses (Key BLOB PRIMARY KEY, RoundId TEXT, Answers TEXT) WITHOUT ROWID; CREATE INDEX ByRound ON Responses (RoundId);";

    /// <summary>An ordinary table.</summary>
    public static DiskScores WithRunningNumbers() =>
        Simulated("CREATE TABLE Responses (Id INTEGER PRIMARY KEY AUTOINCREMENT, Key BLOB, RoundId TEXT, Answers TEXT);");

    /// <summary>Keys as databases like them.</summary>
    public static DiskScores WithTimeOrderedKeys() => Simulated(InKeyOrder, (random, at) =>
        [.. Guid.CreateVersion7(TestClock.Monday.AddSeconds(90 * at)).ToByteArray(bigEndian: true).Take(6), .. random.Next(26)]);

    /// <summary>Random keys in an order of their own, and yet a row lies on its page where there was room when it came.</summary>
    public static DiskScores NotLaidInKeyOrder() => Simulated(InKeyOrder);

    /// <summary>The log as it is before the job has run.</summary>
    public static DiskScores WithItsLog() => Simulated(InKeyOrder, keepsLog: true);

    public static DiskScores WithTimestamps() => Simulated(
        "CREATE TABLE Responses (Key BLOB PRIMARY KEY, RoundId TEXT, Answers TEXT, ArrivedAt TEXT) WITHOUT ROWID;", columns: ", ArrivedAt", values: ", $at");

    private static DiskScores Simulated(string schema, Func<SeededBytes, int, byte[]>? key = null, bool keepsLog = false, string columns = "", string values = "")
    {
        var file = Path.Join(Path.GetTempPath(), $"alignmentcheck-leaky-{Guid.NewGuid():n}.db");
        var (scores, random) = (new DiskScores(), new SeededBytes(11));
        try
        {
            using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
            connection.Open();
            Execute($"PRAGMA page_size = {Disk.PageSize}; PRAGMA journal_mode = wal; PRAGMA synchronous = OFF; PRAGMA secure_delete = ON; {schema}");
            for (var round = 0; round < Rounds; round++)
            {
                Execute("PRAGMA wal_checkpoint(TRUNCATE)");
                var (id, truth) = ($"{new Guid(random.Next(16))}", new List<Sought>());
                for (var i = 0; i < People; i++)
                {
                    var mark = key?.Invoke(random, i) ?? random.Next(32);
                    Execute(
                        $"INSERT INTO Responses (Key, RoundId, Answers{columns}) VALUES ($key, $round, $answers{values})",
                        ("$key", mark), ("$round", id), ("$answers", new string('4', 200 + random.Below(80))), ("$at", TestClock.Monday.AddSeconds(90 * i).UtcDateTime));
                    truth.Add(new Sought(Table, Convert.ToHexStringLower(mark)));
                }

                if (!keepsLog)
                {
                    Execute("PRAGMA wal_checkpoint(TRUNCATE)");
                }

                scores.Add(Disk.Of(connection.ConnectionString, Table), Table, truth);
                Execute("DELETE FROM Responses");
            }

            return scores;

            void Execute(string sql, params (string Name, object Value)[] parameters)
            {
                using var command = connection.CreateCommand();
                command.CommandText = sql;
                foreach (var (name, value) in parameters)
                {
                    command.Parameters.AddWithValue(name, value);
                }

                command.ExecuteNonQuery();
            }
        }
        finally
        {
            foreach (var ending in new[] { "", "-wal", "-shm" })
            {
                File.Delete(file + ending);
            }
        }
    }
}
