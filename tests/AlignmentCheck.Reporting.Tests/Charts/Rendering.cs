using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace AlignmentCheck.Reporting.Tests.Charts;

/// <summary>Renders a component as the report does, and reads its markup back.</summary>
internal static class Rendering
{
    public static async Task<string> HtmlAsync<TComponent>(object parameters)
        where TComponent : IComponent => await HtmlAsync(typeof(TComponent), Values(parameters));

    public static async Task<IElement> RenderAsync<TComponent>(object parameters)
        where TComponent : IComponent => Parse(await HtmlAsync<TComponent>(parameters));

    public static async Task<string> HtmlAsync(Type component, IReadOnlyDictionary<string, object?> parameters) =>
        await HtmlAsync(builder => Add(builder, component, parameters));

    /// <summary>One rendering of many, for tests over all scores.</summary>
    public static async Task<IElement> RenderAllAsync<TComponent>(IEnumerable<object> many)
        where TComponent : IComponent =>
        Parse(await HtmlAsync(builder =>
        {
            foreach (var parameters in many)
            {
                Add(builder, typeof(TComponent), Values(parameters));
            }
        }));

    public static IElement Parse(string html) => new HtmlParser().ParseDocument($"<body>{html}</body>").Body!;

    /// <summary>A position in percent or pixels.</summary>
    public static double Number(this IElement element, string attribute) =>
        double.Parse(element.GetAttribute(attribute)!.TrimEnd('%'), CultureInfo.InvariantCulture);

    public static IReadOnlyDictionary<string, object?> Values(object parameters) =>
        parameters.GetType().GetProperties().ToDictionary(property => property.Name, property => property.GetValue(parameters));

    private static async Task<string> HtmlAsync(RenderFragment fragment)
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<Fragment>(
                ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(Fragment.Content)] = fragment }));
            return root.ToHtmlString();
        });
    }

    private static void Add(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder, Type component, IReadOnlyDictionary<string, object?> parameters)
    {
        builder.OpenComponent(0, component);
        builder.AddMultipleAttributes(1, parameters!);
        builder.CloseComponent();
    }

    private sealed class Fragment : ComponentBase
    {
        [Parameter]
        public RenderFragment? Content { get; set; }

        protected override void BuildRenderTree(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder) =>
            builder.AddContent(0, Content);
    }
}
