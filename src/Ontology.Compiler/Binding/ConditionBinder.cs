using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Syntax;
using Ontology.Compiler.Text;
using Ontology.Tables;

namespace Ontology.Compiler.Binding;

/// <summary>
/// Class expressions of one class. One that names a slot that the class does not have is null: without it, the rest would say
/// something else.
/// </summary>
internal sealed class ConditionBinder(
    SchemaScope scope, ClassHierarchy hierarchy, SlotInducer inducer, RangeBinder ranges, ConstraintBinder constraints, DiagnosticBag diagnostics)
{
    /// <param name="expression">The expression.</param>
    /// <param name="className">The class whose objects it is about.</param>
    /// <param name="isOwn">It stands in the class itself, and not in a mixin of it, where slots that are missing are reported.</param>
    public ClassCondition? Bind(ClassExpressionSyntax expression, string className, bool isOwn = true)
    {
        if (expression.IsEmpty) return ClassCondition.None;
        string? isA = expression.IsA is null ? null : scope.FindClass(expression.IsA)?.Name.Value;
        string context = isA ?? className;
        bool isWhole = true;
        var condition = new ClassCondition
        {
            IsA = isA,
            Slots = All(BindSlots(expression.SlotConditions, context, isOwn)),
            AnyOf = BindAll(expression.AnyOf),
            AllOf = BindAll(expression.AllOf),
            ExactlyOneOf = BindAll(expression.ExactlyOneOf),
            NoneOf = BindAll(expression.NoneOf),
        };
        return isWhole ? condition : null;

        EquatableArray<ClassCondition> BindAll(IReadOnlyList<ClassExpressionSyntax> parts) =>
            All(parts.Select(part => Bind(part, context, isOwn)).ToArray());

        EquatableArray<T> All<T>(IReadOnlyList<T?> parts)
            where T : class, IEquatable<T>
        {
            isWhole &= parts.All(static p => p is not null);
            return parts.OfType<T>().ToEquatableArray();
        }
    }

    /// <summary>Conditions on slots of objects of a class.</summary>
    public IReadOnlyList<SlotCondition?> BindSlots(IReadOnlyList<SlotSyntax> conditions, string className, bool isOwn = true) =>
        conditions.Select(condition => BindSlot(condition, className, isOwn)).ToArray();

    /// <summary>The slot that a name in a class stands for; reports where there is none.</summary>
    public string? FindSlot(Located<string> name, string className)
    {
        IReadOnlyList<string> slots = inducer.SlotNamesOf(className);
        if (SchemaScope.Match(name.Value, slots) is { } found) return found;
        string of = $" of class '{className}'";
        diagnostics.Report(Catalog.UnknownSlot, name.Span, name.Value, of, diagnostics.Suggest(name.Value, slots));
        return diagnostics.UniqueNear(name.Value, slots);
    }

    private SlotCondition? BindSlot(SlotSyntax condition, string className, bool isOwn)
    {
        IReadOnlyList<string> slots = inducer.SlotNamesOf(className);
        if (SchemaScope.Match(condition.Name.Value, slots) is not { } name)
        {
            if (isOwn && !IsSlotOfUsers(condition.Name.Value, className))
            {
                diagnostics.Report(
                    Catalog.ConditionWithoutSlot, condition.Name.Span, condition.Name.Value, className, diagnostics.Suggest(condition.Name.Value, slots));
            }

            return null;
        }

        SlotSyntax slot = inducer.Induce(className, name);
        return new SlotCondition(KeyOf(slot), constraints.BindCondition(condition, slot, ranges.BindSlot(slot)));
    }

    // What a mixin says holds in the classes that use it, and these may have more slots.
    private bool IsSlotOfUsers(string slotName, string className) =>
        (hierarchy.IsMixin(className) || hierarchy.UsedAsMixin.Contains(className))
        && hierarchy.DescendantsOf(className).Any(user => inducer.HasSlot(user, slotName));

    public static string KeyOf(SlotSyntax slot) => CSharpNaming.DataKey(slot.Alias?.Value ?? slot.Name.Value);
}
