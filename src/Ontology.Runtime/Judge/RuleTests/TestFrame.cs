using System.Runtime.CompilerServices;
using Ontology.Tables;

namespace Ontology.Judging;

/// <summary>One run of a test: the document, the object that it is about, and the variables of macros.</summary>
internal ref struct TestFrame
{
    /// <summary>So many variables there are at most in a test.</summary>
    public const int MostVariables = 4;

    // Far below what an evaluation may take, so that no test tells what an evaluation would have given up on.
    private const int MostSteps = 10_000;

    private readonly ReadOnlySpan<byte> _json;
    private readonly int[] _places;
    private int _steps;

    /// <summary>Makes a frame for an object that was judged.</summary>
    /// <param name="json">The document.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="classes">The ontology's classes.</param>
    /// <param name="self">The object.</param>
    /// <param name="places">The values of its slots.</param>
    public TestFrame(ReadOnlySpan<byte> json, Token[] tokens, ClassInfo[] classes, int self, int[] places)
    {
        _json = json;
        _places = places;
        Tokens = tokens;
        Classes = classes;
        Self = self;
    }

    public Token[] Tokens { get; }

    public ClassInfo[] Classes { get; }

    public int Self { get; }

    public TestVariables Variables;

    /// <summary>Takes a step; false where there are none left.</summary>
    public bool TryStep() => ++_steps <= MostSteps;

    /// <summary>The class of an object.</summary>
    public readonly ClassInfo ClassOf(int obj) => Classes[Tokens[obj].Resolved];

    /// <summary>The value of a slot of an object; -1 where it is absent.</summary>
    public readonly int ValueOf(int obj, int slot) => obj == Self ? _places[slot] : ObjectTokens.ValueOf(Tokens, Classes, obj, slot);

    /// <summary>A part of the document.</summary>
    public readonly ReadOnlySpan<byte> Text(int start, int length) => _json.Slice(start, length);

    /// <summary>Reads one of the values of a list.</summary>
    public readonly void Read(TestVariable variable, ref TestValue value)
    {
        if (variable.Slot is { } slot)
        {
            Read(variable.Token, slot, isElement: true, ref value);
            return;
        }

        value.Form = TestForm.Text;
        value.Token = -1;
        value.Start = variable.Start;
        value.Text = Text(variable.Start, variable.Length);
    }

    /// <summary>Reads the value of a slot, or one of the values of a list.</summary>
    public readonly void Read(int token, SlotInfo slot, bool isElement, ref TestValue value)
    {
        ref readonly Token at = ref Tokens[token];
        value.Token = token;
        value.Slot = slot;
        value.Form = at.Invalid ? TestForm.Unresolved : TestForm.Unknown;
        if (at.Invalid) return;
        switch (at.Kind)
        {
            case TokenKind.String:
                ReadText(at, slot.Value, ref value);
                break;
            case TokenKind.Number:
                value.Text = _json.Slice(at.Start, at.Length);
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

    private readonly void ReadText(in Token at, ConstraintInfo range, ref TestValue value)
    {
        value.Form = FormOf(range);
        if (value.Form == TestForm.Unknown) return;
        if (at.Escaped)
        {
            value.Form = TestForm.Opaque;
            return;
        }

        value.Start = at.Start;
        value.Text = _json.Slice(at.Start, at.Length);
        if (value.Form == TestForm.Date && !TestDates.TryRead(value.Text, out value.First, out value.Last)) value.Form = TestForm.Opaque;
    }

    /// <summary>What rules see in a text of a range; see <see cref="FootprintReader.OfText"/>.</summary>
    private static TestForm FormOf(ConstraintInfo range)
    {
        if (range.Form == RangeForm.Reference || (range.Form is RangeForm.Any or RangeForm.Open && range.HasClassAlternatives)) return TestForm.Reference;
        return range.Type switch
        {
            null => TestForm.Text,
            { IsDate: true } => TestForm.Date,
            { IsPeriod: true } => TestForm.Opaque,
            { IsNumeric: true } or { Kind: LexicalKind.Boolean } => TestForm.Unknown,
            _ => TestForm.Text,
        };
    }

    [InlineArray(MostVariables)]
    internal struct TestVariables
    {
        private TestVariable _first;
    }
}
