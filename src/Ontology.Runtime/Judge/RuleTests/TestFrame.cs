using System.Runtime.CompilerServices;
using Ontology.Datasets;

namespace Ontology.Judging;

/// <summary>One run of a test: where values are read, the object that it is about, and the variables of macros.</summary>
internal ref struct TestFrame
{
    /// <summary>So many variables there are at most in a test.</summary>
    public const int MostVariables = 5;

    // What has so few values in it, no rule takes too many steps to go through.
    private const int Few = 1000;

    // Far below what an evaluation may take, so that no test tells what an evaluation would have given up on.
    private const int MostSteps = 10_000;

    private int _steps;

    /// <summary>Makes a frame for an object that was judged.</summary>
    /// <param name="json">The document.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="classes">The ontology's classes.</param>
    /// <param name="self">The object.</param>
    /// <param name="places">The values of its slots, by their indexes; below 0 for those that are absent.</param>
    public TestFrame(ReadOnlySpan<byte> json, Token[] tokens, ClassInfo[] classes, int self, ReadOnlySpan<int> places)
    {
        Source = TokenSource.Instance;
        Classes = classes;
        Self = self;
        SelfClass = classes[tokens[self].Resolved];
        Places = places;
        Json = json;
        Tokens = tokens;
        Texts = [];
        ValueCount = tokens[self].Next - self;
    }

    /// <summary>Makes a frame for an object of a dataset.</summary>
    /// <param name="source">Where values are read, with the record that was opened for it.</param>
    /// <param name="classes">The ontology's classes.</param>
    /// <param name="obj">Which of the record's objects it is.</param>
    /// <param name="asOf">The day for which data is judged; null where a test does not know it.</param>
    public TestFrame(KeptSource source, ClassInfo[] classes, int obj, int? asOf)
    {
        OpenedRecord record = source.Self;
        Source = source;
        Classes = classes;
        Self = KeptSource.PlaceOf(record.Record, obj);
        SelfClass = record.Object(obj).Class;
        Places = record.PlacesOf(obj);
        Tokens = [];
        Texts = [];
        AsOf = asOf;
        ValueCount = record.ValueCount;
    }

    public TestSource Source { get; }

    public ReadOnlySpan<byte> Json { get; }

    public Token[] Tokens { get; }

    public ClassInfo[] Classes { get; }

    public long Self { get; }

    public ClassInfo SelfClass { get; }

    public ReadOnlySpan<int> Places { get; }

    /// <summary>The day for which data is judged; null where a test does not know it.</summary>
    public int? AsOf { get; }

    /// <summary>How many values there are in the object and whatever it stands in, or more.</summary>
    public int ValueCount { get; }

    /// <summary>No rule takes too many steps to go through what is in the object.</summary>
    public readonly bool IsSmall => ValueCount <= Few;

    /// <summary>The texts that the rule itself tells.</summary>
    public byte[][] Texts { get; set; }

    public TestVariables Variables;

    /// <summary>Takes a step; false where there are none left.</summary>
    public bool TryStep() => ++_steps <= MostSteps;

    /// <summary>The text of a value that is one, or that is a reference.</summary>
    public ReadOnlySpan<byte> Text(scoped in TestValue value) => value.Origin switch
    {
        TextOrigin.Identifiers => Source.TextOf(value.Number),
        TextOrigin.Enumeration => Range(value).Values.Utf8(value.Number),
        TextOrigin.Rule => Texts[value.Number],
        _ => Source.Text(ref this, value.First, value.Length),
    };

    /// <summary>The enumeration of a permissible value.</summary>
    public readonly EnumInfo Range(scoped in TestValue choice) => Classes[(int)(choice.Place >> 32)].Slots[(int)choice.Place].Value.Enum!;

    [InlineArray(MostVariables)]
    internal struct TestVariables
    {
        private TestValue _first;
    }
}
