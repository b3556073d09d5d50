using AlignmentCheck.Web.Texts;

namespace AlignmentCheck.Web.Forms;

/// <summary>Why a field's entry is refused, in the usual cases. <c>{0}</c> is the field's label. Public, since the framework reads them by name.</summary>
public static class RefusalTexts
{
    private static readonly ResourceTexts Texts = new(typeof(RefusalTexts));

    public static string Missing => Texts.Get();

    public static string TooLong => Texts.Get();

    public static string LengthBetween => Texts.Get();

    public static string NotAnAddress => Texts.Get();

    public static string NotInRange => Texts.Get();

    public static string NotTheSame => Texts.Get();

    public static string NotUnderstood => Texts.Get();

    /// <summary>An entry that the field's type has no place for, such as a word for a number.</summary>
    public static string NotFitting(string field) => Texts.Format([field], nameof(NotUnderstood));

    /// <summary>An address that was looked at more closely than the form does.</summary>
    public static string NotAnAddressIn(string field) => Texts.Format([field], nameof(NotAnAddress));
}
