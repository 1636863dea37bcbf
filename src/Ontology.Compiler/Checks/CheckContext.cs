using Ontology.Compiler.Binding;
using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Syntax;
using Ontology.Tables;

namespace Ontology.Compiler.Checks;

/// <summary>What the rules look at: the files of an import closure, with names resolved and slots induced.</summary>
internal sealed class CheckContext(
    SchemaScope scope, ClassHierarchy hierarchy, SlotInducer inducer, RangeBinder ranges, StructuredPatterns patterns, DiagnosticBag diagnostics)
{
    private List<SlotSite>? _slots;
    private List<ExpressionSite>? _expressions;

    public SchemaScope Scope => scope;

    public ClassHierarchy Hierarchy => hierarchy;

    public SlotInducer Inducer => inducer;

    public RangeBinder Ranges => ranges;

    public StructuredPatterns Patterns => patterns;

    public DiagnosticBag Diagnostics => diagnostics;

    /// <summary>Slots of classes, where the class introduces or refines them, and slots that no class has (without a class).</summary>
    public IReadOnlyList<SlotSite> Slots => _slots ??= FindSlots().ToList();

    /// <summary>Expressions about values, nested ones included, with the range of the values that they are about.</summary>
    public IReadOnlyList<ExpressionSite> Expressions => _expressions ??= FindExpressions().ToList();

    private IEnumerable<SlotSite> FindSlots()
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (string name in hierarchy.AncestorsFirst)
        {
            string? parent = hierarchy.ParentOf(name);
            foreach (string slotName in inducer.SlotNamesOf(name))
            {
                if (parent is not null && inducer.HasSlot(parent, slotName) && !inducer.Touches(name, slotName)) continue;
                used.Add(slotName);
                SlotSyntax slot = inducer.Induce(name, slotName);
                yield return new SlotSite(name, slotName, slot, ranges.BindSlot(slot));
            }
        }

        foreach (string slotName in scope.Slots.Keys.Where(n => !used.Contains(n)))
        {
            SlotSyntax slot = inducer.Slots[slotName];
            yield return new SlotSite(null, slotName, slot, ranges.BindSlot(slot));
        }
    }

    private IEnumerable<ExpressionSite> FindExpressions()
    {
        foreach (SlotSite site in Slots)
        {
            foreach (ExpressionSite found in Nested(site.Syntax.Expression, site.Range, site.Syntax, site.Syntax.Expression)) yield return found;
        }

        foreach (string name in hierarchy.Names)
        {
            ClassSyntax syntax = scope.Classes[name];
            IEnumerable<ClassExpressionSyntax?> conditions = syntax.Rules
                .SelectMany(static r => new[] { r.Preconditions, r.Postconditions, r.Elseconditions })
                .Concat(syntax.ClassificationRules)
                .Append(syntax.Condition);
            foreach (ExpressionSite found in conditions.OfType<ClassExpressionSyntax>().SelectMany(c => InConditions(c, name))) yield return found;
        }

        foreach (TypeSyntax type in scope.Types.Values)
        {
            var slot = new SlotSyntax { Header = type.Header, Name = type.Name };
            foreach (ExpressionSite found in Nested(type.Expression, ranges.BindType(type.Name.Value), slot, type.Expression)) yield return found;
        }
    }

    private IEnumerable<ExpressionSite> InConditions(ClassExpressionSyntax expression, string className)
    {
        if (expression.IsA is { } isA && scope.Classes.ContainsKey(isA.Value)) className = isA.Value;
        foreach (SlotSyntax condition in expression.SlotConditions)
        {
            if (SchemaScope.Match(condition.Name.Value, inducer.SlotNamesOf(className)) is not { } name) continue;
            SlotSyntax slot = inducer.Induce(className, name);
            foreach (ExpressionSite found in Nested(condition.Expression, ranges.BindSlot(slot), slot, slot.Expression)) yield return found;
        }

        foreach (ClassExpressionSyntax part in expression.AnyOf.Concat(expression.AllOf).Concat(expression.ExactlyOneOf).Concat(expression.NoneOf))
        {
            foreach (ExpressionSite found in InConditions(part, className)) yield return found;
        }
    }

    private IEnumerable<ExpressionSite> Nested(SlotExpressionSyntax expression, BoundRange range, SlotSyntax slot, SlotExpressionSyntax owner)
    {
        yield return new ExpressionSite(expression, range, slot.Name.Value);
        if (!expression.HasParts) yield break;
        IEnumerable<SlotExpressionSyntax> members = new[] { expression.HasMember, expression.AllMembers }.OfType<SlotExpressionSyntax>();
        IEnumerable<SlotExpressionSyntax> parts = expression.AnyOf.Concat(expression.AllOf).Concat(expression.ExactlyOneOf).Concat(expression.NoneOf);
        foreach (SlotExpressionSyntax part in parts.Concat(members))
        {
            BoundRange own = ranges.BindPart(part, slot.Header, owner) ?? range;
            foreach (ExpressionSite found in Nested(part, own, slot, owner)) yield return found;
        }

        if (range.Ref is not { Kind: RangeKind.Class, Name: { } target }) yield break;
        var conditions = new ClassExpressionSyntax { SlotConditions = expression.ObjectConditions };
        foreach (ExpressionSite found in InConditions(conditions, target)) yield return found;
    }
}

/// <summary>A slot as a class has it; without a class where none has it.</summary>
internal sealed record SlotSite(string? Class, string Name, SlotSyntax Syntax, BoundRange Range);

/// <summary>An expression, and the range of the values that it is about.</summary>
internal sealed record ExpressionSite(SlotExpressionSyntax Expression, BoundRange Range, string Slot);
