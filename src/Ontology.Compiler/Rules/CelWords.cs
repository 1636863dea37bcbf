using Ontology.Tables;

namespace Ontology.Compiler.Rules;

/// <summary>What messages say of calls.</summary>
internal static class CelWords
{
    /// <summary>A function or operator as it is written.</summary>
    public static string NameOf(string function) => function switch
    {
        "_[_]" or "_[?_]" => "[…]",
        "_?_:_" => "? :",
        "@in" => "in",
        _ when function.StartsWith("mayBe(", StringComparison.Ordinal) => NameOf(function.Substring(6, function.Length - 7)),
        _ => function.Trim('_'),
    };

    /// <summary>Types in words: an integer and a string.</summary>
    public static string List(IEnumerable<RuleType> types)
    {
        string[] all = types.Select(CelTypes.Describe).ToArray();
        return all.Length switch
        {
            0 => "no values",
            1 => all[0],
            _ => string.Join(", ", all.Take(all.Length - 1)) + " and " + all[all.Length - 1],
        };
    }

    /// <summary>What to do about a call that nothing takes, beginning with <c>; </c>, or nothing.</summary>
    public static string Hint(string function, CelValue[] values, IReadOnlyList<CelSignature> candidates)
    {
        RuleTypeKind[] kinds = values.Select(static v => v.Type.Kind).ToArray();
        bool isLiteral = values.Any(static v => v.Expression is RuleLiteral { Type.Kind: RuleTypeKind.String });
        if (kinds.Contains(RuleTypeKind.Date) && isLiteral) return "; a date is written date('2024-02-01')";
        if (kinds.Contains(RuleTypeKind.Period) && isLiteral) return "; a period is written period('P1Y')";
        if (kinds.Contains(RuleTypeKind.Double) && kinds.Contains(RuleTypeKind.Decimal)) return "; convert one with decimal(…) or double(…)";
        if (kinds.Contains(RuleTypeKind.Double) && kinds.Contains(RuleTypeKind.Int)) return "; write 1.0 for 1, or convert with double(…)";
        if (kinds.Contains(RuleTypeKind.Null)) return "; nothing is null in data, has(…) asks whether a slot is there";
        if (function == "_+_" && kinds.Contains(RuleTypeKind.String)) return "; convert with string(…)";
        int[] counts = candidates.Select(c => c.Style == CelCallStyle.Receiver ? c.Parameters.Count - 1 : c.Parameters.Count).Distinct().ToArray();
        int given = candidates.Count > 0 && candidates[0].Style == CelCallStyle.Receiver ? values.Length - 1 : values.Length;
        return counts.Contains(given) || counts.Length == 0 ? "" : $"; it takes {string.Join(" or ", counts.OrderBy(static c => c))} {(counts.Length == 1 && counts[0] == 1 ? "value" : "values")}";
    }
}
