using Ontology.Tables;

namespace Ontology.Compiler.Rules;

/// <summary>A place in the text of an expression, in UTF-16 units.</summary>
internal readonly record struct CelSpan(int Start, int Length)
{
    public int End => Start + Length;

    public static CelSpan Of(CelSpan first, CelSpan last) => new(first.Start, Math.Max(0, last.End - first.Start));
}

/// <summary>A node of an expression as it is written. <paramref name="height"/>: how many levels of nodes it has.</summary>
internal abstract class CelNode(CelSpan span, int height)
{
    public CelSpan Span { get; } = span;

    public int Height { get; } = height;

    protected static int Over(params CelNode?[] children) => Over((IEnumerable<CelNode?>)children);

    protected static int Over(IEnumerable<CelNode?> children)
    {
        int height = 0;
        foreach (CelNode? child in children) height = Math.Max(height, child?.Height ?? 0);
        return height + 1;
    }
}

/// <summary>A literal. <see cref="Text"/> is the value as <see cref="RuleLiteral"/> has it; <see cref="Digits"/>, of a number, is what was written.</summary>
internal sealed class CelLiteral(CelSpan span, RuleType type, string text, string digits) : CelNode(span, 1)
{
    public RuleType Type { get; } = type;

    public string Text { get; } = text;

    public string Digits { get; } = digits;
}

/// <summary>A name by itself. <see cref="IsRooted"/>: after a dot, so that no variable of a macro is meant.</summary>
internal sealed class CelName(CelSpan span, string name, bool isRooted) : CelNode(span, 1)
{
    public string Name { get; } = name;

    public bool IsRooted { get; } = isRooted;
}

/// <summary>What stands after a dot. <see cref="IsOptional"/>: after <c>.?</c>.</summary>
internal sealed class CelSelect(CelSpan span, CelNode target, string field, CelSpan fieldSpan, bool isOptional) : CelNode(span, Over(target))
{
    public CelNode Target { get; } = target;

    public string Field { get; } = field;

    public CelSpan FieldSpan { get; } = fieldSpan;

    public bool IsOptional { get; } = isOptional;
}

/// <summary>
/// A call, of a function or macro by its name or of an operator by the name that CEL's definition gives it (<c>_+_</c>).
/// <see cref="FunctionSpan"/> is the name or the operator.
/// </summary>
internal sealed class CelCall(CelSpan span, CelNode? target, string function, CelSpan functionSpan, IReadOnlyList<CelNode> arguments)
    : CelNode(span, Over(arguments.Append<CelNode?>(target)))
{
    public CelNode? Target { get; } = target;

    public string Function { get; } = function;

    public CelSpan FunctionSpan { get; } = functionSpan;

    public IReadOnlyList<CelNode> Arguments { get; } = arguments;
}

/// <summary>A list. <see cref="OptionalAt"/>: the place of the first <c>?</c> before an item, which leaves it out where there is no value.</summary>
internal sealed class CelList(CelSpan span, IReadOnlyList<CelNode> items, CelSpan? optionalAt) : CelNode(span, Over(items))
{
    public IReadOnlyList<CelNode> Items { get; } = items;

    public CelSpan? OptionalAt { get; } = optionalAt;
}

/// <summary>A map; keys and values by turns.</summary>
internal sealed class CelMap(CelSpan span, IReadOnlyList<CelNode> entries, CelSpan? optionalAt) : CelNode(span, Over(entries))
{
    public IReadOnlyList<CelNode> Entries { get; } = entries;

    public CelSpan? OptionalAt { get; } = optionalAt;
}

/// <summary>CEL's construction of a message, <c>T{field: value}</c>, which the rule language does not have.</summary>
internal sealed class CelMessage(CelSpan span, string typeName) : CelNode(span, 1)
{
    public string TypeName { get; } = typeName;
}
