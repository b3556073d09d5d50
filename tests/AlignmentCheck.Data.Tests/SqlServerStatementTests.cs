using System.Data;
using System.Data.Common;
using AlignmentCheck.Core.Questionnaires;
using AlignmentCheck.Data.Accounts;
using AlignmentCheck.Data.Audit;
using AlignmentCheck.Data.Organisations;
using AlignmentCheck.Data.Responses;
using AlignmentCheck.Data.Rounds;
using AlignmentCheck.Data.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AlignmentCheck.Data.Tests;

/// <summary>What is sent to SQL Server, seen without one: some engines that speak its protocol have no MERGE, and take one statement at a time.</summary>
public sealed class SqlServerStatementTests
{
    [Theory]
    [InlineData(null)]
    [InlineData(1)]
    [InlineData(1000)]
    public async Task Rows_are_inserted_without_merge(int? maxBatchSize)
    {
        var sent = new SentStatements();
        await using var db = Open(maxBatchSize, sent);
        db.AddRange(Enumerable.Range(0, 12).SelectMany(Rows));

        await db.SaveChangesAsync(TestContext.Current.CancellationToken);

        sent.Texts.ShouldNotBeEmpty();
        sent.Texts.ShouldAllBe(text => text.Contains("INSERT INTO", StringComparison.Ordinal) && !text.Contains("MERGE", StringComparison.Ordinal));
        if (maxBatchSize == 1)
        {
            sent.Texts.Count.ShouldBe(12 * 7);
        }
        else
        {
            sent.Texts.Count.ShouldBeLessThan(12 * 7);
        }
    }

    private static AlignmentContext Open(int? maxBatchSize, SentStatements sent)
    {
        var options = new DbContextOptionsBuilder<AlignmentContext>().UseApplicationServiceProvider(AccountSchema.ForTools());
        new SqlServerDialect().Configure(
            options,
            new DatabaseOptions { Provider = DatabaseProvider.SqlServer, ConnectionString = "Server=never.connected", MaxBatchSize = maxBatchSize });
        var db = new AlignmentContext(options.AddInterceptors(new NoConnection(), sent).Options);
        db.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        return db;
    }

    private static IEnumerable<object> Rows(int number)
    {
        var organisation = new Organisation { Id = Guid.NewGuid(), Slug = $"client-{number}", Name = "Client", TimeZone = "UTC", CreatedAt = TestClock.Monday };
        var round = new Round
        {
            Id = Guid.NewGuid(),
            OrganisationId = organisation.Id,
            Quarter = new(2026, 4),
            QuestionnaireId = "core",
            QuestionnaireVersion = 1,
            Language = "en",
            OpensOn = new DateOnly(2026, 11, 23),
            ClosesOn = new DateOnly(2026, 12, 7),
            CreatedAt = TestClock.Monday,
        };
        var secret = ResponseSecret.New();
        return
        [
            organisation,
            round,
            new TeamLink { Code = $"code-{number}", RoundId = round.Id, Team = Team.Sales },
            new RoundQuestionnaire { RoundId = round.Id, Snapshot = [1] },
            new Response { Key = ResponseKey.ForAnswers(secret), RoundId = round.Id, Team = Team.Sales, Answers = "{}" },
            new Comment { Key = ResponseKey.ForComment(secret), RoundId = round.Id, Text = "A word." },
            new AuditEntry { Id = Guid.NewGuid(), At = TestClock.Monday, Action = AuditAction.RoundOpened },
        ];
    }

    private sealed class NoConnection : DbConnectionInterceptor
    {
        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(InterceptionResult.Suppress());
    }

    private sealed class SentStatements : DbCommandInterceptor
    {
        public List<string> Texts { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Texts.Add(command.CommandText);
            using var nothing = new DataTable();
            return ValueTask.FromResult(InterceptionResult<DbDataReader>.SuppressWithResult(nothing.CreateDataReader()));
        }
    }
}
