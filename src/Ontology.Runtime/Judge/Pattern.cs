using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Ontology.Json.Fast;
using Ontology.Json.Fast.Patterns;
using Ontology.Patterns;

namespace Ontology.Judging;

/// <summary>What matching a pattern gave.</summary>
internal enum PatternOutcome
{
    Match,
    NoMatch,

    /// <summary>The pattern is no regular expression, or took too long.</summary>
    Undecided,
}

/// <summary>
/// A regular expression (ECMA-262) that is searched for. It is compiled when first used, to an automaton that runs in linear time
/// wherever the expression allows one, otherwise with a limit of time.
/// </summary>
internal sealed class Pattern(string text)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);
    private readonly Lazy<Regex?> _regex = new(() => Compile(text));
    private readonly Lazy<BytePattern?> _bytes = new(() => BytePattern.Of(text));

    public string Text => text;

    /// <summary>What matches texts in UTF-8; null where only the regular expression can tell.</summary>
    public BytePattern? Bytes => _bytes.Value;

    /// <summary>Whether a text, in UTF-8, surely matches. Where it does not, <see cref="Search"/> tells.</summary>
    public bool SurelyMatches(ReadOnlySpan<byte> value)
    {
        if (_bytes.Value is not { } pattern) return false;
        if (value.Length > Block.Size) return pattern.Matches(ref MemoryMarshal.GetReference(value), value.Length);
        // A block can be loaded from the copy.
        Span<byte> block = stackalloc byte[Block.Size];
        value.CopyTo(block);
        return pattern.Matches(ref block[0], value.Length);
    }

    public PatternOutcome Search(ReadOnlySpan<char> value)
    {
        if (_regex.Value is not { } regex) return PatternOutcome.Undecided;
        try
        {
            return regex.IsMatch(value) ? PatternOutcome.Match : PatternOutcome.NoMatch;
        }
        catch (RegexMatchTimeoutException)
        {
            return PatternOutcome.Undecided;
        }
    }

    private static Regex? Compile(string text)
    {
        string translated = EcmaPattern.Translate(text);
        try
        {
            return new Regex(translated, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, Limit);
        }
        catch (NotSupportedException)
        {
            // Lookarounds, back references, or an automaton that would be too large.
        }
        catch (ArgumentException)
        {
            return null;
        }

        try
        {
            return new Regex(translated, RegexOptions.CultureInvariant, Limit);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
