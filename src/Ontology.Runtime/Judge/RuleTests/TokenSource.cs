namespace Ontology.Judging;

/// <summary>Values of a document that was judged: a place is a token.</summary>
internal sealed class TokenSource : TestSource
{
    public static readonly TokenSource Instance = new();

    public override ClassInfo ClassOf(ref TestFrame frame, long obj) => frame.Classes[frame.Tokens[obj].Resolved];

    public override void Read(ref TestFrame frame, long obj, SlotIndexes slot, ref TestValue value)
    {
        ClassInfo owner = frame.Classes[frame.Tokens[obj].Resolved];
        int index = slot.Of(owner, frame.Classes.Length);
        value = default;
        if (index < 0)
        {
            value.Form = TestForm.Absent;
            return;
        }

        SlotInfo read = owner.Slots[index];
        int place = obj == frame.Self ? frame.Places[index] : ObjectTokens.ValueOf(frame.Tokens, frame.Classes, (int)obj, index);
        if (place < 0) value = TestValue.Missing(PlaceOfMissing(read));
        else Read(ref frame, place, read, isElement: false, ref value);
        if (value.Form == TestForm.List && value.Place >= 0) value.SetList(value.Place, owner.Index, index);
    }

    public override Truth Has(ref TestFrame frame, long obj, SlotIndexes slot, bool ifAbsent)
    {
        TestValue value = default;
        Read(ref frame, obj, slot, ref value);
        return Has(ref frame, value, ifAbsent);
    }

    public override void Begin(ref TestFrame frame, in TestValue list, out TestCursor cursor)
    {
        ref readonly Token at = ref frame.Tokens[list.Place];
        (int owner, int slot) = list.Pair;
        cursor = default;
        cursor.Set(list.Place + 1, at.Next);
        cursor.IsDictionary = at.Kind == TokenKind.Object;
        cursor.Slot = frame.Classes[owner].Slots[slot];
    }

    public override bool MoveNext(ref TestFrame frame, ref TestCursor cursor, ref TestValue item)
    {
        if (cursor.Next >= cursor.End) return false;
        Token[] tokens = frame.Tokens;
        int next = (int)cursor.Next;
        cursor.Next = tokens[cursor.IsDictionary ? next + 1 : next].Next;
        item = default;
        Read(ref frame, cursor.IsDictionary ? ObjectTokens.OfEntry(tokens, next) : next, cursor.Slot!, isElement: true, ref item);
        return true;
    }

    public override ReadOnlySpan<byte> Text(scoped ref TestFrame frame, long start, int length) => frame.Json.Slice((int)start, length);

    public override ReadOnlySpan<byte> TextOf(int number) => throw new NotSupportedException("Texts of a document have no numbers.");

    /// <summary>Of a document alone, nothing is known of others.</summary>
    public override void Resolve(ref TestFrame frame, ref TestValue value) => value.Form = TestForm.Unknown;

    public override bool TryAddInverse(ref TestFrame frame, in TestValue value, (string Class, string Key) slot, List<TestValue> records) => false;

    public override ulong HashOf(ref TestFrame frame, in TestValue value) => throw new NotSupportedException("Keys are those of records in a dataset.");

    public override HashSet<ulong>? SharedKeysOf(PeersList peers) => null;

    private static void Read(ref TestFrame frame, int place, SlotInfo slot, bool isElement, ref TestValue value)
    {
        ref readonly Token at = ref frame.Tokens[place];
        value.First = place;
        value.Form = at.Invalid ? TestForm.Unresolved : TestForm.Unknown;
        if (at.Invalid) return;
        switch (at.Kind)
        {
            case TokenKind.String:
                ReadText(ref frame, at, slot.Value, ref value);
                break;
            case TokenKind.Number:
                if (slot.Value.Form != RangeForm.Reference && JsonNumber.TryShort(frame.Json.Slice(at.Start, at.Length), out value.First)) value.Form = TestForm.Number;
                break;
            case TokenKind.True or TokenKind.False:
                value.Form = TestForm.Truth;
                value.First = at.Kind == TokenKind.True ? 1 : 0;
                break;
            case TokenKind.Object when slot.IsDictionary && !isElement:
            case TokenKind.Array when slot.Multivalued && !isElement:
                value.Form = TestForm.List;
                break;
            case TokenKind.Object when at.Resolved >= 0:
                value.Form = TestForm.Object;
                break;
            default:
                break;
        }
    }

    private static void ReadText(ref TestFrame frame, in Token at, ConstraintInfo range, ref TestValue value)
    {
        value.Form = FormOf(range);
        if (value.Form == TestForm.Unknown) return;
        if (at.Escaped)
        {
            value.Form = TestForm.Opaque;
            return;
        }

        if (value.Form != TestForm.Date)
        {
            value.First = at.Start;
            value.Last = at.Length;
        }
        else if (!TestDates.TryRead(frame.Json.Slice(at.Start, at.Length), out value.First, out value.Last))
        {
            value.Form = TestForm.Opaque;
        }
    }
}
