using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace AlignmentCheck.Browser.Tests.Support;

/// <summary>
/// One person's browser. It notes what no page may do: break the content policy, fail in a script, ask another host. On disposal that is
/// checked; where a test failed, a picture and a trace are left in the results folder.
/// </summary>
public sealed class Window : IAsyncDisposable
{
    // The library's own way hands every element over to the test, which takes longer than looking for what is wrong.
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private const string Violations =
        """
        async () => {
          const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
          const found = await window.axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
          return found.violations.map(one => `${one.id}: ${one.help} – ${one.nodes.slice(0, 3).map(node => node.html).join(' | ')}`);
        }
        """;

    // Milliseconds that a page may take to show what is waited for.
    private const float Patience = 15_000;

    private readonly List<string> _complaints = [];

    private Window(IBrowserContext context, IPage page)
    {
        Context = context;
        Page = page;
    }

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    internal static async Task<Window> StartAsync(IBrowserContext context, Uri site)
    {
        context.SetDefaultTimeout(Patience);

        // Without a film and without every state of every page: those take longer than the journey.
        await context.Tracing.StartAsync(new() { Sources = false });
        var window = new Window(context, await context.NewPageAsync());
        window.Page.Console += (_, message) =>
        {
            // A refused form is an answer like any other; the browser calls its status an error.
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                window._complaints.Add(message.Text);
            }
        };
        window.Page.PageError += (_, error) => window._complaints.Add(error);
        window.Page.Request += (_, request) =>
        {
            var address = new Uri(request.Url);
            if (address.Scheme is "http" or "https" && address.Authority != site.Authority)
            {
                window._complaints.Add($"asked {address.Authority}");
            }
        };
        return window;
    }

    /// <summary>Checks the page as it stands by WCAG 2.2 AA, and that nothing makes it scroll sideways.</summary>
    public async Task BeAccessibleAsync()
    {
        if (await Page.EvaluateAsync<bool>("typeof window.axe === 'undefined'"))
        {
            await Page.EvaluateAsync(Axe);
        }

        (await Page.EvaluateAsync<string[]>(Violations)).ShouldBeEmpty($"{Page.Url} ({Page.ViewportSize!.Width} px)");
        await NotScrollSidewaysAsync();
    }

    /// <summary>
    /// The same in light and in dark, wide and narrow, and at 200 %, on the page as it stands: what has to be done to get there is done once.
    /// Colours change with the light and nothing else does, so that two looks see all of them. Ends in the look of a desktop.
    /// </summary>
    public async Task BeAccessibleInEveryLookAsync()
    {
        await PutOnAsync(Look.PhoneInTheDark);
        await BeAccessibleAsync();
        await PutOnAsync(Look.Zoomed);
        await NotScrollSidewaysAsync();
        await PutOnAsync(Look.Desktop);
        await BeAccessibleAsync();
    }

    public async ValueTask DisposeAsync()
    {
        var failed = TestContext.Current.TestState?.Result == TestResult.Failed || _complaints.Count > 0;
        if (failed)
        {
            var folder = Path.Join(AppContext.BaseDirectory, "TestResults", TestContext.Current.Test?.UniqueID ?? "unknown");
            Directory.CreateDirectory(folder);
            await Page.ScreenshotAsync(new() { Path = Path.Join(folder, "page.png"), FullPage = true });
            await Context.Tracing.StopAsync(new() { Path = Path.Join(folder, "trace.zip") });
        }

        await Context.DisposeAsync();
        _complaints.ShouldBeEmpty();
    }

    private async Task PutOnAsync(Look look)
    {
        await Page.SetViewportSizeAsync(look.Size.Width, look.Size.Height);
        await Page.EmulateMediaAsync(new() { ColorScheme = look.IsDark ? ColorScheme.Dark : ColorScheme.Light });
    }

    private async Task NotScrollSidewaysAsync()
    {
        var overflow = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        overflow.ShouldBe(0, $"{Page.Url} scrolls sideways at {Page.ViewportSize!.Width} px");
    }
}
