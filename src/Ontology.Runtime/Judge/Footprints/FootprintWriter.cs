using System.Buffers.Text;
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
    ReadOnlySpan<byte> json, Token[] tokens, OntologyRegistry registry, FootprintPlan plan, FootprintBuffer to, IdTable? ids = null, HashSet<int>? parts = null)
{
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
        int bits = to.WriteBits(footprint.Slots.Length);
        for (int i = 0; i < footprint.Slots.Length; i++)
        {
            SlotInfo slot = footprint.Slots[i];
            int value = ObjectTokens.ValueOf(tokens, registry.Classes, obj, slot.Index);
            if (value < 0 && !slot.Value.Required) continue;
            to.SetBit(bits, i);
            if (value < 0 || tokens[value].Invalid) to.Write(FootprintTag.Invalid);
            // The name of an entry, which is its key.
            else if (value <= obj) WriteText(tokens[value], slot);
            else if (slot.Multivalued && tokens[value].Kind is TokenKind.Array or TokenKind.Object) WriteContainer(value, slot, footprint.Whole[i]);
            else WriteValue(value, slot, footprint.Whole[i]);
        }
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
                WriteText(token, slot);
                break;
            case TokenKind.Number:
                WriteText(FootprintTag.Number, _json.Slice(token.Start, token.Length), token.Resolved, slot);
                break;
            case TokenKind.True or TokenKind.False:
                to.Write(token.Kind == TokenKind.True ? FootprintTag.True : FootprintTag.False);
                break;
            default:
                to.Write(FootprintTag.Absent);
                break;
        }
    }

    private readonly void WriteText(in Token token, SlotInfo slot)
    {
        ReadOnlySpan<byte> raw = _json.Slice(token.Start, token.Length);
        if (!token.Escaped)
        {
            WriteText(FootprintTag.Text, raw, token.Resolved, slot);
            return;
        }

        byte[] text = new byte[raw.Length];
        WriteText(FootprintTag.Text, text.AsSpan(0, JsonText.Unescape(raw, text)), token.Resolved, slot);
    }

    private readonly void WriteText(FootprintTag tag, ReadOnlySpan<byte> text, int resolved, SlotInfo slot)
    {
        ConstraintInfo range = slot.Value;
        if (ids is not null && range.Form == RangeForm.Reference) to.Write(FootprintTag.Id, ids.Add(text));
        else if (tag == FootprintTag.Text && range.Form == RangeForm.Enum && range.Enum!.Values.Is(resolved, text)) to.Write(FootprintTag.Choice, resolved);
        else if (tag == FootprintTag.Text && range.Type is { IsDate: true } && TryDay(text, out int day)) to.Write(FootprintTag.Day, day);
        else to.Write(tag, text);
    }

    /// <summary>A day of four, two and two digits, as the text of a date is written back.</summary>
    private static bool TryDay(ReadOnlySpan<byte> text, out int day)
    {
        day = 0;
        if (text.Length != 10 || !Utf8Parser.TryParse(text[..4], out int year, out int read) || read != 4 || year < 1 || text[4] != '-' || text[7] != '-') return false;
        if (!TwoDigits(text[5..7], out int month) || !TwoDigits(text[8..], out int date) || month is < 1 or > 12) return false;
        if (date < 1 || date > DateTime.DaysInMonth(year, month) || !char.IsAsciiDigit((char)text[0])) return false;
        day = new DateOnly(year, month, date).DayNumber;
        return true;
    }

    private static bool TwoDigits(ReadOnlySpan<byte> text, out int number)
    {
        number = ((text[0] - '0') * 10) + text[1] - '0';
        return char.IsAsciiDigit((char)text[0]) && char.IsAsciiDigit((char)text[1]);
    }
}
