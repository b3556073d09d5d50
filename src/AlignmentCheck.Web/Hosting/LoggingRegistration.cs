namespace AlignmentCheck.Web.Hosting;

/// <summary>What the log leaves out, whatever its settings ask for.</summary>
internal static class LoggingRegistration
{
    // Says where the site listens.
    private const string Lifetime = "Microsoft.Hosting.Lifetime";

    private static readonly string[] Frameworks = ["Microsoft", "System"];

    /// <summary>
    /// No line for each request and none for each statement, and no connection or address beside a line: all that would tell when somebody of a
    /// team has answered, or which requests were one person's, which the database takes care not to know. A filter would give way to a
    /// setting that names its category or its output more exactly, so every rule is given this one, after all settings were read.
    /// </summary>
    public static void KeepRespondentsOut(this ILoggingBuilder logging) => logging.Services.PostConfigure<LoggerFilterOptions>(options =>
    {
        options.CaptureScopes = false;
        LoggerFilterRule[] rules = [new(null, null, options.MinLevel, null), .. options.Rules];
        options.Rules.Clear();
        foreach (var rule in rules)
        {
            options.Rules.Add(new LoggerFilterRule(rule.ProviderName, rule.CategoryName, rule.LogLevel, (output, category, level) =>
                level >= Least(category) && (rule.Filter?.Invoke(output, category, level) ?? true)));
        }
    });

    private static LogLevel Least(string? category) =>
        category is not (null or Lifetime) && Array.Exists(Frameworks, framework => IsOf(category, framework)) ? LogLevel.Warning : LogLevel.Trace;

    private static bool IsOf(string category, string name) =>
        category.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (category.Length == name.Length || category[name.Length] == '.');
}
