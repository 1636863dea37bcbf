namespace Ontology.Rules;

/// <summary>Texts as the language sees them, sequences of code points, over .NET's, which are sequences of UTF-16 units.</summary>
internal static class CodePoints
{
    // So many are counted one by one sooner than a text is searched for those of two units.
    private const int Few = 16;

    /// <summary>How many code points there are.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        int count = text.Length;
        int first = text.IndexOfAnyInRange('\ud800', '\udbff');
        if (first < 0) return count;
        for (int i = first; i + 1 < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && char.IsLowSurrogate(text[i + 1]))
            {
                count--;
                i++;
            }
        }

        return count;
    }

    /// <summary>The unit at which a code point begins; the text's length for the one after the last, below 0 for those beyond.</summary>
    public static int UnitOf(ReadOnlySpan<char> text, long codePoint)
    {
        if (codePoint < 0 || codePoint > text.Length) return -1;
        if (codePoint > Few && text.IndexOfAnyInRange('\ud800', '\udbff') < 0) return (int)codePoint;
        int unit = 0;
        for (long i = 0; i < codePoint; i++)
        {
            if (unit >= text.Length) return -1;
            unit += Length(text, unit);
        }

        return unit;
    }

    /// <summary>How many units the code point at a unit has.</summary>
    public static int Length(ReadOnlySpan<char> text, int unit) =>
        char.IsHighSurrogate(text[unit]) && unit + 1 < text.Length && char.IsLowSurrogate(text[unit + 1]) ? 2 : 1;

    /// <summary>The code points, one after the other.</summary>
    public static int[] ToArray(string text)
    {
        int[] points = new int[Count(text)];
        int unit = 0;
        for (int i = 0; i < points.Length; i++)
        {
            int length = Length(text, unit);
            points[i] = length == 2 ? char.ConvertToUtf32(text[unit], text[unit + 1]) : text[unit];
            unit += length;
        }

        return points;
    }

    /// <summary>Orders by code points, which is the order of the UTF-8 forms, and differs from that of UTF-16 beyond the surrogates.</summary>
    public static int Compare(string left, string right)
    {
        int common = left.AsSpan().CommonPrefixLength(right);
        if (common == left.Length || common == right.Length) return left.Length.CompareTo(right.Length);
        char a = left[common], b = right[common];
        bool isA = char.IsSurrogate(a), isB = char.IsSurrogate(b);
        return isA == isB ? a.CompareTo(b) : isA ? 1 : -1;
    }
}
