using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using AlignmentCheck.Reporting.Printing;

namespace AlignmentCheck.Web.Tests.Processes;

/// <summary>The site as a process of its own, as an operator starts it, on a free port.</summary>
internal sealed partial class SiteProcess : IAsyncDisposable
{
    // Of the client's end: an address that could be found in the database if it were ever written.
    public static readonly IPAddress ClientAddress = IPAddress.Parse("127.0.0.77");

    public const string UserAgent = "Respondent-Browser/77.4 (should never be stored)";

    private readonly Process _process;

    private readonly Task<string> _rest;

    private SiteProcess(Process process, Uri address, Task<string> rest)
    {
        _process = process;
        Address = address;
        _rest = rest;
    }

    public Uri Address { get; }

    public static async Task<SiteProcess> StartAsync(string database, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Database__ConnectionString"] = $"Data Source={database}";
        start.Environment["Survey__SendsPerMinute"] = "10000";

        // Reports that are printed meanwhile are stored with their time, which is no respondent's.
        start.Environment[Chromium.Variable] = "none";
        start.Environment["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information";
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            if (Listening().Match(line) is { Success: true } found)
            {
                // Read on, or a full pipe would hold the site up.
                return new SiteProcess(process, new Uri(found.Groups[1].Value), process.StandardOutput.ReadToEndAsync(CancellationToken.None));
            }
        }

        process.Kill(entireProcessTree: true);
        throw new InvalidOperationException("The site ended before it listened.");
    }

    /// <summary>A browser at <see cref="ClientAddress"/>, with cookies of its own or of another.</summary>
    public HttpClient Browser(CookieContainer? cookies = null)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            CookieContainer = cookies ?? new CookieContainer(),
            ConnectCallback = async (context, cancellationToken) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                socket.Bind(new IPEndPoint(ClientAddress, 0));
                await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        var browser = new HttpClient(handler) { BaseAddress = Address };
        browser.DefaultRequestHeaders.UserAgent.ParseAdd(UserAgent);
        return browser;
    }

    /// <summary>SIGKILL: nothing is finished, nothing is cleaned up.</summary>
    public async Task KillAsync()
    {
        // With the browser that it may have begun to print with.
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        await _rest;
        _process.Dispose();
    }

    [GeneratedRegex(@"Now listening on: (http://\S+)")]
    private static partial Regex Listening();
}
