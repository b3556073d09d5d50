using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace AlignmentCheck.Web.Tests.BadInput;

/// <summary>Every field of every form of the site, filled in as nobody should. A form of the survey has tests of its own.</summary>
public sealed class EveryFormTests(BadInputSite site) : IClassFixture<BadInputSite>
{
    // The survey's forms, and the page that explains a refusal whatever was sent.
    private static readonly string[] TestedElsewhere = ["/Survey/Answer", "/Survey/EnterCode", "/Survey/Invitation", "/Survey/InvitationCode", "/Error"];

    public static MatrixTheoryData<string, string> FormsAndMischief => new(SiteForms.All.Select(form => form.Name), Mischief.Names);

    [Fact]
    public async Task Every_form_is_tested()
    {
        var loader = site.Services.GetRequiredService<PageLoader>();
        var handlers = new List<string>();
        foreach (var page in site.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>().DistinctBy(page => page.ViewEnginePath))
        {
            var compiled = await loader.LoadAsync(page, EndpointMetadataCollection.Empty);
            handlers.AddRange(compiled.HandlerMethods.Where(method => method.HttpMethod == "Post").Select(method => $"{page.ViewEnginePath} {method.Name}".TrimEnd()));
        }

        handlers.Except(TestedElsewhere).Order(StringComparer.Ordinal).ShouldBe(SiteForms.All.Select(form => form.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(FormsAndMischief))]
    public async Task Whatever_stands_in_a_field_the_answer_helps_and_nothing_is_stored_in_part(string form, string mischief)
    {
        var tested = SiteForms.Find(form);
        foreach (var field in Mischief.Fields(mischief, (await site.OpenAsync(tested)).Entries))
        {
            var open = await site.OpenAsync(tested);
            var sent = open.With(field.Name, Mischief.Of(mischief, field)).ToList();
            var about = $"{form}, {field.Name}: {mischief}";
            var before = await site.StoredAsync();

            using var answer = await open.SendAsync(sent);

            var after = await site.StoredAsync();
            if (answer.IsRefusal())
            {
                after.SequenceEqual(before).ShouldBeTrue($"{about}: {string.Join('\n', after.Except(before).Select(table => table.Key))}");
            }
            else if (!after.SequenceEqual(before) || answer.SignsOut())
            {
                site.Spend(tested);
            }

            var page = await answer.HelpfulAsync(open.Browser, about);
            if (answer.StatusCode == HttpStatusCode.UnprocessableEntity)
            {
                ShouldAskAgain(page!, open, tested, sent, about);
            }
        }
    }

    // A text of several lines stands between its tags, and a browser knows one kind of line's end.
    private static string? Shown(IElement field) => field is IHtmlTextAreaElement area ? area.Value.ReplaceLineEndings("\n") : field.GetAttribute("value")?.ReplaceLineEndings("\n");

    private static void ShouldAskAgain(IHtmlDocument page, OpenForm open, SiteForm form, IReadOnlyList<(string Name, string Value)> sent, string about)
    {
        var errors = page.QuerySelectorAll(".errors li, .error:not([hidden])").Select(error => error.TextContent.Trim()).ToList();
        errors.ShouldNotBeEmpty(about);
        errors.ShouldNotContain("", about);
        var again = OpenForm.Find(page, open.Action, form)?.Form;
        again.ShouldNotBeNull(about);
        foreach (var (name, value) in sent)
        {
            var field = open.Fields.FirstOrDefault(field => field.Name == name);
            var shown = again.Elements.FirstOrDefault(element => element.GetAttribute("name") == name);
            if (field?.Type == "password")
            {
                (shown!.GetAttribute("value") ?? "").ShouldBeEmpty(about);
            }
            else if (field is { ShowsWhatIsTyped: true } && sent.Count(one => one.Name == name) == 1)
            {
                Shown(shown!).ShouldBe(value.ReplaceLineEndings("\n"), $"{about}: {shown!.OuterHtml}");
            }
        }
    }
}
