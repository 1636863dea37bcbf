using System.Text;
using Ontology.Tables;

namespace Ontology.Judging;

/// <summary>
/// Writes what rules read of an object that was judged, so that they can be evaluated when its text is gone. A value is a
/// <see cref="FootprintTag"/> and what that says; numbers of bytes and of values take seven bits a byte, the lowest first.
/// </summary>
internal ref struct FootprintWriter(ReadOnlySpan<byte> json, Token[] tokens, OntologyRegistry registry, FootprintPlan plan)
{
    private readonly ReadOnlySpan<byte> _json = json;
    private byte[] _buffer = new byte[256];
    private int _length;

    /// <summary>What was written last.</summary>
    public readonly ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    /// <summary>An object of which nothing is read but its class.</summary>
    public static byte[] Empty(int classIndex)
    {
        var writer = new FootprintWriter(default, [], null!, null!);
        writer.WriteTag(FootprintTag.Object);
        writer.WriteNumber(classIndex);
        return writer.Written.ToArray();
    }

    /// <summary>Writes an object, in place of what was written before.</summary>
    public void Write(int obj)
    {
        _length = 0;
        WriteObject(obj, isWhole: false);
    }

    private void WriteObject(int obj, bool isWhole)
    {
        ClassInfo actual = registry.Classes[tokens[obj].Resolved];
        ClassFootprint? footprint = isWhole ? plan.WholeOf(actual) : plan.Of(actual);
        WriteTag(isWhole ? FootprintTag.WholeObject : FootprintTag.Object);
        WriteNumber(actual.Index);
        if (footprint is null) return;
        for (int i = 0; i < footprint.Slots.Length; i++) WriteSlot(obj, footprint.Slots[i], footprint.Whole[i]);
    }

    private void WriteSlot(int obj, SlotInfo slot, bool isWhole)
    {
        int value = ObjectTokens.ValueOf(tokens, registry.Classes, obj, slot.Index);
        if (value < 0)
        {
            WriteTag(slot.Value.Required ? FootprintTag.Invalid : FootprintTag.Absent);
            return;
        }

        if (tokens[value].Invalid) WriteTag(FootprintTag.Invalid);
        // The name of an entry, which is its key.
        else if (value <= obj) WriteText(tokens[value]);
        else if (slot.Multivalued && tokens[value].Kind is TokenKind.Array or TokenKind.Object) WriteContainer(value, isWhole);
        else WriteValue(value, isWhole);
    }

    private void WriteContainer(int value, bool isWhole)
    {
        int count = 0;
        foreach (int item in new ContainerTokens(tokens, value)) count++;
        WriteTag(FootprintTag.List);
        WriteNumber(count);
        foreach (int item in new ContainerTokens(tokens, value)) WriteValue(item, isWhole);
    }

    private void WriteValue(int value, bool isWhole)
    {
        ref readonly Token token = ref tokens[value];
        switch (token.Kind)
        {
            case TokenKind.Object when token.Resolved >= 0:
            case TokenKind.Name when token.Resolved >= 0:
                WriteObject(value, isWhole);
                break;
            case TokenKind.Object:
                WriteJson(value);
                break;
            case TokenKind.Array:
                WriteContainer(value, isWhole);
                break;
            case TokenKind.String or TokenKind.Name:
                WriteText(token);
                break;
            case TokenKind.Number:
                WriteBytes(FootprintTag.Number, _json.Slice(token.Start, token.Length));
                break;
            case TokenKind.True or TokenKind.False:
                WriteTag(token.Kind == TokenKind.True ? FootprintTag.True : FootprintTag.False);
                break;
            default:
                WriteTag(FootprintTag.Absent);
                break;
        }
    }

    private void WriteText(in Token token)
    {
        ReadOnlySpan<byte> raw = _json.Slice(token.Start, token.Length);
        if (!token.Escaped)
        {
            WriteBytes(FootprintTag.Text, raw);
            return;
        }

        byte[] text = new byte[raw.Length];
        WriteBytes(FootprintTag.Text, text.AsSpan(0, JsonText.Unescape(raw, text)));
    }

    private void WriteJson(int value) => WriteBytes(FootprintTag.Json, Encoding.UTF8.GetBytes(JsonContent.At(_json, tokens[value].Start).Text));

    private void WriteBytes(FootprintTag tag, ReadOnlySpan<byte> bytes)
    {
        WriteTag(tag);
        WriteNumber(bytes.Length);
        bytes.CopyTo(Room(bytes.Length));
        _length += bytes.Length;
    }

    private void WriteTag(FootprintTag tag)
    {
        Room(1)[0] = (byte)tag;
        _length++;
    }

    private void WriteNumber(int number)
    {
        Span<byte> room = Room(5);
        int at = 0;
        for (; number >= 0x80; number >>= 7) room[at++] = (byte)(number | 0x80);
        room[at++] = (byte)number;
        _length += at;
    }

    private Span<byte> Room(int count)
    {
        if (_length + count > _buffer.Length) Array.Resize(ref _buffer, Math.Max(_length + count, _buffer.Length * 2));
        return _buffer.AsSpan(_length);
    }
}
