using System.Net;
using AlignmentCheck.Web.Tests.Site;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AlignmentCheck.Web.Tests.Pages;

public sealed class ErrorTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Secret = "what-somebody-answered";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/organisations/somebody-elses/rounds/2026-Q4/report/and/more")]
    [InlineData("/error")]
    public async Task What_is_not_there_is_answered_in_plain_words_and_always_the_same(string address)
    {
        using var visitor = site.Visitor();
        using var answer = await visitor.GetAsync(address, Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var page = await answer.DocumentAsync();
        page.QuerySelector("h1")!.TextContent.ShouldBe("There is nothing at this address");
        page.Inline().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/s/try/code", false)]
    [InlineData("/withdraw/try", false)]
    [InlineData("/organisations/try", true)]
    public async Task A_fault_shows_no_detail_and_of_the_survey_none_is_logged(string address, bool isLogged)
    {
        using var log = new KeptLog();
        await using var broken = With(_ => throw new InvalidOperationException(Secret), log);
        using var visitor = broken.CreateClient();

        using var answer = await visitor.GetAsync(address, Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        answer.Headers.Contains("Content-Security-Policy").ShouldBeTrue();
        var page = await answer.DocumentAsync();
        page.QuerySelector("h1")!.TextContent.ShouldBe("Something went wrong here");
        page.Source.Text.ShouldNotContain(Secret);
        log.All.Contains(Secret, StringComparison.Ordinal).ShouldBe(isLogged);
        log.All.Contains("A page of the survey failed", StringComparison.Ordinal).ShouldBe(!isLogged);
    }

    [Theory]
    [InlineData(400, "That could not be read")]
    [InlineData(405, "That cannot be done at this address")]
    [InlineData(413, "That was too much at once")]
    [InlineData(418, "That could not be read")]
    [InlineData(429, "Too many attempts in a short time")]
    [InlineData(503, "Not available just now")]
    [InlineData(507, "Something went wrong here")]
    public async Task A_refusal_says_what_happened_and_what_to_do(int status, string heading)
    {
        using var log = new KeptLog();
        await using var refusing = With(_ => new StatusCodeResult(status), log);
        using var visitor = refusing.CreateClient();

        using var answer = await visitor.GetAsync("/organisations/try", Cancel);

        ((int)answer.StatusCode).ShouldBe(status);
        var page = await answer.DocumentAsync();
        page.QuerySelector("h1")!.TextContent.ShouldBe(heading);
        page.QuerySelectorAll("main p").Length.ShouldBeGreaterThanOrEqualTo(3);
        page.Words().ShouldNotMatch(@"\d{3}\.(Heading|What|Do)");
    }

    [Fact]
    public async Task A_form_that_is_refused_gets_the_page_of_the_refusal()
    {
        using var visitor = site.Visitor();

        using var answer = await visitor.PostAsync("/method", new StringContent("no form of this site"), Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.DocumentAsync()).QuerySelector("h1")!.TextContent.ShouldBe("That could not be read");
    }

    /// <summary>The site with a page, under several addresses, that something stands in the way of.</summary>
    private WebApplicationFactory<Program> With(Func<ActionContext, IActionResult> inTheWay, KeptLog log) => site.WithWebHostBuilder(builder => builder.ConfigureTestServices(services =>
    {
        services.AddSingleton<ILoggerProvider>(log);
        services.Configure<MvcOptions>(mvc => mvc.Filters.Add(new InTheWay(inTheWay)));
        services.Configure<RazorPagesOptions>(pages =>
        {
            foreach (var address in new[] { "/s/try/{code}", "/withdraw/try", "/organisations/try" })
            {
                pages.Conventions.AddPageRoute("/Method", address);
            }
        });
    }));

    private sealed class InTheWay(Func<ActionContext, IActionResult> result) : IResourceFilter
    {
        public void OnResourceExecuting(ResourceExecutingContext context)
        {
            if (context.ActionDescriptor is not PageActionDescriptor { ViewEnginePath: "/Error" })
            {
                context.Result = result(context);
            }
        }

        public void OnResourceExecuted(ResourceExecutedContext context)
        {
        }
    }

    private sealed class KeptLog : ILoggerProvider, ILogger
    {
        private readonly System.Text.StringBuilder _lines = new();

        public string All
        {
            get
            {
                lock (_lines)
                {
                    return _lines.ToString();
                }
            }
        }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (_lines)
            {
                _lines.AppendLine(formatter(state, exception)).AppendLine(exception?.ToString());
            }
        }

        public void Dispose()
        {
        }
    }
}
