using System.Globalization;

namespace AlignmentCheck.Web.Clients;

/// <summary>What the buttons inside the form do to it. Nothing is stored by them, so that they need no script and lose nothing that was typed.</summary>
/// <param name="Kind">Which button.</param>
/// <param name="Rest">Of which contact, from 0, or which colour.</param>
public readonly record struct BrandDeed(BrandDeedKind Kind, string Rest)
{
    private const char Between = '-';

    /// <returns>Null where it is none.</returns>
    public static BrandDeed? Read(string? text) =>
        text?.Split(Between, 2) is [var kind, var rest] && Enum.GetNames<BrandDeedKind>().Contains(kind, StringComparer.Ordinal)
            ? new(Enum.Parse<BrandDeedKind>(kind), rest)
            : null;

    public static string Of(BrandDeedKind kind, object? rest = null) => string.Create(CultureInfo.InvariantCulture, $"{kind}{Between}{rest}");

    /// <returns>The place of the contact to go on with; null where there is none.</returns>
    public int? DoTo(BrandForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var place = int.TryParse(Rest, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < form.Contacts.Count ? number : -1;
        switch (Kind)
        {
            case BrandDeedKind.Add when form.TakesContact:
                form.Contacts.Add(new ContactForm());
                return form.Contacts.Count - 1;
            case BrandDeedKind.Take:
                form.Accent = Rest;
                return null;
            case BrandDeedKind.Remove when place >= 0:
                form.Contacts.RemoveAt(place);
                return null;
            case BrandDeedKind.Up when place > 0:
                return Swap(form, place, place - 1);
            case BrandDeedKind.Down when place >= 0 && place + 1 < form.Contacts.Count:
                return Swap(form, place, place + 1);
            default:
                return null;
        }
    }

    private static int Swap(BrandForm form, int from, int to)
    {
        (form.Contacts[from], form.Contacts[to]) = (form.Contacts[to], form.Contacts[from]);
        return to;
    }
}

/// <summary>A button inside the form.</summary>
public enum BrandDeedKind
{
    /// <summary>Room for another contact.</summary>
    Add,
    Up,
    Down,
    Remove,

    /// <summary>The colour that was proposed instead of one that was refused.</summary>
    Take,
}
