using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Syntax;
using Ontology.Compiler.Text;
using Ontology.Tables;

namespace Ontology.Compiler.Binding;

/// <summary>Class expressions of one class.</summary>
internal sealed class ConditionBinder(
    SchemaScope scope, SlotInducer inducer, RangeBinder ranges, ConstraintBinder constraints, DiagnosticBag diagnostics)
{
    public ClassCondition Bind(ClassExpressionSyntax expression, string className)
    {
        string? isA = expression.IsA is null ? null : scope.FindClass(expression.IsA)?.Name.Value;
        string context = isA ?? className;
        return new ClassCondition
        {
            IsA = isA,
            Slots = expression.SlotConditions.Select(condition => BindSlot(condition, context)).OfType<SlotCondition>().ToEquatableArray(),
            AnyOf = BindAll(expression.AnyOf),
            AllOf = BindAll(expression.AllOf),
            ExactlyOneOf = BindAll(expression.ExactlyOneOf),
            NoneOf = BindAll(expression.NoneOf),
        };

        EquatableArray<ClassCondition> BindAll(IReadOnlyList<ClassExpressionSyntax> parts) =>
            parts.Select(part => Bind(part, context)).ToEquatableArray();
    }

    /// <summary>The slot that a name in a class stands for; reports where there is none.</summary>
    public string? FindSlot(Located<string> name, string className)
    {
        IReadOnlyList<string> slots = inducer.SlotNamesOf(className);
        if (SchemaScope.Match(name.Value, slots) is { } found) return found;
        string of = $" of class '{className}'";
        diagnostics.Report(Catalog.UnknownSlot, name.Span, name.Value, of, diagnostics.Suggest(name.Value, slots));
        return diagnostics.UniqueNear(name.Value, slots);
    }

    private SlotCondition? BindSlot(SlotSyntax condition, string className)
    {
        if (FindSlot(condition.Name, className) is not { } name) return null;
        SlotSyntax slot = inducer.Induce(className, name);
        return new SlotCondition(KeyOf(slot), constraints.BindCondition(condition, slot, ranges.BindSlot(slot)));
    }

    public static string KeyOf(SlotSyntax slot) => CSharpNaming.DataKey(slot.Alias?.Value ?? slot.Name.Value);
}
