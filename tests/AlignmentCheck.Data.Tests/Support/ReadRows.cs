using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AlignmentCheck.Data.Tests.Support;

/// <summary>Keeps the rows of a kind that a context reads, each as often as it is read.</summary>
internal sealed class ReadRows<TRow> : IMaterializationInterceptor
{
    public List<TRow> Rows { get; } = [];

    public object InitializedInstance(MaterializationInterceptionData materializationData, object instance)
    {
        if (instance is TRow row)
        {
            Rows.Add(row);
        }

        return instance;
    }
}
