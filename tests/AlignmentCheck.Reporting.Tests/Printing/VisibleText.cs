using System.Globalization;
using AngleSharp.Dom;

namespace AlignmentCheck.Reporting.Tests.Printing;

/// <summary>What stands on paper of a report's page: not what is only read out, or only on a screen.</summary>
internal sealed class VisibleText(IDocument document)
{
    private const string Unseen = ".visually-hidden, .running, .screen-only, .on-demand, .narrow, .hash, svg title, svg desc, style";

    /// <summary>The texts of some elements, piece by piece.</summary>
    public IEnumerable<string> Of(string selector) => document.QuerySelectorAll(selector).SelectMany(Pieces);

    private static IEnumerable<string> Pieces(INode node) => node switch
    {
        IText text => [text.Data],
        IElement element when element.Matches(Unseen) => [],
        IElement { LocalName: "li", ParentElement: { LocalName: "ol" } list } item when !list.HasAttribute("class") =>
            item.ChildNodes.SelectMany(Pieces).Prepend((list.Children.TakeWhile(other => other != item).Count() + 1).ToString(CultureInfo.InvariantCulture)),
        _ => node.ChildNodes.SelectMany(Pieces),
    };
}
