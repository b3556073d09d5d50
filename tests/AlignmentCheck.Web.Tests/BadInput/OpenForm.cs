using AlignmentCheck.Web.Tests.Organisations;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace AlignmentCheck.Web.Tests.BadInput;

/// <param name="Type">As a browser has it, such as <c>password</c>, <c>hidden</c> or <c>select-one</c>.</param>
internal sealed record Field(string Name, string Value, string Type)
{
    /// <summary>Whether somebody types into it and everybody may read it.</summary>
    public bool ShowsWhatIsTyped => Type is "text" or "email" or "number" or "date" or "textarea";
}

/// <summary>A form as it came with its page, and the browser that has it open.</summary>
internal sealed class OpenForm
{
    public const string Token = "__RequestVerificationToken";

    private readonly List<(string Name, string Value)> _sent;

    private OpenForm(HttpClient browser, string action, IHtmlFormElement form, IEnumerable<(string Name, string Value)> filled)
    {
        (Browser, Action) = (browser, action);
        Fields = [.. form.Elements.Where(IsField).GroupBy(NameOf, StringComparer.Ordinal).Select(one => new Field(one.Key, ValueOf(one.First()), TypeOf(one.First())))];
        _sent = [.. form.Elements.Where(element => IsField(element) && IsSent(element)).Select(element => (NameOf(element), ValueOf(element)))];
        foreach (var (name, value) in filled)
        {
            _sent.RemoveAll(sent => sent.Name == name);
            _sent.Add((name, value));
        }
    }

    public HttpClient Browser { get; }

    public string Action { get; }

    public IReadOnlyList<Field> Fields { get; }

    /// <summary>What a person can do something to.</summary>
    public IEnumerable<Field> Entries => Fields.Where(entry => entry.Name != Token);

    public static async Task<OpenForm> ReadAsync(HttpClient browser, string address, SiteForm form)
    {
        var page = await browser.PageAsync(address);
        var (found, action) = Find(page, address, form) ?? throw new InvalidOperationException($"{address} has no form for {form.Name}.");
        return new OpenForm(browser, form.ByScript ? found.GetAttribute("data-options")! : action, found, form.Filled);
    }

    /// <summary>The form, wherever its page is shown.</summary>
    public static (IHtmlFormElement Form, string Action)? Find(IDocument page, string address, SiteForm form) => page
        .QuerySelectorAll<IHtmlButtonElement>("form button")
        .Where(button => form.Line is null || button.Form!.TextContent.Contains(form.Line, StringComparison.Ordinal))
        .Select(button => (Form: button.Form!, Action: button.GetAttribute("formaction") ?? button.Form!.GetAttribute("action") ?? address))
        .Where(found => form.IsSentTo(found.Action))
        .Select(found => ((IHtmlFormElement, string)?)found)
        .LastOrDefault();

    /// <summary>Everything that a browser would send, with one field's part replaced.</summary>
    public IEnumerable<(string Name, string Value)> With(string field, IEnumerable<(string Name, string Value)> instead) =>
        _sent.Where(sent => sent.Name != field).Concat(instead);

    public IReadOnlyList<(string Name, string Value)> AsItStands => _sent;

    public Task<HttpResponseMessage> SendAsync() => SendAsync(_sent);

    public Task<HttpResponseMessage> SendAsync(IEnumerable<(string Name, string Value)> fields, string? to = null) => Browser.PostAsync(
        to ?? Action, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))), TestContext.Current.CancellationToken);

    private static bool IsField(IElement element) => element.HasAttribute("name") && element is not IHtmlButtonElement;

    private static bool IsSent(IElement element) => element is not IHtmlInputElement { Type: "radio" or "checkbox" } box || box.IsChecked;

    private static string NameOf(IElement element) => element.GetAttribute("name")!;

    private static string TypeOf(IElement element) => element switch
    {
        IHtmlInputElement input => input.Type,
        IHtmlTextAreaElement => "textarea",
        _ => "select",
    };

    private static string ValueOf(IElement element) => element switch
    {
        IHtmlInputElement input => input.GetAttribute("value") ?? "",
        IHtmlSelectElement select => select.Value ?? "",
        IHtmlTextAreaElement area => area.Value,
        _ => "",
    };
}
