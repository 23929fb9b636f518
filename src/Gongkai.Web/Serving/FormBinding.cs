using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Gongkai.Web.Serving;

/// <summary>
/// How form fields become values: an empty field is an empty text, what a field must hold is said by the domain, and
/// what is no number or date is told in Chinese.
/// </summary>
internal static class FormBinding
{
    public static void Configure(MvcOptions mvc)
    {
        mvc.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        mvc.ModelMetadataDetailsProviders.Add(new EmptyStaysEmpty());
        var messages = mvc.ModelBindingMessageProvider;
        messages.SetAttemptedValueIsInvalidAccessor((value, field) => $"“{field}”中的“{value}”格式不正确，请重新填写。");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"“{value}”格式不正确，请重新填写。");
        messages.SetValueIsInvalidAccessor(value => $"“{value}”格式不正确，请重新填写。");
        messages.SetUnknownValueIsInvalidAccessor(field => $"“{field}”格式不正确，请重新填写。");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "填写的内容格式不正确，请重新填写。");
        messages.SetValueMustBeANumberAccessor(field => $"“{field}”应为数字，请重新填写。");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "应为数字，请重新填写。");
        messages.SetValueMustNotBeNullAccessor(_ => "请填写此项。");
        messages.SetMissingBindRequiredValueAccessor(field => $"请填写“{field}”。");
        messages.SetMissingKeyOrValueAccessor(() => "请填写此项。");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "请求内容为空。");
    }

    private sealed class EmptyStaysEmpty : IDisplayMetadataProvider
    {
        public void CreateDisplayMetadata(DisplayMetadataProviderContext context) =>
            context.DisplayMetadata.ConvertEmptyStringToNull = false;
    }
}
