using AlignmentCheck.Web.Commands;
using AlignmentCheck.Web.Hosting;

if (CommandLine.IsCommand(args))
{
    return await CommandLine.RunAsync(args, Terminal.OfProcess());
}

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.WebHost.UseStaticWebAssets();
builder.Services.AddHttpContextAccessor();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddDatabase();
builder.Services.AddContent();
builder.Services.AddAccounts();
builder.Services.AddClients();
builder.Services.AddPages();

var app = builder.Build();
app.UseErrorPages();
app.UseSecurityHeaders();
app.UseRequestLocalization(Language.Shipped);
app.MapStaticAssets();
app.UseRouting();
app.UseAuthentication();
app.UseAuthorization();
app.MapRazorPages().WithStaticAssets();
await app.RunAsync();
return ExitCode.Success;
