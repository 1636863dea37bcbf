using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Ontology.Json.Fast.Patterns;

/// <summary>
/// A regular expression that is matched against the bytes of an ASCII text. Where it is words of one class of characters between single
/// separators (<c>^[a-z0-9]+(-[a-z0-9]+)*$</c>, <c>^[A-Z]{3}$</c>), bits of a block tell; otherwise an automaton reads byte by byte.
/// </summary>
internal sealed partial class BytePattern
{
    private const int NoSeparator = -1;

    private readonly byte[] _members;
    private readonly byte[] _inner;
    private readonly int _minimum;
    private readonly int _maximum;
    private readonly int _separator;
    private readonly PatternAutomaton _automaton;

    private BytePattern(PatternAutomaton automaton, Words? words)
    {
        _automaton = automaton;
        Words shape = words ?? new Words(default, null, 1, -1);
        _members = Block.Table(unit => shape.Set.Contains(unit) || shape.Separator == unit);
        _inner = Block.Table(unit => shape.Set.Contains(unit));
        _minimum = shape.Minimum;
        _maximum = shape.Maximum;
        _separator = shape.Separator ?? NoSeparator;
    }

    private bool HasSeparator => _separator != NoSeparator;

    /// <summary>The days of the calendar, and some more: what a text that <see cref="FastDigits.IsDate"/> takes looks like.</summary>
    private static PatternAutomaton Dates { get; } =
        PatternAutomaton.Build(PatternParser.Parse("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$")!)!;

    /// <summary>The matcher of an expression; null for one that has to be left to the regular expression engine.</summary>
    public static BytePattern? Of(string pattern) =>
        PatternParser.Parse(pattern) is { } node && PatternAutomaton.Build(node) is { } automaton ? new BytePattern(automaton, Words.Of(node)) : null;

    private static PatternAutomaton Years { get; } = PatternAutomaton.Build(PatternParser.Parse("^[0-9]{4}$")!)!;

    /// <summary>Every day of the calendar matches.</summary>
    public bool TakesDates => _automaton.Includes(Dates);

    /// <summary>Every year of four digits matches.</summary>
    public bool TakesYears => _automaton.Includes(Years);

    /// <summary>Whatever matches the other matches this one.</summary>
    public bool Includes(BytePattern other) => _automaton.Includes(other._automaton);

    /// <summary>Whether an ASCII text matches. False for other texts, of which nothing is known.</summary>
    /// <param name="at">The first byte; a block can be loaded from here.</param>
    /// <param name="length">The text's length.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Matches(ref byte at, int length) =>
        length <= Block.Size && length <= _maximum ? MatchesWords(ref at, length) : _automaton.Matches(Block.Span(ref at, length));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool MatchesWords(ref byte at, int length)
    {
        uint text = (uint)((1UL << length) - 1);
        if (length < _minimum || (Block.Members(ref at, ref MemoryMarshal.GetArrayDataReference(_members)) & text) != text) return false;
        if (!HasSeparator) return true;
        // A separator stands neither first nor last, nor beside another.
        uint separators = ~Block.Members(ref at, ref MemoryMarshal.GetArrayDataReference(_inner)) & text;
        return (separators & ((separators << 1) | 1 | (1u << (length - 1)))) == 0;
    }

    /// <summary>Characters of one class, in words between single separators where there is one.</summary>
    /// <param name="Set">The characters of words.</param>
    /// <param name="Separator">What stands between them; null for one word.</param>
    /// <param name="Minimum">The least number of characters.</param>
    /// <param name="Maximum">The greatest.</param>
    private sealed record Words(AsciiSet Set, int? Separator, int Minimum, int Maximum)
    {
        public static Words? Of(PatternNode node)
        {
            if (node is PatternNode.One one) return new Words(one.Set, null, 1, 1);
            if (node is PatternNode.Repeat { Part: PatternNode.One only } repeat) return new Words(only.Set, null, repeat.Minimum, repeat.Maximum ?? int.MaxValue);
            return node is PatternNode.Sequence
            {
                Parts: [
                    PatternNode.Repeat { Part: PatternNode.One { Set: var first }, Minimum: 1, Maximum: null },
                    PatternNode.Repeat
                {
                    Part: PatternNode.Sequence
                    {
                        Parts: [PatternNode.One { Set: var separator }, PatternNode.Repeat { Part: PatternNode.One { Set: var rest }, Minimum: 1, Maximum: null }]
                    },
                    Minimum: 0,
                    Maximum: null,
                }],
            }
            && first == rest && UInt128.PopCount(separator.Bits) == 1 && (separator.Bits & first.Bits) == 0
                ? new Words(first, (int)UInt128.TrailingZeroCount(separator.Bits), 1, int.MaxValue)
                : null;
        }
    }
}
