using Ontology.Tables;

namespace Ontology.Compiler.Rules;

/// <summary>How a function is called.</summary>
internal enum CelCallStyle
{
    /// <summary><c>f(x)</c>; operators too.</summary>
    Global,

    /// <summary><c>x.f()</c>.</summary>
    Receiver,
}

/// <summary>
/// One way to call a function: the types of its arguments, the receiver first, and of its result. A type of the kind Dyn with a name stands for
/// any type, the same wherever the name stands.
/// </summary>
internal sealed record CelSignature(string Function, CelCallStyle Style, IReadOnlyList<RuleType> Parameters, RuleType Result)
{
    /// <summary>
    /// Reads the notation of <see cref="CelOverloads"/>: <c>size(list(A)) int</c>, <c>string.contains(string) bool</c>,
    /// <c>math::abs(int) int</c>.
    /// </summary>
    public static CelSignature Parse(string text)
    {
        // "list(A).size() int": what stands before the last dot outside of parentheses is the receiver.
        int dot = ReceiverEnd(text);
        RuleType? receiver = dot < 0 ? null : ParseType(text.Substring(0, dot));
        string rest = text.Substring(dot + 1);
        int open = rest.IndexOf('(');
        int close = Closing(rest, open);
        List<RuleType> parameters = SplitTypes(rest.Substring(open + 1, close - open - 1)).Select(ParseType).ToList();
        if (receiver is not null) parameters.Insert(0, receiver);
        return new CelSignature(
            rest.Substring(0, open).Replace("::", "."),
            receiver is null ? CelCallStyle.Global : CelCallStyle.Receiver,
            parameters,
            ParseType(rest.Substring(close + 1).Trim()));
    }

    private static int ReceiverEnd(string text)
    {
        int depth = 0;
        for (int i = 0; i < text.Length && (depth > 0 || text[i] != ' '); i++)
        {
            if (text[i] == '(') depth++;
            else if (text[i] == ')') depth--;
            else if (text[i] == '.' && depth == 0) return i;
        }

        return -1;
    }

    private static int Closing(string text, int open)
    {
        int depth = 0;
        for (int i = open; ; i++)
        {
            if (text[i] == '(') depth++;
            if (text[i] == ')' && --depth == 0) return i;
        }
    }

    private static IEnumerable<string> SplitTypes(string text)
    {
        int depth = 0, start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '(') depth++;
            if (text[i] == ')') depth--;
            if (text[i] != ',' || depth > 0) continue;
            yield return text.Substring(start, i - start).Trim();
            start = i + 1;
        }

        if (text.Length > 0) yield return text.Substring(start).Trim();
    }

    private static RuleType ParseType(string text)
    {
        int open = text.IndexOf('(');
        if (open < 0) return text.Length == 1 ? new RuleType(RuleTypeKind.Dyn, text, default) : Simple(text);
        RuleType[] parameters = SplitTypes(text.Substring(open + 1, text.Length - open - 2)).Select(ParseType).ToArray();
        return text.Substring(0, open) switch
        {
            "list" => RuleType.List(parameters[0]),
            "map" => RuleType.Map(parameters[0], parameters[1]),
            _ => RuleType.Optional(parameters[0]),
        };
    }

    private static RuleType Simple(string name) => name switch
    {
        "bool" => RuleType.Bool,
        "int" => RuleType.Int,
        "uint" => RuleType.UInt,
        "double" => RuleType.Double,
        "decimal" => RuleType.Decimal,
        "string" => RuleType.String,
        "bytes" => RuleType.Bytes,
        "timestamp" => RuleType.Timestamp,
        "duration" => RuleType.Duration,
        "type" => RuleType.Type,
        "date" => RuleType.Date,
        "period" => RuleType.Period,
        "measure" => RuleType.Measure,
        "dyn" => RuleType.Dyn,
        _ => throw new ArgumentException($"There is no type '{name}'.", nameof(name)),
    };
}
