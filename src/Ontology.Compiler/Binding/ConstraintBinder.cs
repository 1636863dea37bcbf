using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Syntax;
using Ontology.Tables;

namespace Ontology.Compiler.Binding;

/// <summary>Slot expressions to constraints.</summary>
internal sealed class ConstraintBinder(RangeBinder ranges, ClassHierarchy hierarchy, DiagnosticBag diagnostics)
{
    /// <summary>All that a slot says of its values.</summary>
    public Constraint BindSlot(SlotSyntax slot, BoundRange range) =>
        BindParts(slot.Expression, slot, range, slot.Expression) with { Range = range.Ref };

    /// <summary>What a condition on a slot says; its range is null where it names none.</summary>
    public Constraint BindCondition(SlotSyntax condition, SlotSyntax slot, BoundRange range) =>
        Bind(condition.Expression, slot, range, slot.Expression);

    private Constraint Bind(SlotExpressionSyntax expression, SlotSyntax slot, BoundRange range, SlotExpressionSyntax owner)
    {
        BoundRange? own = ranges.BindPart(expression, slot.Header, owner);
        if (own is not null) CheckPart(expression, own, range);
        return BindParts(expression, slot, own ?? range, owner) with { Range = own?.Ref };
    }

    private Constraint BindParts(SlotExpressionSyntax expression, SlotSyntax slot, BoundRange range, SlotExpressionSyntax owner)
    {
        return ValueConstraints.Bind(expression) with
        {
            AnyOf = BindAll(expression.AnyOf),
            AllOf = BindAll(expression.AllOf),
            ExactlyOneOf = BindAll(expression.ExactlyOneOf),
            NoneOf = BindAll(expression.NoneOf),
        };

        EquatableArray<Constraint> BindAll(IReadOnlyList<SlotExpressionSyntax> parts) =>
            parts.Select(part => Bind(part, slot, range, owner)).ToEquatableArray();
    }

    // An alternative that the slot's range excludes can never hold.
    private void CheckPart(SlotExpressionSyntax expression, BoundRange part, BoundRange range)
    {
        if (part.IsFallback || range.IsFallback) return;
        bool isPossible = (part.Ref.Kind, range.Ref.Kind) switch
        {
            (RangeKind.Class, RangeKind.Class) => hierarchy.IsA(part.Ref.Name, range.Ref.Name) || hierarchy.IsA(range.Ref.Name, part.Ref.Name)
                || hierarchy.UsedAsMixin.Contains(part.Ref.Name) || hierarchy.UsedAsMixin.Contains(range.Ref.Name),
            _ => part.IsText == range.IsText,
        };
        if (!isPossible) diagnostics.Report(Catalog.NotInUnion, expression.Range!.Span, part.Ref.Name, range.Ref.Name);
    }
}
