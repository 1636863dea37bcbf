using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Syntax;
using Ontology.Tables;

namespace Ontology.Compiler.Binding;

/// <summary>Slot expressions to constraints.</summary>
internal sealed class ConstraintBinder(RangeBinder ranges, ClassHierarchy hierarchy, DiagnosticBag diagnostics)
{
    /// <summary>All that a slot says of its values.</summary>
    public Constraint BindSlot(SlotSyntax slot, BoundRange range) =>
        With(BindParts(slot.Expression, slot, range, slot.Expression), range);

    /// <summary>What a condition on a slot says; its range is null where it names none.</summary>
    public Constraint BindCondition(SlotSyntax condition, SlotSyntax slot, BoundRange range) =>
        Bind(condition.Expression, slot, range, slot.Expression);

    private Constraint Bind(SlotExpressionSyntax expression, SlotSyntax slot, BoundRange range, SlotExpressionSyntax owner)
    {
        BoundRange? own = ranges.BindPart(expression, slot.Header, owner);
        if (own is not null) CheckPart(expression, own, range);
        Constraint parts = BindParts(expression, slot, own ?? range, owner);
        return own is null ? parts : With(parts, own);
    }

    private Constraint BindParts(SlotExpressionSyntax expression, SlotSyntax slot, BoundRange range, SlotExpressionSyntax owner)
    {
        return ValueConstraints.Bind(expression) with
        {
            AnyOf = BindAlternatives(expression.AnyOf),
            AllOf = BindAll(expression.AllOf),
            ExactlyOneOf = BindAlternatives(expression.ExactlyOneOf),
            NoneOf = BindAll(expression.NoneOf),
        };

        EquatableArray<Constraint> BindAll(IReadOnlyList<SlotExpressionSyntax> parts) =>
            parts.Select(part => Bind(part, slot, range, owner)).ToEquatableArray();

        // Beside alternatives of other forms, one without a range takes what the slot takes otherwise.
        EquatableArray<Constraint> BindAlternatives(IReadOnlyList<SlotExpressionSyntax> parts) => range.Ref is not null || parts.All(HasNoRange)
            ? BindAll(parts)
            : parts.Select(part => HasNoRange(part)
                ? With(Bind(part, slot, range, owner), ranges.RestOf(slot))
                : Bind(part, slot, range, owner)).ToEquatableArray();
    }

    private static bool HasNoRange(SlotExpressionSyntax expression) =>
        expression.Range is null && expression.AnyOf.Concat(expression.ExactlyOneOf).All(HasNoRange);

    private static Constraint With(Constraint constraint, BoundRange range) => range.Condition is null
        ? constraint with { Range = range.Ref }
        : constraint with { Range = range.Ref, AllOf = constraint.AllOf.Append(range.Condition).ToEquatableArray() };

    // An alternative that the slot's range excludes can never hold.
    private void CheckPart(SlotExpressionSyntax expression, BoundRange part, BoundRange range)
    {
        if (part.IsFallback || range.IsFallback || range.IsAny) return;
        if (part.Alternatives.Any(p => range.Alternatives.Any(r => IsPossible(p, r)))) return;
        diagnostics.Report(Catalog.NotInUnion, expression.Range!.Span, part.Described, range.Described);
    }

    private bool IsPossible(BoundRange part, BoundRange range) => part.IsAny || range.IsAny || (part.IsClass && range.IsClass
        ? hierarchy.IsA(part.Ref!.Name, range.Ref!.Name) || hierarchy.IsA(range.Ref.Name, part.Ref.Name)
            || hierarchy.UsedAsMixin.Contains(part.Ref.Name) || hierarchy.UsedAsMixin.Contains(range.Ref.Name)
        : part.IsText == range.IsText);
}
