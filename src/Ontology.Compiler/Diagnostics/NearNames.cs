namespace Ontology.Compiler.Diagnostics;

/// <summary>Finds the names that somebody who wrote another one may have meant.</summary>
internal static class NearNames
{
    /// <summary>Longer names are compared by equality alone: the distance costs the product of the lengths.</summary>
    private const int LongestCompared = 100;

    /// <summary>The text to append to a message: <c>; did you mean 'x'?</c>, or nothing.</summary>
    public static string Suggest(string name, IEnumerable<string> candidates)
    {
        List<string> near = Find(name, candidates);
        return near.Count == 0 ? "" : $"; did you mean {string.Join(" or ", near.Take(3).Select(static n => $"'{n}'"))}?";
    }

    /// <summary>The one name that is nearer than all others, or null.</summary>
    public static string? Unique(string name, IEnumerable<string> candidates)
    {
        List<string> near = Find(name, candidates);
        return near.Count == 1 ? near[0] : null;
    }

    /// <summary>All names at the least distance, in ordinal order; empty where none is near enough.</summary>
    public static List<string> Find(string name, IEnumerable<string> candidates)
    {
        var best = new SortedSet<string>(StringComparer.Ordinal);
        if (name.Length > LongestCompared) return [];
        int limit = Math.Max(1, name.Length / 3);
        string folded = Fold(name);
        foreach (string candidate in candidates)
        {
            if (candidate.Length > LongestCompared || Math.Abs(candidate.Length - name.Length) > limit + 2) continue;
            string other = Fold(candidate);
            int distance = other == folded ? 0 : Distance(folded, other, limit);
            if (distance > limit || distance >= Math.Max(folded.Length, other.Length)) continue;
            if (distance < limit)
            {
                limit = distance;
                best.Clear();
            }

            best.Add(candidate);
        }

        return best.ToList();
    }

    // Case and the separators of words are what people mix up most.
    private static string Fold(string name)
    {
        char[] folded = new char[name.Length];
        int length = 0;
        foreach (char c in name)
        {
            if (c is not ('_' or ' ' or '-')) folded[length++] = char.ToLowerInvariant(c);
        }

        return new string(folded, 0, length);
    }

    // Optimal string alignment: insertions, deletions, replacements and swaps of neighbours.
    private static int Distance(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit) return limit + 1;
        int[] before = new int[b.Length + 1], previous = new int[b.Length + 1], current = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++) previous[j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int cost = a[i - 1] == b[j - 1] ? 0 : 1;
                int value = Math.Min(Math.Min(current[j - 1] + 1, previous[j] + 1), previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) value = Math.Min(value, before[j - 2] + 1);
                current[j] = value;
            }

            if (current.Min() > limit) return limit + 1;
            (before, previous, current) = (previous, current, before);
        }

        return previous[b.Length];
    }
}
