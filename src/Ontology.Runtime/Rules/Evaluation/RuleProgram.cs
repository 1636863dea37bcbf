using System.ComponentModel;
using System.Runtime.CompilerServices;
using Ontology.Judging;
using Ontology.Tables;

namespace Ontology.Rules;

/// <summary>
/// An expression of the rule language, ready to be evaluated as often as one likes, by several threads at once. This is the reference: what
/// else evaluates rules must agree with it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RuleProgram
{
    private const int FewSlots = 4;
    private readonly RuleNode _root;
    private readonly int _slotCount;

    private RuleProgram(RuleNode root, int slotCount, IReadOnlyList<string> variables, IReadOnlyList<RuleMember> members)
    {
        _root = root;
        _slotCount = slotCount;
        Variables = variables;
        Members = members;
    }

    /// <summary>The names of the variables whose values the caller gives, besides <c>this</c> and <c>asOf</c>.</summary>
    public IReadOnlyList<string> Variables { get; }

    /// <summary>The slots that the program reads, which whoever provides objects may prepare.</summary>
    public IReadOnlyList<RuleMember> Members { get; }

    /// <summary>Reads a checked expression in the form that compiled ontologies have it in.</summary>
    /// <param name="json">The expression, an array of JSON.</param>
    /// <exception cref="OntologyTableException">It is damaged, or of another version.</exception>
    public static RuleProgram Read(ReadOnlySpan<byte> json) => Compile(TableReader.ReadRuleExpression(json));

    internal static RuleProgram Compile(RuleExpression expression)
    {
        var builder = new RuleProgramBuilder(expression);
        RuleNode root = builder.Build();
        return new RuleProgram(root, builder.SlotCount, builder.Variables, builder.Members);
    }

    /// <summary>Evaluates the expression over a record.</summary>
    /// <param name="self">The record, <c>this</c>; null where the expression is not about one.</param>
    /// <param name="context">What it can ask beyond the record.</param>
    /// <returns>A value, an error, or that a record which it needs cannot be had.</returns>
    /// <exception cref="OperationCanceledException">The context's token was cancelled.</exception>
    public RuleValue Evaluate(RuleObject? self, RuleContext context) => Evaluate(self, context, []);

    /// <summary>Evaluates the expression over a record, with variables.</summary>
    /// <param name="self">The record, <c>this</c>; null where the expression is not about one.</param>
    /// <param name="context">What it can ask beyond the record.</param>
    /// <param name="variables">
    /// The values of <see cref="Variables"/> in their order; fewer where the last ones have none. One that has none is an error where it is read.
    /// </param>
    /// <returns>A value, an error, or that a record which it needs cannot be had.</returns>
    /// <exception cref="OperationCanceledException">The context's token was cancelled.</exception>
    public RuleValue Evaluate(RuleObject? self, RuleContext context, ReadOnlySpan<RuleValue> variables)
    {
        ArgumentNullException.ThrowIfNull(context);
        RuleValue record = self is null ? RuleErrors.NoRecord : RuleValue.Of(self);
        if (_slotCount == 0)
        {
            var frame = new RuleFrame(context, record, default);
            return _root.Evaluate(ref frame);
        }

        return _slotCount <= FewSlots ? EvaluateFew(record, context, variables) : EvaluateMany(record, context, variables);
    }

    private RuleValue EvaluateFew(in RuleValue record, RuleContext context, ReadOnlySpan<RuleValue> variables)
    {
        Few few = default;
        return Evaluate(record, context, variables, few);
    }

    private RuleValue EvaluateMany(in RuleValue record, RuleContext context, ReadOnlySpan<RuleValue> variables) =>
        Evaluate(record, context, variables, new RuleValue[_slotCount]);

    private RuleValue Evaluate(in RuleValue record, RuleContext context, ReadOnlySpan<RuleValue> variables, Span<RuleValue> slots)
    {
        for (int i = 0; i < Variables.Count; i++)
        {
            bool has = i < variables.Length && variables[i].Kind != RuleValueKind.Absent;
            slots[i] = has ? variables[i] : RuleValue.Error($"there is no variable '{Variables[i]}'");
        }

        var frame = new RuleFrame(context, record, slots);
        return _root.Evaluate(ref frame);
    }

    [InlineArray(FewSlots)]
    private struct Few
    {
        private RuleValue _first;
    }
}
