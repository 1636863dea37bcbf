using System.Numerics;
using System.Text;
using Ontology.Datasets;

namespace Ontology.Judging;

/// <summary>
/// Writes what rules read of an object that was judged, so that they can be evaluated when its text is gone. An object's slots are bits that tell
/// which of them are there, and the values of those: each a <see cref="FootprintTag"/> and what that says.
/// </summary>
/// <param name="json">The document.</param>
/// <param name="tokens">Its tokens.</param>
/// <param name="registry">The ontology.</param>
/// <param name="plan">What is written of the objects of each class.</param>
/// <param name="to">Where it is written to.</param>
/// <param name="ids">Of a dataset: its identifiers, which are written as their numbers.</param>
/// <param name="parts">Of a dataset: objects without a place of their own, which are kept in those that hold them. Whatever is written is taken out.</param>
internal ref struct FootprintWriter(
    ReadOnlySpan<byte> json, Token[] tokens, OntologyRegistry registry, FootprintPlan plan, FootprintBuffer to, RecentIds? ids = null, HashSet<int>? parts = null)
{
    private const int Few = 64;

    private readonly ReadOnlySpan<byte> _json = json;
    private int _kept;

    /// <summary>There are parts in what was written last.</summary>
    public bool HasParts { get; private set; }

    /// <summary>Writes the slots of an object behind what was written before.</summary>
    public void Write(int obj)
    {
        _kept = obj;
        HasParts = false;
        ClassInfo actual = registry.Classes[tokens[obj].Resolved];
        if (plan.Of(actual) is { } footprint) WriteSlots(obj, footprint);
    }

    private void WriteObject(int obj, bool isWhole)
    {
        ClassInfo actual = registry.Classes[tokens[obj].Resolved];
        if (parts is not null && parts.Remove(obj))
        {
            HasParts = true;
            to.Write(isWhole ? FootprintTag.WholePart : FootprintTag.Part, actual.Index);
            to.Write(obj - _kept);
        }
        else
        {
            to.Write(isWhole ? FootprintTag.WholeObject : FootprintTag.Object, actual.Index);
        }

        ClassFootprint? footprint = isWhole ? plan.WholeOf(actual) : plan.Of(actual);
        if (footprint is not null) WriteSlots(obj, footprint);
    }

    private void WriteSlots(int obj, ClassFootprint footprint)
    {
        int count = footprint.Slots.Length, words = (count + FootprintReader.WordBits - 1) / FootprintReader.WordBits;
        Span<int> values = count <= Few ? stackalloc int[Few] : new int[count];
        Span<ulong> found = count <= Few ? stackalloc ulong[1] : new ulong[words];
        FindValues(obj, footprint, values, found);
        int bits = to.WriteBits(count);
        for (int word = 0; word < words; word++)
        {
            int first = word * FootprintReader.WordBits;
            // What is required and absent has been reported.
            ulong there = found[word], written = there | footprint.RequiredFrom(first);
            to.SetBits(bits, first, written);
            for (ulong left = written; left != 0; left &= left - 1)
            {
                int i = first + BitOperations.TrailingZeroCount(left);
                if ((there & (1UL << i)) != 0) Write(obj, values[i], footprint.Slots[i], footprint.Whole[i]);
                else to.Write(FootprintTag.Invalid);
            }
        }
    }

    private void Write(int obj, int value, SlotInfo slot, bool isWhole)
    {
        ref readonly Token token = ref tokens[value];
        if (token.Invalid) to.Write(FootprintTag.Invalid);
        // The name of an entry, which is its key.
        else if (value <= obj) WriteText(value, slot);
        else if (slot.Multivalued && token.Kind is TokenKind.Array or TokenKind.Object) WriteContainer(value, slot, isWhole);
        else WriteValue(value, slot, isWhole);
    }

    /// <summary>The values of the slots that are written, as <see cref="ObjectTokens.ValueOf"/> finds them, all at once; and bits for those that have one.</summary>
    private readonly void FindValues(int obj, ClassFootprint footprint, Span<int> values, Span<ulong> found)
    {
        if (tokens[obj].Kind == TokenKind.Name)
        {
            for (int i = 0; i < footprint.Slots.Length; i++)
            {
                int value = ObjectTokens.ValueOf(tokens, registry.Classes, obj, footprint.Slots[i].Index);
                if (value >= 0) Add(i, value, values, found);
            }

            return;
        }

        int end = tokens[obj].Next;
        for (int name = obj + 1; name < end; name = tokens[name + 1].Next)
        {
            if (tokens[name].Resolved >= 0 && tokens[name + 1].Kind != TokenKind.Null) Add(footprint.PositionOf(tokens[name].Resolved), name + 1, values, found);
        }

        if (tokens[obj].Entry && footprint.Class.Key is { } key) Add(footprint.PositionOf(key.Index), obj - 1, values, found);
    }

    /// <summary>Adds the value of a slot, of which the first counts.</summary>
    private static void Add(int position, int value, Span<int> values, Span<ulong> found)
    {
        if (position < 0) return;
        ref ulong word = ref found[position / FootprintReader.WordBits];
        ulong bit = 1UL << position;
        if ((word & bit) != 0) return;
        word |= bit;
        values[position] = value;
    }

    private void WriteContainer(int value, SlotInfo slot, bool isWhole)
    {
        int count = 0;
        foreach (int item in new ContainerTokens(tokens, value)) count++;
        to.Write(FootprintTag.List, count);
        foreach (int item in new ContainerTokens(tokens, value)) WriteValue(item, slot, isWhole);
    }

    private void WriteValue(int value, SlotInfo slot, bool isWhole)
    {
        ref readonly Token token = ref tokens[value];
        switch (token.Kind)
        {
            case TokenKind.Object when token.Resolved >= 0:
            case TokenKind.Name when token.Resolved >= 0:
                WriteObject(value, isWhole);
                break;
            case TokenKind.Object:
                to.Write(FootprintTag.Json, Encoding.UTF8.GetBytes(JsonContent.At(_json, token.Start).Text));
                break;
            case TokenKind.Array:
                WriteContainer(value, slot, isWhole);
                break;
            case TokenKind.String or TokenKind.Name:
                WriteText(value, slot);
                break;
            case TokenKind.Number:
                if (!TryWriteId(value, slot)) to.Write(FootprintTag.Number, _json.Slice(token.Start, token.Length));
                break;
            case TokenKind.True or TokenKind.False:
                to.Write(token.Kind == TokenKind.True ? FootprintTag.True : FootprintTag.False);
                break;
            default:
                to.Write(FootprintTag.Absent);
                break;
        }
    }

    private readonly void WriteText(int value, SlotInfo slot)
    {
        if (TryWriteId(value, slot)) return;
        ref readonly Token token = ref tokens[value];
        ReadOnlySpan<byte> raw = _json.Slice(token.Start, token.Length);
        if (!token.Escaped)
        {
            WriteText(raw, token.Resolved, slot.Value);
            return;
        }

        byte[] text = new byte[raw.Length];
        WriteText(text.AsSpan(0, JsonText.Unescape(raw, text)), token.Resolved, slot.Value);
    }

    private readonly void WriteText(ReadOnlySpan<byte> text, int resolved, ConstraintInfo range)
    {
        if (range.Form == RangeForm.Enum && range.Enum!.Values.Is(resolved, text)) to.Write(FootprintTag.Choice, resolved);
        else if (range.Type is { IsDate: true } && TryDay(text, out int day)) to.Write(FootprintTag.Day, day);
        else to.Write(FootprintTag.Text, text);
    }

    private readonly bool TryWriteId(int value, SlotInfo slot)
    {
        if (ids is null || slot.Value.Form != RangeForm.Reference) return false;
        to.Write(FootprintTag.Id, TokenIds.Of(ref tokens[value], _json, ids));
        return true;
    }

    /// <summary>A day of four, two and two digits, as the text of a date is written back.</summary>
    private static bool TryDay(ReadOnlySpan<byte> text, out int day)
    {
        day = 0;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-') return false;
        if (!TwoDigits(text[..2], out int century) || !TwoDigits(text[2..4], out int year) || !TwoDigits(text[5..7], out int month) || !TwoDigits(text[8..], out int date)) return false;
        year += century * 100;
        if (year < 1 || month is < 1 or > 12 || date < 1 || (date > 28 && date > DateTime.DaysInMonth(year, month))) return false;
        day = new DateOnly(year, month, date).DayNumber;
        return true;
    }

    private static bool TwoDigits(ReadOnlySpan<byte> text, out int number)
    {
        number = ((text[0] - '0') * 10) + text[1] - '0';
        return char.IsAsciiDigit((char)text[0]) && char.IsAsciiDigit((char)text[1]);
    }
}
