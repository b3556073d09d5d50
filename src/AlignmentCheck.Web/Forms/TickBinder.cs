using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace AlignmentCheck.Web.Forms;

/// <summary>
/// Reads what is ticked or not. Of an entry that is neither, the framework would keep the words, and fail when it shows the box again.
/// </summary>
internal sealed class TickBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        ArgumentNullException.ThrowIfNull(bindingContext);
        var name = bindingContext.ModelName;
        var sent = bindingContext.ValueProvider.GetValue(name);
        if (sent == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        // A ticked box comes before the hidden field that stands for one that is not.
        if (bool.TryParse(sent.FirstValue, out var isTicked))
        {
            bindingContext.ModelState.SetModelValue(name, sent);
            bindingContext.Result = ModelBindingResult.Success(isTicked);
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(name, new ValueProviderResult(bool.FalseString));
        bindingContext.ModelState.TryAddModelError(name, RefusalTexts.NotFitting(bindingContext.ModelMetadata.GetDisplayName()));
        return Task.CompletedTask;
    }

    internal sealed class Provider : IModelBinderProvider
    {
        public IModelBinder? GetBinder(ModelBinderProviderContext context)
        {
            ArgumentNullException.ThrowIfNull(context);
            return context.Metadata.ModelType == typeof(bool) ? new TickBinder() : null;
        }
    }
}
