namespace Ontology.Judging;

/// <summary>Values of a document that was judged: a place is a token.</summary>
internal sealed class TokenSource : TestSource
{
    public static readonly TokenSource Instance = new();

    public override ClassInfo ClassOf(ref TestFrame frame, long obj) => frame.Classes[frame.Tokens[obj].Resolved];

    public override long ValueOf(ref TestFrame frame, long obj, int slot) => ObjectTokens.ValueOf(frame.Tokens, frame.Classes, (int)obj, slot);

    public override void Read(ref TestFrame frame, long place, SlotInfo slot, bool isElement, ref TestValue value)
    {
        ref readonly Token at = ref frame.Tokens[place];
        value.Place = place;
        value.Slot = slot;
        value.Number = -1;
        value.Literal = null;
        value.Form = at.Invalid ? TestForm.Unresolved : TestForm.Unknown;
        if (at.Invalid) return;
        switch (at.Kind)
        {
            case TokenKind.String:
                ReadText(ref frame, at, slot.Value, ref value);
                break;
            case TokenKind.Number:
                value.Text = frame.Json.Slice(at.Start, at.Length);
                if (slot.Value.Form != RangeForm.Reference && JsonNumber.TryShort(value.Text, out value.First)) value.Form = TestForm.Number;
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

    public override TestCursor Begin(ref TestFrame frame, long list)
    {
        ref readonly Token at = ref frame.Tokens[list];
        return new TestCursor { Next = list + 1, End = at.Next, IsDictionary = at.Kind == TokenKind.Object };
    }

    public override bool MoveNext(ref TestFrame frame, ref TestCursor cursor)
    {
        if (cursor.Next >= cursor.End) return false;
        Token[] tokens = frame.Tokens;
        int next = (int)cursor.Next;
        cursor.Item = cursor.IsDictionary ? ObjectTokens.OfEntry(tokens, next) : next;
        cursor.Next = tokens[cursor.IsDictionary ? next + 1 : next].Next;
        return true;
    }

    public override ReadOnlySpan<byte> Text(scoped ref TestFrame frame, long start, int length) => frame.Json.Slice((int)start, length);

    public override ReadOnlySpan<byte> TextOf(int number) => throw new NotSupportedException("Texts of a document have no numbers.");

    /// <summary>Of a document alone, nothing is known of others.</summary>
    public override void Resolve(ref TestValue value) => value.Form = TestForm.Unknown;

    public override ulong HashOf(ref TestFrame frame, in TestValue value) => throw new NotSupportedException("Keys are those of records in a dataset.");

    public override HashSet<ulong>? SharedKeysOf(PeersList peers) => null;

    private static void ReadText(ref TestFrame frame, in Token at, ConstraintInfo range, ref TestValue value)
    {
        value.Form = FormOf(range);
        if (value.Form == TestForm.Unknown) return;
        if (at.Escaped)
        {
            value.Form = TestForm.Opaque;
            return;
        }

        value.Start = at.Start;
        value.Text = frame.Json.Slice(at.Start, at.Length);
        if (value.Form == TestForm.Date && !TestDates.TryRead(value.Text, out value.First, out value.Last)) value.Form = TestForm.Opaque;
    }
}
