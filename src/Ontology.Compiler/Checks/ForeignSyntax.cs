using Ontology.Patterns;

namespace Ontology.Compiler.Checks;

/// <summary>
/// What .NET's regular expressions have and those of ECMA-262 have not, or read in another way. A schema's patterns are read by ECMA-262, as JSON Schema
/// does; who writes for .NET, or for Python, would be surprised by what they match.
/// </summary>
internal static class ForeignSyntax
{
    /// <summary>What the first such thing in a pattern is in ECMA-262; null where there is none.</summary>
    public static string? In(string pattern)
    {
        bool inClass = false;
        for (int at = 0; at < pattern.Length; at++)
        {
            char unit = pattern[at];
            if (unit == '\\')
            {
                if (at + 1 < pattern.Length && Escape(pattern, at + 1, inClass) is { } escape) return escape;
                at++;
            }
            else if (inClass)
            {
                if (unit == '-' && at + 1 < pattern.Length && pattern[at + 1] == '[') return "'-[' takes nothing away from a class";
                inClass = unit != ']';
            }
            else if (unit == '[')
            {
                inClass = true;
            }
            else if (unit == '(' && Group(pattern, at) is { } group)
            {
                return group;
            }
        }

        return null;
    }

    private static string? Escape(string pattern, int at, bool inClass)
    {
        char escaped = pattern[at];
        if (escaped is 'p' or 'P' && string.CompareOrdinal(pattern, at + 1, "{Is", 0, 3) == 0) return $"'\\{escaped}{{Is…}}' names no set of characters";
        if (!EcmaPattern.IsIdentityEscape(escaped)) return null;
        string instead = inClass ? "" : escaped switch
        {
            'A' => "; the beginning of a text is '^'",
            'Z' or 'z' => "; the end of a text is '$'",
            _ => "",
        };
        return $"'\\{escaped}' is the letter {escaped}{instead}";
    }

    /// <summary>Groups that capture, that do not, that look ahead or behind, and flags for the inside of a group are in both.</summary>
    private static string? Group(string pattern, int at)
    {
        if (at + 2 >= pattern.Length || pattern[at + 1] != '?' || pattern[at + 2] is ':' or '=' or '!' or '<') return null;
        int end = at + 2;
        while (end < pattern.Length && pattern[end] is 'i' or 'm' or 's' or '-') end++;
        if (end > at + 2 && end < pattern.Length && pattern[end] == ':') return null;
        return $"there is no group that begins with '{pattern.Substring(at, Math.Min(end + 1, pattern.Length) - at)}'";
    }
}
