using System.Text;

namespace Ontology.Rules;

/// <content>Texts. Places in them are counted in code points.</content>
public static partial class RuleFunctions
{
    /// <summary><c>text.contains(part)</c>.</summary>
    /// <param name="text">A string.</param>
    /// <param name="part">A string.</param>
    public static RuleValue Contains(in RuleValue text, in RuleValue part) => AreTexts(text, part)
        ? RuleValue.Of(text.Text.Contains(part.Text, StringComparison.Ordinal))
        : RuleErrors.Reject("contains", text, part);

    /// <summary><c>text.startsWith(part)</c>.</summary>
    /// <param name="text">A string.</param>
    /// <param name="part">A string.</param>
    public static RuleValue StartsWith(in RuleValue text, in RuleValue part) => AreTexts(text, part)
        ? RuleValue.Of(text.Text.StartsWith(part.Text, StringComparison.Ordinal))
        : RuleErrors.Reject("startsWith", text, part);

    /// <summary><c>text.endsWith(part)</c>.</summary>
    /// <param name="text">A string.</param>
    /// <param name="part">A string.</param>
    public static RuleValue EndsWith(in RuleValue text, in RuleValue part) => AreTexts(text, part)
        ? RuleValue.Of(text.Text.EndsWith(part.Text, StringComparison.Ordinal))
        : RuleErrors.Reject("endsWith", text, part);

    /// <summary><c>text.matches(pattern)</c>: a part of the text does; the pattern is a regular expression in RE2's syntax.</summary>
    /// <param name="text">A string.</param>
    /// <param name="pattern">A string.</param>
    public static RuleValue Matches(in RuleValue text, in RuleValue pattern) => AreTexts(text, pattern)
        ? RulePattern.Of(pattern.Text).Matches(text.Text)
        : RuleErrors.Reject("matches", text, pattern);

    /// <summary><c>text.charAt(index)</c>: the code point there, or nothing at the end.</summary>
    /// <param name="text">A string.</param>
    /// <param name="index">An int.</param>
    public static RuleValue CharAt(in RuleValue text, in RuleValue index)
    {
        if (text.Kind != RuleValueKind.String || index.Kind != RuleValueKind.Int) return RuleErrors.Reject("charAt", text, index);
        int unit = CodePoints.UnitOf(text.Text, index.Bits);
        if (unit < 0) return OutOfRange(index.Bits);
        return RuleValue.Of(unit == text.Text.Length ? "" : text.Text.Substring(unit, CodePoints.Length(text.Text, unit)));
    }

    /// <summary><c>text.indexOf(part)</c>: where the part stands first, or -1.</summary>
    /// <param name="text">A string.</param>
    /// <param name="part">A string.</param>
    public static RuleValue IndexOf(in RuleValue text, in RuleValue part) => IndexOf(text, part, RuleValue.Of(0L));

    /// <summary><c>text.indexOf(part, from)</c>: where the part stands first, at a place or after it, or -1.</summary>
    /// <param name="text">A string.</param>
    /// <param name="part">A string.</param>
    /// <param name="from">An int.</param>
    public static RuleValue IndexOf(in RuleValue text, in RuleValue part, in RuleValue from)
    {
        if (!AreTexts(text, part) || from.Kind != RuleValueKind.Int) return RuleErrors.NoOverload("indexOf", text, part, from);
        int unit = CodePoints.UnitOf(text.Text, from.Bits);
        if (unit < 0) return OutOfRange(from.Bits);
        int found = text.Text.IndexOf(part.Text, unit, StringComparison.Ordinal);
        return RuleValue.Of(found < 0 ? -1L : CodePoints.Count(text.Text.AsSpan(0, found)));
    }

    /// <summary><c>text.lastIndexOf(part)</c>: where the part stands last, or -1.</summary>
    /// <param name="text">A string.</param>
    /// <param name="part">A string.</param>
    public static RuleValue LastIndexOf(in RuleValue text, in RuleValue part) => AreTexts(text, part)
        ? LastIndexOf(text.Text, part.Text, text.Text.Length)
        : RuleErrors.Reject("lastIndexOf", text, part);

    /// <summary><c>text.lastIndexOf(part, from)</c>: where the part stands last, at a place or before it, or -1.</summary>
    /// <param name="text">A string.</param>
    /// <param name="part">A string.</param>
    /// <param name="from">An int.</param>
    public static RuleValue LastIndexOf(in RuleValue text, in RuleValue part, in RuleValue from)
    {
        if (!AreTexts(text, part) || from.Kind != RuleValueKind.Int) return RuleErrors.NoOverload("lastIndexOf", text, part, from);
        int unit = CodePoints.UnitOf(text.Text, from.Bits);
        return unit < 0 ? OutOfRange(from.Bits) : LastIndexOf(text.Text, part.Text, unit);
    }

    /// <summary><c>text.lowerAscii()</c>: the letters of ASCII in lower case.</summary>
    /// <param name="text">A string.</param>
    public static RuleValue LowerAscii(in RuleValue text) => text.Kind == RuleValueKind.String
        ? RuleValue.Of(string.Create(text.Text.Length, text.Text, static (to, from) =>
        {
            for (int i = 0; i < to.Length; i++) to[i] = char.IsAsciiLetterUpper(from[i]) ? (char)(from[i] | 0x20) : from[i];
        }))
        : RuleErrors.Reject("lowerAscii", text);

    /// <summary><c>text.upperAscii()</c>: the letters of ASCII in upper case.</summary>
    /// <param name="text">A string.</param>
    public static RuleValue UpperAscii(in RuleValue text) => text.Kind == RuleValueKind.String
        ? RuleValue.Of(string.Create(text.Text.Length, text.Text, static (to, from) =>
        {
            for (int i = 0; i < to.Length; i++) to[i] = char.IsAsciiLetterLower(from[i]) ? (char)(from[i] & ~0x20) : from[i];
        }))
        : RuleErrors.Reject("upperAscii", text);

    /// <summary><c>text.replace(part, by)</c>.</summary>
    /// <param name="text">A string.</param>
    /// <param name="part">What to replace.</param>
    /// <param name="by">By what.</param>
    public static RuleValue Replace(in RuleValue text, in RuleValue part, in RuleValue by) => Replace(text, part, by, RuleValue.Of(-1L));

    /// <summary><c>text.replace(part, by, limit)</c>: no more often than the limit, unless that is negative.</summary>
    /// <param name="text">A string.</param>
    /// <param name="part">What to replace.</param>
    /// <param name="by">By what.</param>
    /// <param name="limit">An int.</param>
    public static RuleValue Replace(in RuleValue text, in RuleValue part, in RuleValue by, in RuleValue limit)
    {
        if (!AreTexts(text, part) || by.Kind != RuleValueKind.String) return RuleErrors.NoOverload("replace", text, part, by);
        if (limit.Kind != RuleValueKind.Int) return RuleErrors.Reject("replace", limit);
        var result = new StringBuilder();
        string from = text.Text, old = part.Text;
        int at = 0;
        for (long left = limit.Bits; left != 0 && at <= from.Length; left--)
        {
            // Nothing stands before each code point and after the last one.
            int found = from.IndexOf(old, at, StringComparison.Ordinal);
            if (found < 0) break;
            result.Append(from, at, found - at).Append(by.Text);
            at = found + old.Length;
            if (result.Length > MaxText) return RuleErrors.TooLarge;
            if (old.Length > 0) continue;
            if (at == from.Length) return RuleValue.Of(result.ToString());
            int length = CodePoints.Length(from, at);
            result.Append(from, at, length);
            at += length;
        }

        return RuleValue.Of(result.Append(from, at, from.Length - at).ToString());
    }

    /// <summary><c>text.split(separator)</c>.</summary>
    /// <param name="text">A string.</param>
    /// <param name="separator">A string; where it is empty, each code point is a part.</param>
    public static RuleValue Split(in RuleValue text, in RuleValue separator) => Split(text, separator, RuleValue.Of(-1L));

    /// <summary><c>text.split(separator, limit)</c>: into no more parts than the limit, unless that is negative.</summary>
    /// <param name="text">A string.</param>
    /// <param name="separator">A string; where it is empty, each code point is a part.</param>
    /// <param name="limit">An int.</param>
    public static RuleValue Split(in RuleValue text, in RuleValue separator, in RuleValue limit)
    {
        if (!AreTexts(text, separator) || limit.Kind != RuleValueKind.Int) return RuleErrors.NoOverload("split", text, separator, limit);
        if (limit.Bits == 0) return RuleValue.EmptyList;
        string from = text.Text;
        if (limit.Bits < 0 && separator.Text.Length > 0) return Split(from, separator.Text);
        List<RuleValue> parts = [];
        int at = 0;
        while (limit.Bits < 0 || parts.Count < limit.Bits - 1)
        {
            if (separator.Text.Length == 0 && at >= from.Length) break;
            int end = separator.Text.Length == 0 ? at + CodePoints.Length(from, at) : from.IndexOf(separator.Text, at, StringComparison.Ordinal);
            if (end < 0 || (separator.Text.Length == 0 && end == from.Length)) break;
            if (parts.Count >= MaxItems) return RuleErrors.TooLarge;
            parts.Add(RuleValue.Of(from[at..end]));
            at = end + separator.Text.Length;
        }

        if (from.Length > 0 || separator.Text.Length > 0) parts.Add(RuleValue.Of(from[at..]));
        return RuleValue.ListOf([.. parts]);
    }

    private static RuleValue Split(string from, string separator)
    {
        int separators = from.AsSpan().Count(separator);
        if (separators > MaxItems) return RuleErrors.TooLarge;
        var parts = new RuleValue[separators + 1];
        int at = 0;
        for (int i = 0; i < separators; i++)
        {
            int end = from.IndexOf(separator, at, StringComparison.Ordinal);
            parts[i] = RuleValue.Of(from[at..end]);
            at = end + separator.Length;
        }

        parts[separators] = RuleValue.Of(from[at..]);
        return RuleValue.ListOf(parts);
    }

    /// <summary><c>text.substring(from)</c>.</summary>
    /// <param name="text">A string.</param>
    /// <param name="from">An int.</param>
    public static RuleValue Substring(in RuleValue text, in RuleValue from)
    {
        if (text.Kind != RuleValueKind.String || from.Kind != RuleValueKind.Int) return RuleErrors.Reject("substring", text, from);
        int unit = CodePoints.UnitOf(text.Text, from.Bits);
        return unit < 0 ? OutOfRange(from.Bits) : RuleValue.Of(text.Text[unit..]);
    }

    /// <summary><c>text.substring(from, to)</c>; the code point at <paramref name="to"/> is not part of it.</summary>
    /// <param name="text">A string.</param>
    /// <param name="from">An int.</param>
    /// <param name="to">An int.</param>
    public static RuleValue Substring(in RuleValue text, in RuleValue from, in RuleValue to)
    {
        if (text.Kind != RuleValueKind.String || from.Kind != RuleValueKind.Int || to.Kind != RuleValueKind.Int)
        {
            return RuleErrors.NoOverload("substring", text, from, to);
        }

        int first = CodePoints.UnitOf(text.Text, from.Bits), end = CodePoints.UnitOf(text.Text, to.Bits);
        if (first < 0) return OutOfRange(from.Bits);
        if (end < 0) return OutOfRange(to.Bits);
        return first <= end ? RuleValue.Of(text.Text[first..end]) : RuleValue.Error($"a part cannot begin at {from.Bits} and end at {to.Bits}");
    }

    /// <summary><c>text.trim()</c>: without white space at its ends.</summary>
    /// <param name="text">A string.</param>
    public static RuleValue Trim(in RuleValue text) =>
        text.Kind == RuleValueKind.String ? RuleValue.Of(text.Text.Trim()) : RuleErrors.Reject("trim", text);

    /// <summary><c>list.join()</c>.</summary>
    /// <param name="list">A list of strings.</param>
    public static RuleValue Join(in RuleValue list) => Join(list, RuleValue.Of(""));

    /// <summary><c>list.join(separator)</c>.</summary>
    /// <param name="list">A list of strings.</param>
    /// <param name="separator">A string.</param>
    public static RuleValue Join(in RuleValue list, in RuleValue separator)
    {
        if (list.Kind != RuleValueKind.List || separator.Kind != RuleValueKind.String) return RuleErrors.Reject("join", list, separator);
        var result = new StringBuilder();
        IReadOnlyList<RuleValue> items = list.List;
        for (int i = 0; i < items.Count; i++)
        {
            RuleValue item = items[i];
            if (item.Kind != RuleValueKind.String) return RuleErrors.Reject("join", item);
            if (i > 0) result.Append(separator.Text);
            result.Append(item.Text);
            if (result.Length > MaxText) return RuleErrors.TooLarge;
        }

        return RuleValue.Of(result.ToString());
    }

    /// <summary><c>strings.quote(text)</c>: as a literal of the language, in double quotes.</summary>
    /// <param name="text">A string.</param>
    public static RuleValue Quote(in RuleValue text)
    {
        if (text.Kind != RuleValueKind.String) return RuleErrors.Reject("strings.quote", text);
        var result = new StringBuilder(text.Text.Length + 2).Append('"');
        foreach (char unit in text.Text)
        {
            string? escape = unit switch
            {
                '\a' => "\\a",
                '\b' => "\\b",
                '\f' => "\\f",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '\v' => "\\v",
                '\\' => "\\\\",
                '"' => "\\\"",
                _ => null,
            };
            if (escape is null) result.Append(unit);
            else result.Append(escape);
        }

        return RuleValue.Of(result.Append('"').ToString());
    }

    /// <summary><c>a.editDistance(b)</c>: how many code points must be added, left out or changed to make one text of the other.</summary>
    /// <param name="left">A string.</param>
    /// <param name="right">A string.</param>
    public static RuleValue EditDistance(in RuleValue left, in RuleValue right) =>
        AreTexts(left, right) ? Rules.EditDistance.Between(left.Text, right.Text) : RuleErrors.Reject("editDistance", left, right);

    private static bool AreTexts(in RuleValue left, in RuleValue right) => left.Kind == RuleValueKind.String && right.Kind == RuleValueKind.String;

    private static RuleValue LastIndexOf(string text, string part, int from)
    {
        int at = Math.Min(from, text.Length - part.Length);
        int found = at < 0 ? -1 : text.AsSpan(0, at + part.Length).LastIndexOf(part);
        return RuleValue.Of(found < 0 ? -1L : CodePoints.Count(text.AsSpan(0, found)));
    }

    internal static RuleValue OutOfRange(long index) => RuleValue.Error($"there is no place {index}");
}
