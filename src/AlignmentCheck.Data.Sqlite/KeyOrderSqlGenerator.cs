using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace AlignmentCheck.Data.Sqlite;

/// <summary>
/// Makes the tables of answers, comments, withdrawals and of what works once WITHOUT ROWID, so that rows lie in the order of their random keys: a rowid
/// would number them as they came. Table rebuilds pass here too, under a name with a prefix.
/// </summary>
internal sealed class KeyOrderSqlGenerator(MigrationsSqlGeneratorDependencies dependencies, IRelationalAnnotationProvider annotations)
    : SqliteMigrationsSqlGenerator(dependencies, annotations)
{
    private const string RebuildPrefix = "ef_temp_";

    private static readonly string[] Tables =
    [
        nameof(AlignmentContext.Responses), nameof(AlignmentContext.Comments), nameof(AlignmentContext.Withdrawals),
        nameof(AlignmentContext.SingleUseCodes), nameof(AlignmentContext.SpentCredentials), nameof(AlignmentContext.InviteeLinks),
    ];

    protected override void Generate(
        CreateTableOperation operation, IModel? model, MigrationCommandListBuilder builder, bool terminate = true)
    {
        var name = operation.Name.StartsWith(RebuildPrefix, StringComparison.Ordinal) ? operation.Name[RebuildPrefix.Length..] : operation.Name;
        if (!Tables.Contains(name, StringComparer.Ordinal))
        {
            base.Generate(operation, model, builder, terminate);
            return;
        }

        base.Generate(operation, model, builder, terminate: false);
        builder.Append(" WITHOUT ROWID");
        if (terminate)
        {
            builder.AppendLine(Dependencies.SqlGenerationHelper.StatementTerminator);
            EndStatement(builder);
        }
    }
}
