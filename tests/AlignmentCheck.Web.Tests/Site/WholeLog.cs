using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace AlignmentCheck.Web.Tests.Site;

/// <summary>All that a console would show: settings of the console's log are this one's.</summary>
[ProviderAlias("Console")]
internal sealed class WholeLog : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentQueue<string> _lines = new();
    private IExternalScopeProvider? _scopes;

    /// <summary>What was logged since the last time.</summary>
    public IReadOnlyList<string> Take()
    {
        var lines = new List<string>();
        while (_lines.TryDequeue(out var line))
        {
            lines.Add(line);
        }

        return lines;
    }

    public ILogger CreateLogger(string categoryName) => new Category(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose()
    {
    }

    private sealed class Category(WholeLog log, string name) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => log._scopes?.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var scopes = new List<string>();
            log._scopes?.ForEachScope((scope, into) => into.Add(Convert.ToString(scope, CultureInfo.InvariantCulture) ?? ""), scopes);
            log._lines.Enqueue($"{logLevel}: {name}[{eventId.Id}] {string.Join(" => ", scopes)} {formatter(state, exception)} {exception}");
        }
    }
}

internal static class WholeLogHost
{
    private static readonly string[] Categories =
    [
        "Default", "Microsoft", "Microsoft.AspNetCore", "Microsoft.AspNetCore.Hosting.Diagnostics", "Microsoft.AspNetCore.Routing", "Microsoft.AspNetCore.Server.Kestrel",
        "Microsoft.EntityFrameworkCore", "Microsoft.EntityFrameworkCore.Database.Command", "Microsoft.Extensions.Localization", "System", "AlignmentCheck",
    ];

    /// <summary>Asks for every line, by every setting that there is for it.</summary>
    public static IWebHostBuilder LogEverything(this IWebHostBuilder builder)
    {
        foreach (var category in Categories)
        {
            builder.UseSetting($"Logging:LogLevel:{category}", nameof(LogLevel.Trace));
            builder.UseSetting($"Logging:Console:LogLevel:{category}", nameof(LogLevel.Trace));
        }

        return builder.UseSetting("Logging:Console:FormatterOptions:IncludeScopes", "true").UseSetting("Logging:Console:IncludeScopes", "true");
    }
}
