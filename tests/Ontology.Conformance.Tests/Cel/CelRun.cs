using System.Text;
using Ontology.Compiler.Lowering;
using Ontology.Compiler.Rules;
using Ontology.Rules;
using Ontology.Tables;

namespace Ontology.Conformance.Tests.Cel;

/// <summary>
/// What became of a case: checked by the compiler, written into a table, read from it by the runtime, and evaluated there, as every rule is.
/// </summary>
/// <param name="Case">The case.</param>
/// <param name="Refused">Why the compiler does not take the expression; null where it does.</param>
/// <param name="Diagnostic">The id of that.</param>
/// <param name="Value">What came out.</param>
internal sealed record CelRun(CelCase Case, string? Refused, string Diagnostic, RuleValue Value)
{
    private static readonly Lazy<IReadOnlyList<CelRun>> Runs = new(static () => [.. CelCase.All.Select(Of)]);

    public static IReadOnlyList<CelRun> All => Runs.Value;

    /// <summary>It came out as the suite says. An error may be found by the compiler already.</summary>
    public bool IsRight => Case.IsError ? Refused is not null || Value.IsError : Refused is null && Same(Value, Case.Expected);

    public string Outcome => Refused is not null ? $"refused: {Diagnostic} {Refused}" : $"{Value.Kind} {Value}";

    /// <summary>What the expression of a case is checked against.</summary>
    public static CelEnvironment EnvironmentOf(CelCase @case) => new()
    {
        Variables = @case.Bindings.ToDictionary(static b => b.Key, static b => TypeOf(b.Value), StringComparer.Ordinal),
        IsDynamic = @case.IsDynamic,
    };

    private static CelRun Of(CelCase @case)
    {
        CelResult result = CelCompiler.Check(@case.Text, EnvironmentOf(@case));
        if (result.Value is null) return new CelRun(@case, result.Findings[0].Message, result.Findings[0].Descriptor.Id, default);
        var json = new TableJson();
        RuleExpressionWriter.Write(json, result.Value);
        RuleProgram program = RuleProgram.Read(Encoding.UTF8.GetBytes(json.ToSegment().Text));
        RuleValue[] variables = [.. program.Variables.Select(name => @case.Bindings.GetValueOrDefault(name))];
        return new CelRun(@case, null, "", program.Evaluate(null, RuleContext.Alone, variables));
    }

    private static RuleType TypeOf(RuleValue value) => value.Kind switch
    {
        RuleValueKind.Bool => RuleType.Bool,
        RuleValueKind.Int => RuleType.Int,
        RuleValueKind.UInt => RuleType.UInt,
        RuleValueKind.Double => RuleType.Double,
        RuleValueKind.String => RuleType.String,
        RuleValueKind.Bytes => RuleType.Bytes,
        RuleValueKind.List => RuleType.List(RuleType.Dyn),
        RuleValueKind.Map => RuleType.Map(RuleType.Dyn, RuleType.Dyn),
        _ => RuleType.Dyn,
    };

    /// <summary>Of the same kind too, which equality in the language does not ask for.</summary>
    public static bool Same(RuleValue left, RuleValue right)
    {
        if (left.Kind != right.Kind) return false;
        if (left.TryGet(out double one) && right.TryGet(out double other)) return BitConverter.DoubleToInt64Bits(one) == BitConverter.DoubleToInt64Bits(other);
        if (left.TryGet(out IReadOnlyList<RuleValue>? items) && right.TryGet(out IReadOnlyList<RuleValue>? others))
        {
            return items.Count == others.Count && items.Zip(others).All(static p => Same(p.First, p.Second));
        }

        if (!left.TryGet(out RuleDictionary? map) || !right.TryGet(out RuleDictionary? wanted)) return left == right;
        return map.Count == wanted.Count && map.Entries.All(e => wanted.TryGet(e.Key, out RuleValue value) && Same(e.Value, value));
    }
}
