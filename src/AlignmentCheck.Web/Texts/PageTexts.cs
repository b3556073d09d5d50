using Microsoft.Extensions.Localization;

namespace AlignmentCheck.Web.Texts;

/// <summary>
/// A page's texts for what is said in its model: from the same file as the page's own, <c>SignIn.resx</c> beside <c>SignIn.cshtml</c> and <c>SignInModel</c>.
/// </summary>
internal sealed class PageTexts<TPage>(IStringLocalizerFactory factory)
{
    private readonly IStringLocalizer _texts = PageTexts.Of(typeof(TPage), factory);

    public string this[string name, params object[] parts] => _texts[name, parts];
}

/// <summary>Finds the texts that belong to a page's model, or to the input type inside one.</summary>
internal static class PageTexts
{
    private const string Model = nameof(Model);

    public static IStringLocalizer Of(Type type, IStringLocalizerFactory factory)
    {
        var page = (type.DeclaringType ?? type).FullName!;
        return factory.Create(page.EndsWith(Model, StringComparison.Ordinal) ? page[..^Model.Length] : page, type.Assembly.GetName().Name!);
    }
}
