using System.Globalization;
using System.Text;
using Ontology.Tables;

namespace Ontology.Json.Fast.Expressions;

/// <summary>A slot has a value; a list, one at least.</summary>
internal sealed class HasNode(FastPlace place, bool isList) : FastNode<bool>
{
    public FastPlace Place => place;

    public override bool TryGet(ref FastFrame frame, out bool value)
    {
        value = false;
        if (!place.TryFind(ref frame, out int at)) return false;
        value = frame.Notes[at] >= 0 && (!isList || frame.Notes[at + 1] > 0);
        return true;
    }
}

/// <summary>The value of a slot, if it has one, or else what LinkML's <c>ifabsent</c> says.</summary>
internal abstract class SlotNode<T>(FastPlace place) : FastNode<T>
{
    /// <summary>What stands for an absent value; null where nothing does.</summary>
    public ConstantNode<T>? Default { get; init; }

    public sealed override bool TryGet(ref FastFrame frame, out T value)
    {
        if (place.TryFindValue(ref frame, out int at)) return TryRead(ref frame, frame.Notes[at], frame.Notes[at + 1], out value);
        value = default!;
        // Not where there is no object either.
        return Default is not null && place.TryFind(ref frame, out _) && Default.TryGet(ref frame, out value);
    }

    /// <summary>Reads what was noted.</summary>
    protected abstract bool TryRead(ref FastFrame frame, int first, int second, out T value);
}

/// <summary>An object: where its notes begin.</summary>
internal sealed class ObjectSlotNode(FastPlace place) : SlotNode<int>(place)
{
    protected override bool TryRead(ref FastFrame frame, int first, int second, out int value)
    {
        value = first;
        return true;
    }
}

/// <summary>The value of an enumeration, by its index.</summary>
internal sealed class EnumSlotNode(FastPlace place) : SlotNode<int>(place)
{
    private readonly FastPlace _place = place;

    public FastPlace Place => _place;

    protected override bool TryRead(ref FastFrame frame, int first, int second, out int value)
    {
        value = second;
        return true;
    }
}

internal sealed class BooleanSlotNode(FastPlace place) : SlotNode<bool>(place)
{
    protected override bool TryRead(ref FastFrame frame, int first, int second, out bool value)
    {
        value = frame.ByteAt(first) == 't';
        return true;
    }
}

/// <summary>A text. Of what has escapes it is not known what it is equal to; codes and references have none.</summary>
internal sealed class TextSlotNode(FastPlace place, bool mayBeEscaped) : SlotNode<FastText>(place)
{
    protected override bool TryRead(ref FastFrame frame, int first, int second, out FastText value)
    {
        value = new FastText(first + 1, second - 2);
        return !mayBeEscaped || !frame.Bytes(value).Contains((byte)'\\');
    }
}

/// <summary>A number of few digits, without an exponent.</summary>
internal sealed class NumberSlotNode(FastPlace place) : SlotNode<decimal>(place)
{
    private readonly FastPlace _place = place;

    public FastPlace Place => _place;

    protected override bool TryRead(ref FastFrame frame, int first, int second, out decimal value) =>
        FastDigits.TryDecimal(frame.Bytes(new FastText(first, second)), out value);
}

/// <summary>A number of few digits has no fraction, or one of zeros.</summary>
internal sealed class IsWholeSlotNode(FastPlace place) : SlotNode<bool>(place)
{
    protected override bool TryRead(ref FastFrame frame, int first, int second, out bool value)
    {
        ReadOnlySpan<byte> text = frame.Bytes(new FastText(first, second));
        int point = text.IndexOf((byte)'.');
        value = point < 0 || text[(point + 1)..].IndexOfAnyExcept((byte)'0') < 0;
        return true;
    }
}

/// <summary>A whole number of few digits.</summary>
internal sealed class WholeSlotNode(FastPlace place) : SlotNode<long>(place)
{
    protected override bool TryRead(ref FastFrame frame, int first, int second, out long value) =>
        FastDigits.TryWhole(frame.Bytes(new FastText(first, second)), out value);
}

internal sealed class DateSlotNode(FastPlace place) : SlotNode<PartialDate>(place)
{
    private const int Longest = 48;

    protected override bool TryRead(ref FastFrame frame, int first, int second, out PartialDate value)
    {
        ReadOnlySpan<byte> text = frame.Bytes(new FastText(first + 1, second - 2));
        Span<char> chars = stackalloc char[Longest];
        if (text.Length == FastDigits.DateLength && PartialDate.TryDayWithoutLiteral(text, out value)) return true;
        value = default;
        // A day with a zone is no partial date: the judge reads it.
        return text.Length <= Longest && Ascii.ToUtf16(text, chars, out int length) == System.Buffers.OperationStatus.Done
            && PartialDate.TryWithoutLiteral(chars[..length], out value);
    }
}

internal sealed class PeriodSlotNode(FastPlace place) : SlotNode<IsoDuration>(place)
{
    protected override bool TryRead(ref FastFrame frame, int first, int second, out IsoDuration value) =>
        IsoDuration.TryParse(Encoding.UTF8.GetString(frame.Bytes(new FastText(first + 1, second - 2))), CultureInfo.InvariantCulture, out value);
}

/// <summary>What a macro is at: an object.</summary>
internal sealed class ObjectVariableNode(int variable) : FastNode<int>
{
    public int Variable => variable;

    public override bool TryGet(ref FastFrame frame, out int value)
    {
        value = frame.Variables[variable].Start;
        return true;
    }
}

/// <summary>What a macro is at: a value of an enumeration.</summary>
internal sealed class EnumVariableNode(int variable) : FastNode<int>
{
    public override bool TryGet(ref FastFrame frame, out int value)
    {
        value = frame.Variables[variable].Length;
        return true;
    }
}

/// <summary>What a macro is at: a text.</summary>
internal sealed class TextVariableNode(int variable, bool mayBeEscaped) : FastNode<FastText>
{
    public override bool TryGet(ref FastFrame frame, out FastText value)
    {
        value = frame.Variables[variable];
        return !mayBeEscaped || !frame.Bytes(value).Contains((byte)'\\');
    }
}
