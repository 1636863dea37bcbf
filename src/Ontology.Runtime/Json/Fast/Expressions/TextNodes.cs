namespace Ontology.Json.Fast.Expressions;

/// <summary>Two texts are the same.</summary>
internal sealed class SameTextNode(FastNode<FastText> left, FastNode<FastText> right) : FastNode<bool>
{
    public override bool TryGet(ref FastFrame frame, out bool value)
    {
        value = false;
        if (!left.TryGet(ref frame, out FastText one) || !right.TryGet(ref frame, out FastText other)) return false;
        value = frame.Bytes(one).SequenceEqual(frame.Bytes(other));
        return true;
    }
}

/// <summary>What is asked of a text and others that the expression says.</summary>
internal enum TextTest
{
    Equals,
    StartsWith,
    EndsWith,
    Contains,
}

/// <summary>A text is one of some, or has one of them at a place.</summary>
internal sealed class TextTestNode(FastNode<FastText> operand, byte[][] texts, TextTest test) : FastNode<bool>
{
    public override bool TryGet(ref FastFrame frame, out bool value)
    {
        value = false;
        if (!operand.TryGet(ref frame, out FastText found)) return false;
        ReadOnlySpan<byte> bytes = frame.Bytes(found);
        foreach (byte[] text in texts)
        {
            value |= test switch
            {
                TextTest.StartsWith => bytes.StartsWith(text),
                TextTest.EndsWith => bytes.EndsWith(text),
                TextTest.Contains => bytes.IndexOf(text) >= 0,
                _ => bytes.SequenceEqual(text),
            };
        }

        return true;
    }
}

/// <summary>A text is in a list.</summary>
internal sealed class TextInListNode(FastNode<FastText> operand, FastList list) : FastNode<bool>
{
    public override bool TryGet(ref FastFrame frame, out bool value)
    {
        value = false;
        if (!operand.TryGet(ref frame, out FastText wanted) || !list.TryBegin(ref frame, out FastCursor cursor)) return false;
        FastStep step;
        while ((step = list.Move(ref frame, ref cursor, out FastText item)) == FastStep.Item)
        {
            ReadOnlySpan<byte> bytes = frame.Bytes(item);
            if (bytes.Contains((byte)'\\')) return false;
            value |= bytes.SequenceEqual(frame.Bytes(wanted));
        }

        return step == FastStep.End;
    }
}

/// <summary>A text from a place on; where something before it is not ASCII, the place is not known.</summary>
internal sealed class SubstringNode(FastNode<FastText> operand, int from) : FastNode<FastText>
{
    public override bool TryGet(ref FastFrame frame, out FastText value)
    {
        bool known = operand.TryGet(ref frame, out FastText text) && text.Length >= from;
        for (int i = 0; known && i < from; i++) known = frame.ByteAt(text.Start + i) < 0x80;
        value = known ? new FastText(text.Start + from, text.Length - from) : default;
        return known;
    }
}

/// <summary>How many code points a text has.</summary>
internal sealed class TextLengthNode(FastNode<FastText> operand) : FastNode<long>
{
    public override bool TryGet(ref FastFrame frame, out long value)
    {
        value = 0;
        if (!operand.TryGet(ref frame, out FastText text)) return false;
        // Each has one byte that does not continue another.
        foreach (byte unit in frame.Bytes(text)) value += (unit & 0xC0) == 0x80 ? 0 : 1;
        return true;
    }
}

/// <summary>The whole number whose digits a text is.</summary>
internal sealed class TextAsNumberNode(FastNode<FastText> operand) : FastNode<long>
{
    private const int MostDigits = 18;

    public override bool TryGet(ref FastFrame frame, out long value)
    {
        value = 0;
        if (!operand.TryGet(ref frame, out FastText text) || text.Length is 0 or > MostDigits) return false;
        foreach (byte unit in frame.Bytes(text))
        {
            uint digit = (uint)(unit - '0');
            if (digit > 9) return false;
            value = (value * 10) + digit;
        }

        return true;
    }
}
