namespace Ontology.Rules;

/// <summary>The Levenshtein distance of texts.</summary>
internal static class EditDistance
{
    /// <summary>The work is the product of the lengths; beyond that much, it is an error.</summary>
    private const long MaxWork = 20_000_000;

    public static RuleValue Between(string left, string right)
    {
        if (left == right) return RuleValue.Of(0L);
        if ((long)left.Length * right.Length > MaxWork * 4) return TooLong();
        ReadOnlySpan<int> a = CodePoints.ToArray(left), b = CodePoints.ToArray(right);
        int prefix = a.CommonPrefixLength(b);
        a = a[prefix..];
        b = b[prefix..];
        while (a.Length > 0 && b.Length > 0 && a[^1] == b[^1])
        {
            a = a[..^1];
            b = b[..^1];
        }

        if ((long)a.Length * b.Length > MaxWork) return TooLong();
        return RuleValue.Of((long)Between(a, b));
    }

    /// <summary>Row by row: what it costs to make each beginning of the right text of a beginning of the left one.</summary>
    private static int Between(ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        if (right.Length > left.Length) return Between(right, left);
        int[] costs = new int[right.Length + 1];
        for (int j = 0; j < costs.Length; j++) costs[j] = j;
        for (int i = 0; i < left.Length; i++)
        {
            int diagonal = costs[0];
            costs[0] = i + 1;
            for (int j = 0; j < right.Length; j++)
            {
                int change = diagonal + (left[i] == right[j] ? 0 : 1);
                diagonal = costs[j + 1];
                costs[j + 1] = Math.Min(change, Math.Min(diagonal, costs[j]) + 1);
            }
        }

        return costs[^1];
    }

    private static RuleValue TooLong() => RuleValue.Error("the texts are too long for editDistance");
}
