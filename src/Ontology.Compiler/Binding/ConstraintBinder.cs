using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Syntax;
using Ontology.Compiler.Text;
using Ontology.Tables;

namespace Ontology.Compiler.Binding;

/// <summary>Slot expressions to constraints.</summary>
internal sealed class ConstraintBinder
{
    /// <summary>As long as a path of a binding can be; what it says stands in conditions in conditions.</summary>
    private const int PathLimit = 20;

    private readonly SchemaScope _scope;
    private readonly SlotInducer _inducer;
    private readonly RangeBinder _ranges;
    private readonly ClassHierarchy _hierarchy;
    private readonly StructuredPatterns _patterns;
    private readonly DiagnosticBag _diagnostics;

    public ConstraintBinder(
        SchemaScope scope,
        SlotInducer inducer,
        RangeBinder ranges,
        ClassHierarchy hierarchy,
        StructuredPatterns patterns,
        DiagnosticBag diagnostics)
    {
        (_scope, _inducer, _ranges, _hierarchy, _patterns, _diagnostics) = (scope, inducer, ranges, hierarchy, patterns, diagnostics);
        Conditions = new ConditionBinder(scope, hierarchy, inducer, ranges, this, diagnostics);
    }

    /// <summary>Class expressions, which consist of conditions on slots, as these can consist of conditions on the object that is the value.</summary>
    public ConditionBinder Conditions { get; }

    /// <summary>All that a slot says of its values.</summary>
    public Constraint BindSlot(SlotSyntax slot, BoundRange range) =>
        WithSubproperties(With(BindParts(slot.Expression, slot, range, slot.Expression), range), slot, range);

    /// <summary>What a condition on a slot says; its range is null where it names none.</summary>
    public Constraint BindCondition(SlotSyntax condition, SlotSyntax slot, BoundRange range) =>
        Bind(condition.Expression, slot, range, slot.Expression);

    private Constraint Bind(SlotExpressionSyntax expression, SlotSyntax slot, BoundRange range, SlotExpressionSyntax owner)
    {
        BoundRange? own = _ranges.BindPart(expression, slot.Header, owner);
        if (own is not null) CheckPart(expression, own, range);
        Constraint parts = BindParts(expression, slot, own ?? range, owner);
        return own is null ? parts : With(parts, own);
    }

    private Constraint BindParts(SlotExpressionSyntax expression, SlotSyntax slot, BoundRange range, SlotExpressionSyntax owner)
    {
        Constraint constraint = ValueConstraints.Bind(expression, _patterns);
        return expression.HasParts || expression.Bindings.Count > 0 ? WithParts(constraint, expression, slot, range, owner) : constraint;
    }

    private Constraint WithParts(
        Constraint constraint, SlotExpressionSyntax expression, SlotSyntax slot, BoundRange range, SlotExpressionSyntax owner)
    {
        constraint = constraint with
        {
            HasMember = expression.HasMember is null ? null : Bind(expression.HasMember, slot, range, owner),
            AllMembers = expression.AllMembers is null ? null : Bind(expression.AllMembers, slot, range, owner),
            AnyOf = BindAlternatives(expression.AnyOf),
            AllOf = BindAll(expression.AllOf),
            ExactlyOneOf = BindAlternatives(expression.ExactlyOneOf),
            NoneOf = BindAll(expression.NoneOf),
        };
        foreach (BindingSyntax binding in expression.Bindings) constraint = WithBinding(constraint, binding, range);
        return expression.ObjectConditions.Count == 0 ? constraint : WithObject(constraint, expression.ObjectConditions, range);

        EquatableArray<Constraint> BindAll(IReadOnlyList<SlotExpressionSyntax> parts) =>
            parts.Select(part => Bind(part, slot, range, owner)).ToEquatableArray();

        // Beside alternatives of other forms, one without a range takes what the slot takes otherwise.
        EquatableArray<Constraint> BindAlternatives(IReadOnlyList<SlotExpressionSyntax> parts) => range.Ref is not null || parts.All(HasNoRange)
            ? BindAll(parts)
            : parts.Select(part => HasNoRange(part)
                ? With(Bind(part, slot, range, owner), _ranges.RestOf(slot))
                : Bind(part, slot, range, owner)).ToEquatableArray();
    }

    private static bool HasNoRange(SlotExpressionSyntax expression) =>
        !expression.HasRange && expression.AnyOf.Concat(expression.ExactlyOneOf).All(HasNoRange);

    private static Constraint With(Constraint constraint, BoundRange range) => range.Condition is null
        ? constraint with { Range = range.Ref }
        : constraint with { Range = range.Ref, AllOf = constraint.AllOf.Append(range.Condition).ToEquatableArray() };

    // Conditions on slots of the value, which is an object of the range.
    private Constraint WithObject(Constraint constraint, IReadOnlyList<SlotSyntax> conditions, BoundRange range)
    {
        if (range.Ref is { Kind: RangeKind.Class } target)
        {
            EquatableArray<SlotCondition> slots = Conditions.BindSlots(conditions, target.Name).OfType<SlotCondition>().ToEquatableArray();
            return constraint with { Range = target, Object = new ClassCondition { Slots = slots } };
        }

        if (!range.IsFallback) _diagnostics.Report(Catalog.UnknownSlot, conditions[0].Name.Span, conditions[0].Name.Value, $" of {range.Described}", "");
        return constraint;
    }

    // A slot of the value, or one farther down, has a value of an enum. What is only recommended is no condition.
    private Constraint WithBinding(Constraint constraint, BindingSyntax binding, BoundRange range)
    {
        if (_scope.FindEnum(binding.Range) is not { } found || _ranges.Enums.IsOpen(found.Name.Value)) return constraint;
        if (binding.Obligation is { Value: not "REQUIRED" } || range.IsFallback) return constraint;
        var values = new Constraint { EqualsStringIn = _ranges.Enums.TextsOf(found.Name.Value).ToEquatableArray() };
        if (range.Ref is not { Kind: RangeKind.Class } target)
        {
            if (!range.IsAny) _diagnostics.Report(Catalog.DoesNotApply, binding.Path.Span, "binds_value_of", "objects", range.Described);
            return constraint;
        }

        string[] path = binding.Path.Value.Split('.');
        if (path.Length > PathLimit)
        {
            _diagnostics.Report(Catalog.WrongKind, binding.Path.Span, "binds_value_of", $"a path of {PathLimit} slots at most", $"one of {path.Length}");
            return constraint;
        }

        return Bound(target, path, 0, binding.Path, values) is { } condition
            ? constraint with { AllOf = constraint.AllOf.Append(condition).ToEquatableArray() }
            : constraint;
    }

    private Constraint? Bound(RangeRef target, string[] path, int index, Located<string> place, Constraint values)
    {
        if (Conditions.FindSlot(new Located<string>(path[index], place.Span), target.Name) is not { } name) return null;
        SlotSyntax slot = _inducer.Induce(target.Name, name);
        bool isLast = index == path.Length - 1;

        // Of a reference there is only the identifier.
        if (target.Shape == ValueShape.Reference) return isLast && slot.Identifier?.Value == true ? values : null;
        BoundRange range = _ranges.BindSlot(slot);
        Constraint? inner = isLast ? values : range.Ref is { Kind: RangeKind.Class } next ? Bound(next, path, index + 1, place, values) : null;
        return inner is null ? null : new Constraint
        {
            Range = target,
            Object = new ClassCondition { Slots = EquatableArray.Create(new SlotCondition(ConditionBinder.KeyOf(slot), inner)) },
        };
    }

    // The values name the slot that they are subproperties of, or one below it, as the range names things.
    private Constraint WithSubproperties(Constraint constraint, SlotSyntax slot, BoundRange range)
    {
        if (slot.SubpropertyOf is not { } root || range.Ref is not { Kind: RangeKind.Type } || _scope.FindSlot(root) is not { } name) return constraint;
        EquatableArray<string> texts = _inducer.Slots.DescendantsOf(name).SelectMany(n => NamesOf(_scope.Slots[n], range.Kind)).Distinct().ToEquatableArray();
        return constraint with { AllOf = constraint.AllOf.Append(new Constraint { EqualsStringIn = texts }).ToEquatableArray() };
    }

    private static IEnumerable<string> NamesOf(SlotSyntax slot, LexicalKind? kind)
    {
        (string curie, string uri) = Prefixes.OfSlot(slot);
        return kind switch
        {
            LexicalKind.Uri => [uri],
            LexicalKind.Curie => [curie],
            LexicalKind.UriOrCurie => [curie, uri],
            _ => [slot.Name.Value, CSharpNaming.DataKey(slot.Name.Value)],
        };
    }

    // An alternative that the slot's range excludes can never hold.
    private void CheckPart(SlotExpressionSyntax expression, BoundRange part, BoundRange range)
    {
        if (part.IsFallback || range.IsFallback || range.IsAny) return;
        if (part.Alternatives.Any(p => range.Alternatives.Any(r => IsPossible(p, r)))) return;
        _diagnostics.Report(Catalog.NotInUnion, expression.Range?.Span ?? expression.EnumRange!.Span, part.Described, range.Described);
    }

    private bool IsPossible(BoundRange part, BoundRange range) => part.IsAny || range.IsAny || (part.IsClass && range.IsClass
        ? _hierarchy.IsA(part.Ref!.Name, range.Ref!.Name) || _hierarchy.IsA(range.Ref.Name, part.Ref.Name)
            || _hierarchy.UsedAsMixin.Contains(part.Ref.Name) || _hierarchy.UsedAsMixin.Contains(range.Ref.Name)
        : part.IsText == range.IsText);
}
