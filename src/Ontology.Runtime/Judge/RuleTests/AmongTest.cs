using System.Runtime.CompilerServices;

namespace Ontology.Judging;

/// <summary>A text is one of those that the rule names, or is none of them.</summary>
/// <param name="item">The text.</param>
/// <param name="texts">Those that the rule names.</param>
/// <param name="isNegated">It is to be none of them.</param>
internal sealed class AmongTest(TestReader item, byte[][] texts, bool isNegated = false) : RuleTest
{
    private const int MostKnown = 64;

    // What was found out of the slot whose enumeration was asked for last.
    private KnownValues? _known;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override Truth Of(ref TestFrame frame)
    {
        TestValue value = default;
        item.Read(ref frame, ref value);
        if (value.Form != TestForm.Text) return value.Undecided;
        bool isAmong = value.Origin == TextOrigin.Enumeration && value.Number < MostKnown ? IsAmong(ref frame, value) : IsAmong(frame.Text(value));
        return Truths.Of(isAmong != isNegated);
    }

    private bool IsAmong(ref TestFrame frame, in TestValue choice)
    {
        if (_known is not { } known || known.Slot != choice.Place) _known = known = Find(frame.Range(choice), choice.Place);
        return ((known.Values >> choice.Number) & 1) != 0;
    }

    private bool IsAmong(ReadOnlySpan<byte> own)
    {
        foreach (byte[] text in texts)
        {
            if (own.SequenceEqual(text)) return true;
        }

        return false;
    }

    private KnownValues Find(EnumInfo range, long slot)
    {
        ulong values = 0;
        for (int i = 0; i < range.Values.Count && i < MostKnown; i++)
        {
            if (IsAmong(range.Values.Utf8(i))) values |= 1UL << i;
        }

        return new KnownValues(slot, values);
    }

    /// <summary>Which of the values of an enumeration are among the texts.</summary>
    /// <param name="Slot">The slot whose values they are, as <see cref="TestValue.Place"/> says.</param>
    /// <param name="Values">A bit for each, the first one's the lowest.</param>
    private sealed record KnownValues(long Slot, ulong Values);
}
