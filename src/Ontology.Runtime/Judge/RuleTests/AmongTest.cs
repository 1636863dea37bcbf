using System.Runtime.CompilerServices;

namespace Ontology.Judging;

/// <summary>A text is one of those that the rule names, or is none of them.</summary>
/// <param name="item">The text.</param>
/// <param name="texts">Those that the rule names.</param>
/// <param name="isNegated">It is to be none of them.</param>
internal sealed class AmongTest(TestReader item, byte[][] texts, bool isNegated = false) : RuleTest
{
    private const int MostKnown = 64;

    // Of the enumeration that was asked for first. Of another one, texts are compared: rules seldom meet two, and then by turns.
    private KnownValues? _known;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override Truth Of(ref TestFrame frame)
    {
        TestValue value = default;
        item.Read(ref frame, ref value);
        if (value.Form != TestForm.Text) return value.Undecided;
        bool isAmong = value.Origin == TextOrigin.Enumeration ? IsAmong(frame.Range(value), value.Number) : IsAmong(frame.Text(value));
        return Truths.Of(isAmong != isNegated);
    }

    private bool IsAmong(EnumInfo range, int number)
    {
        KnownValues known = _known ??= Find(range);
        return known.Range == range && number < MostKnown ? ((known.Values >> number) & 1) != 0 : IsAmong(range.Values.Utf8(number));
    }

    private bool IsAmong(ReadOnlySpan<byte> own)
    {
        foreach (byte[] text in texts)
        {
            if (own.SequenceEqual(text)) return true;
        }

        return false;
    }

    private KnownValues Find(EnumInfo range)
    {
        ulong values = 0;
        for (int i = 0; i < range.Values.Count && i < MostKnown; i++)
        {
            if (IsAmong(range.Values.Utf8(i))) values |= 1UL << i;
        }

        return new KnownValues(range, values);
    }

    /// <summary>Which of the values of an enumeration are among the texts.</summary>
    /// <param name="Range">The enumeration.</param>
    /// <param name="Values">A bit for each, the first one's the lowest.</param>
    private sealed record KnownValues(EnumInfo Range, ulong Values);
}
