using System.Numerics;

namespace Ontology.Judging;

/// <summary>Finds the name that somebody may have meant.</summary>
internal static class Suggestion
{
    private const int LongestName = 64;

    /// <summary>The nearest name, if one is near enough: about a third of it may differ. Of equally near ones the first.</summary>
    public static string? Nearest(string found, IEnumerable<string> names)
    {
        if (found.Length is 0 or > LongestName) return null;
        string? nearest = null;
        int least = Math.Max(1, found.Length / 3) + 1;
        ulong units = Units(found);
        foreach (string name in names)
        {
            if (Math.Abs(name.Length - found.Length) >= least || name.Length > LongestName) continue;
            // Each character that the other does not have at all is an edit.
            ulong others = Units(name);
            if (Math.Max(BitOperations.PopCount(units & ~others), BitOperations.PopCount(others & ~units)) >= least) continue;
            int distance = string.Equals(name, found, StringComparison.OrdinalIgnoreCase) ? 0 : Distance(found, name);
            if (distance >= least) continue;
            least = distance;
            nearest = name;
        }

        return nearest;
    }

    /// <summary>A bit for each character, without regard to case; some share one.</summary>
    private static ulong Units(string text)
    {
        ulong units = 0;
        foreach (char unit in text) units |= 1UL << (char.ToUpperInvariant(unit) & 63);
        return units;
    }

    /// <summary>Edits from one to the other: a character more, less, another, or two swapped.</summary>
    private static int Distance(string a, string b)
    {
        Span<int> before = stackalloc int[LongestName + 1], previous = stackalloc int[LongestName + 1], current = stackalloc int[LongestName + 1];
        for (int j = 0; j <= b.Length; j++) previous[j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int cost = a[i - 1] == b[j - 1] ? 0 : 1;
                int best = Math.Min(Math.Min(previous[j], current[j - 1]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) best = Math.Min(best, before[j - 2] + 1);
                current[j] = best;
            }

            Span<int> spare = before;
            before = previous;
            previous = current;
            current = spare;
        }

        return previous[b.Length];
    }
}
