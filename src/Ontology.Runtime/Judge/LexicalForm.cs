using System.Buffers;
using System.Text;
using Ontology.Tables;

namespace Ontology.Judging;

/// <summary>The forms of identifiers and paths among LinkML's types.</summary>
internal static class LexicalForm
{
    // What RFC 3987 excludes everywhere in an IRI.
    private static readonly SearchValues<byte> NotInIri = SearchValues.Create([.. Characters.BytesBelow(33), .. "<>\"{}|\\^`\u007F"u8]);
    private static readonly SearchValues<byte> SchemeRest = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-."u8);

    // ASCII of which an IRI may have any, anywhere.
    private static readonly SearchValues<char> Plain =
        SearchValues.Create(Characters.Below('\u007F', static c => c > ' ' && c != '%' && !NotInIri.Contains((byte)c)));

    /// <summary>Every URI is of this form.</summary>
    public static bool TakesUris(LexicalKind kind) =>
        kind is LexicalKind.Uri or LexicalKind.UriOrCurie or LexicalKind.ObjectIdentifier or LexicalKind.NodeIdentifier;

    /// <summary>A URI in ASCII, in which nothing is escaped. False for others, of which nothing is known.</summary>
    public static bool IsPlainUri(ReadOnlySpan<char> text)
    {
        int colon = text.IndexOf(':');
        if (colon < 1 || colon + 1 == text.Length || !char.IsAsciiLetter(text[0]) || text.ContainsAnyExcept(Plain)) return false;
        foreach (char unit in text[1..colon])
        {
            if (!char.IsAsciiLetterOrDigit(unit) && unit is not ('+' or '-' or '.')) return false;
        }

        return true;
    }

    public static bool IsValid(LexicalKind kind, ReadOnlySpan<byte> text) => kind switch
    {
        LexicalKind.Uri => IsUri(text),
        LexicalKind.Curie => IsCurie(text),
        LexicalKind.UriOrCurie => IsUri(text) || IsCurie(text) || IsRelativeReference(text),
        LexicalKind.ObjectIdentifier or LexicalKind.NodeIdentifier => IsUri(text) || IsCurie(text),
        LexicalKind.NcName => IsNcName(text),
        LexicalKind.JsonPointer => IsJsonPointer(text),
        _ => true,
    };

    /// <summary>A scheme, a colon, and at least one character that an IRI may have.</summary>
    private static bool IsUri(ReadOnlySpan<byte> text)
    {
        int colon = text.IndexOf((byte)':');
        if (colon < 1 || colon + 1 == text.Length || !char.IsAsciiLetter((char)text[0]) || text[..colon].ContainsAnyExcept(SchemeRest)) return false;
        return IsIriText(text);
    }

    /// <summary>A prefix, which may be empty, a colon, and a local name.</summary>
    private static bool IsCurie(ReadOnlySpan<byte> text)
    {
        int colon = text.IndexOf((byte)':');
        return colon >= 0 && colon + 1 < text.Length && (colon == 0 || IsNcName(text[..colon])) && IsIriText(text);
    }

    /// <summary>
    /// A URI relative to the document, such as the bare name of an import: <c>uriorcurie</c> is <c>xsd:anyURI</c>, which has them. A colon in its
    /// first segment would make it another thing (RFC 3986, section 4.2).
    /// </summary>
    private static bool IsRelativeReference(ReadOnlySpan<byte> text)
    {
        int segment = text.IndexOfAny("/?#"u8);
        return text.Length > 0 && !(segment < 0 ? text : text[..segment]).Contains((byte)':') && IsIriText(text);
    }

    private static bool IsIriText(ReadOnlySpan<byte> text)
    {
        if (text.ContainsAny(NotInIri)) return false;
        for (int at = text.IndexOf((byte)'%'); at >= 0;)
        {
            if (at + 2 >= text.Length || !char.IsAsciiHexDigit((char)text[at + 1]) || !char.IsAsciiHexDigit((char)text[at + 2])) return false;
            int next = text[(at + 3)..].IndexOf((byte)'%');
            at = next < 0 ? -1 : at + 3 + next;
        }

        return true;
    }

    /// <summary>A letter or underscore, then letters, digits, <c>.</c>, <c>-</c>, <c>_</c> (XML's NCName).</summary>
    private static bool IsNcName(ReadOnlySpan<byte> text)
    {
        bool first = true;
        while (text.Length > 0)
        {
            if (Rune.DecodeFromUtf8(text, out Rune rune, out int length) != OperationStatus.Done) return false;
            bool letter = rune.Value == '_' || Rune.IsLetter(rune);
            if (first ? !letter : !(letter || IsNameRest(rune))) return false;
            first = false;
            text = text[length..];
        }

        return !first;
    }

    private static bool IsNameRest(Rune rune) => rune.Value is '-' or '.' or 0xB7 or 0x203F or 0x2040 || Rune.IsDigit(rune)
        || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    /// <summary>
    /// RFC 6901: empty, or segments that begin with a slash, a tilde only before 0 or 1. A <c>#</c> before that makes it a URI fragment.
    /// </summary>
    private static bool IsJsonPointer(ReadOnlySpan<byte> text)
    {
        if (text.StartsWith("#"u8)) text = text[1..];
        if (text.Length > 0 && text[0] != '/') return false;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '~' && (i + 1 == text.Length || text[i + 1] is not ((byte)'0' or (byte)'1'))) return false;
        }

        return true;
    }

    /// <summary>What is wrong with a date whose form is right: the calendar does not have it.</summary>
    public static string Explain(TypeInfo type, ReadOnlySpan<char> text)
    {
        bool isDate = type.Parser is DateParser or DayParser or PartialDateParser or BoundParser<IsoDateTime> or BoundParser<IsoDateOrDateTime>;
        if (!isDate || text.Length < 10 || text[4] != '-' || text[7] != '-') return "";
        if (!IsoText.TryYear(text[..4], out int year) || !IsoText.TryDigits(text.Slice(5, 2), 2, out int month)) return "";
        if (!IsoText.TryDigits(text.Slice(8, 2), 2, out int day)) return "";
        if (month is < 1 or > 12) return $"; there is no month {month}";
        int days = DateTime.DaysInMonth(year, month);
        return day >= 1 && day <= days ? "" : $"; {text[..7]} has days 1 to {days}";
    }
}
