using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Ontology.Patterns;

namespace Ontology.Rules;

/// <summary>
/// A regular expression in RE2's syntax. It runs on .NET's automaton that does not backtrack, in time linear in the text, whatever the pattern.
/// </summary>
internal sealed class RulePattern
{
    private const int MaxKept = 256;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);
    private static readonly ConcurrentDictionary<string, RulePattern> Kept = new(StringComparer.Ordinal);
    private readonly Regex? _regex;
    private readonly RuleValue _error;

    private RulePattern(string pattern)
    {
        string? error;
        try
        {
            string? translated = Re2Translator.Translate(pattern, out error);
            if (translated is not null) _regex = new Regex(translated, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, Limit);
        }
        catch (Exception failure) when (failure is ArgumentException or NotSupportedException)
        {
            error = "it is not supported";
        }

        _error = error is null ? default : RuleValue.Error($"'{RuleConversions.Shortened(pattern)}' is no regular expression: {error}");
    }

    /// <summary>The pattern, compiled now or before. Patterns can come from data, so that only so many are kept.</summary>
    public static RulePattern Of(string pattern)
    {
        if (Kept.TryGetValue(pattern, out RulePattern? kept)) return kept;
        var made = new RulePattern(pattern);
        if (Kept.Count >= MaxKept) Kept.Clear();
        Kept.TryAdd(pattern, made);
        return made;
    }

    public RuleValue Matches(string text)
    {
        if (_regex is null) return _error;
        try
        {
            return RuleValue.Of(_regex.IsMatch(text));
        }
        catch (RegexMatchTimeoutException)
        {
            return RuleValue.Error("the regular expression takes too long");
        }
    }
}
