using AlignmentCheck.Web.Forms;
using AlignmentCheck.Web.Organisations;
using AlignmentCheck.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace AlignmentCheck.Web.Hosting;

/// <summary>Pages, their texts, and who may see them: the one list of what is closed and to whom.</summary>
internal static class PageRegistration
{
    public static void AddPages(this IServiceCollection services)
    {
        services.AddLocalization();
        services.AddRazorPages(pages =>
        {
            // Whatever is not listed as open wants a sign-in at the least.
            pages.Conventions.AuthorizeFolder("/");
            pages.Conventions.AllowAnonymousToPage("/Index");
            pages.Conventions.AllowAnonymousToPage("/Error");
            pages.Conventions.AllowAnonymousToPage("/Method");
            pages.Conventions.AllowAnonymousToPage("/Privacy");
            pages.Conventions.AllowAnonymousToFolder("/Survey");
            pages.Conventions.AllowAnonymousToFolder("/Mails");
            pages.Conventions.AllowAnonymousToFolder("/Calendars");
            pages.Conventions.AllowAnonymousToFolder("/Account/SigningIn");

            // Folder by folder, what wants more than a sign-in.
            pages.Conventions.AuthorizeFolder("/Administration", OrganisationPolicies.Administrator);
            pages.Conventions.AuthorizePage("/Organisations/New", OrganisationPolicies.Consultant);
            pages.Conventions.AuthorizePage("/Organisations/BringRecord", OrganisationPolicies.Consultant);
            pages.Conventions.AuthorizeFolder("/Organisations/Client", OrganisationPolicies.Member);
            pages.Conventions.AuthorizeFolder("/Organisations/Forecasting", OrganisationPolicies.Manages);
            pages.Conventions.AuthorizeFolder("/Organisations/Running", OrganisationPolicies.RunsRounds);
            pages.Conventions.AuthorizeFolder("/Organisations/Reports", OrganisationPolicies.Member);
            pages.Conventions.AuthorizeFolder("/Organisations/Planning", OrganisationPolicies.Member);
        })
            .AddViewLocalization()
            .AddDataAnnotationsLocalization(texts => texts.DataAnnotationLocalizerProvider = PageTexts.Of)
            .AddViewOptions(views => views.HtmlHelperOptions.ClientValidationEnabled = false)
            .AddMvcOptions(Refusals);
        services.AddTransient(typeof(PageTexts<>));
        services.AddAuthorizationBuilder().AddOrganisationPolicies();
    }

    private static void Refusals(MvcOptions mvc)
    {
        mvc.Filters.Add<HandledMethods>();
        mvc.ModelBinderProviders.Insert(0, new TickBinder.Provider());
        mvc.ModelMetadataDetailsProviders.Add(new UsualRefusals());
        mvc.ModelBindingMessageProvider.SetValueMustNotBeNullAccessor(RefusalTexts.NotFitting);
        mvc.ModelBindingMessageProvider.SetAttemptedValueIsInvalidAccessor((_, field) => RefusalTexts.NotFitting(field));
        mvc.ModelBindingMessageProvider.SetValueMustBeANumberAccessor(RefusalTexts.NotFitting);
        mvc.ModelBindingMessageProvider.SetUnknownValueIsInvalidAccessor(RefusalTexts.NotFitting);
    }
}
