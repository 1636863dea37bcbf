using System.Runtime.CompilerServices;

namespace Ontology.Judging;

/// <summary>One run of a test: where values are read, the object that it is about, and the variables of macros.</summary>
internal ref struct TestFrame
{
    /// <summary>So many variables there are at most in a test.</summary>
    public const int MostVariables = 5;

    // Far below what an evaluation may take, so that no test tells what an evaluation would have given up on.
    private const int MostSteps = 10_000;

    private int _steps;

    /// <summary>Makes a frame for an object that was judged.</summary>
    /// <param name="json">The document.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="classes">The ontology's classes.</param>
    /// <param name="self">The object.</param>
    /// <param name="places">The values of its slots, by their indexes; below 0 for those that are absent.</param>
    public TestFrame(ReadOnlySpan<byte> json, Token[] tokens, ClassInfo[] classes, int self, int[] places)
        : this(TokenSource.Instance, classes, self, classes[tokens[self].Resolved], 0, places)
    {
        Json = json;
        Tokens = tokens;
    }

    /// <summary>Makes a frame for an object.</summary>
    /// <param name="source">Where values are read.</param>
    /// <param name="classes">The ontology's classes.</param>
    /// <param name="self">The object.</param>
    /// <param name="selfClass">Its class.</param>
    /// <param name="origin">What is added to the places of its values.</param>
    /// <param name="places">The values of its slots, by their indexes; below 0 for those that are absent.</param>
    public TestFrame(TestSource source, ClassInfo[] classes, long self, ClassInfo selfClass, long origin, int[] places)
    {
        Source = source;
        Classes = classes;
        Self = self;
        SelfClass = selfClass;
        Origin = origin;
        Places = places;
        Tokens = [];
    }

    public TestSource Source { get; }

    public ReadOnlySpan<byte> Json { get; }

    public Token[] Tokens { get; }

    public ClassInfo[] Classes { get; }

    public long Self { get; }

    public ClassInfo SelfClass { get; }

    public long Origin { get; }

    public int[] Places { get; }

    /// <summary>The day for which data is judged; null where a test does not know it.</summary>
    public int? AsOf { get; init; }

    public TestVariables Variables;

    /// <summary>Takes a step; false where there are none left.</summary>
    public bool TryStep() => ++_steps <= MostSteps;

    /// <summary>The class of an object.</summary>
    public ClassInfo ClassOf(long obj) => obj == Self ? SelfClass : Source.ClassOf(ref this, obj);

    /// <summary>The value of a slot of an object; see <see cref="TestSource.ValueOf"/>.</summary>
    public long ValueOf(long obj, int slot)
    {
        if (obj != Self) return Source.ValueOf(ref this, obj, slot);
        int place = Places[slot];
        return place < 0 ? place : Origin + place;
    }

    /// <summary>Reads what a variable stands for.</summary>
    public void Read(in TestVariable variable, ref TestValue value)
    {
        if (variable.IsElement)
        {
            Source.Read(ref this, variable.Place, variable.Slot!, isElement: true, ref value);
            return;
        }

        value.Form = variable.Form;
        value.Place = variable.Place;
        value.Slot = variable.Slot;
        value.Start = variable.Start;
        value.First = variable.First;
        value.Last = variable.Last;
        value.Number = variable.Number;
        value.Literal = variable.Literal;
        value.Text = variable.Literal is { } literal ? literal
            : variable.Number >= 0 ? variable.Form == TestForm.Text ? Source.TextOf(variable.Number) : default
            : variable.Length > 0 ? Source.Text(ref this, variable.Start, variable.Length)
            : default;
    }

    [InlineArray(MostVariables)]
    internal struct TestVariables
    {
        private TestVariable _first;
    }
}
