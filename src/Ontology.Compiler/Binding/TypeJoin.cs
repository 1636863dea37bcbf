using Ontology.Compiler.Model;
using Ontology.Tables;

namespace Ontology.Compiler.Binding;

/// <summary>
/// One C# type for values of several ranges: the alternatives of a union, or what a slot is in a class and in those below that refine it.
/// See <c>docs/adr/0004-unions.md</c>.
/// </summary>
internal sealed class TypeJoin(ClassHierarchy hierarchy, RangeBinder ranges)
{
    /// <summary>As many type parameters as <c>Union</c> has.</summary>
    public const int MostAlternatives = 8;

    private static readonly AnySlotType Any = new();

    /// <summary>The type of values of any of the ranges.</summary>
    public CSharpSlotType Join(IEnumerable<BoundRange> alternatives)
    {
        List<BoundRange> all = alternatives.SelectMany(static a => a.Alternatives).ToList();
        if (all.Count == 1) return all[0].IsAny ? Any : all[0].CSharp;
        all = all.GroupBy(static a => (a.Ref, a.CSharp)).Select(static g => g.First()).ToList();
        if (all.Count == 0 || all.Any(static a => a.IsAny)) return Any;
        if (all.All(a => a.CSharp == all[0].CSharp)) return all[0].CSharp;
        var types = new List<CSharpSlotType>();
        var joined = new HashSet<ValueGroup>();
        foreach (BoundRange range in all)
        {
            ValueGroup group = GroupOf(range);
            if (joined.Add(group)) types.AddRange(JoinGroup(group, all.Where(a => GroupOf(a) == group).ToList()));
        }

        types = types.Distinct().ToList();
        return types.Count == 1 ? types[0]
            : types.Count > MostAlternatives || types.Contains(Any) ? Any
            : new UnionSlotType(types.ToEquatableArray());
    }

    /// <summary>
    /// The range that the judge can check every value of a union against, whatever the alternatives say besides; null where there is none.
    /// </summary>
    public RangeRef? CommonRange(IReadOnlyList<BoundRange> all)
    {
        RangeRef? first = all[0].Ref;
        if (all.Any(static r => r.Ref is null)) return null;
        if (all.All(r => r.Ref == first)) return first;
        if (all.All(static r => r.IsClass))
        {
            return all.All(r => r.Ref!.Shape == first!.Shape) && CommonAncestor(all.Select(static r => r.Ref!.Name)) is { } ancestor
                ? new RangeRef(RangeKind.Class, ancestor, first!.Shape)
                : null;
        }

        if (all.All(static r => r.IsText)) return new RangeRef(RangeKind.Type, "string", ValueShape.Scalar);
        return all.All(static r => r.IsNumber) ? new RangeRef(RangeKind.Type, Widest(all), ValueShape.Scalar) : null;
    }

    private enum ValueGroup
    {
        Text,
        Number,
        Boolean,
        Object,
    }

    private static ValueGroup GroupOf(BoundRange range) => range.IsText ? ValueGroup.Text
        : range.IsNumber ? ValueGroup.Number
        : range.Kind == LexicalKind.Boolean ? ValueGroup.Boolean
        : ValueGroup.Object;

    private IEnumerable<CSharpSlotType> JoinGroup(ValueGroup group, List<BoundRange> parts)
    {
        if (parts.All(p => p.CSharp == parts[0].CSharp)) return [parts[0].CSharp];
        return group switch
        {
            ValueGroup.Text => [JoinTexts(parts)],
            ValueGroup.Number => [Scalar(BuiltInTypes.Find(Widest(parts))!.Kind)],
            ValueGroup.Boolean => [Scalar(LexicalKind.Boolean)],
            _ => JoinObjects(parts),
        };
    }

    private CSharpSlotType JoinTexts(List<BoundRange> parts)
    {
        if (parts.All(static p => p.IsClass))
        {
            return CommonAncestor(parts.Select(static p => p.Ref!.Name)) is { } ancestor
                ? ranges.OfClass(ancestor, ValueShape.Reference).CSharp
                : Scalar(LexicalKind.String);
        }

        if (parts.All(static p => p.Ref!.Kind == RangeKind.Enum)
            && parts.FirstOrDefault(p => parts.All(other => ranges.Enums.IsPartOf(other.Ref!.Name, p.Ref!.Name))) is { } widest)
        {
            return widest.CSharp;
        }

        return parts.All(static p => p.Kind is LexicalKind.Date or LexicalKind.DateTime or LexicalKind.DateOrDateTime && IsPlain(p))
            ? Scalar(LexicalKind.DateOrDateTime)
            : Scalar(LexicalKind.String);
    }

    // Objects of classes with a common ancestor are that ancestor's; the ancestors of what is left are the alternatives.
    private IEnumerable<CSharpSlotType> JoinObjects(List<BoundRange> parts)
    {
        List<string> classes = parts.Select(static p => p.Ref!.Name).Distinct().ToList();
        if (CommonAncestor(classes) is { } all) return [ranges.OfClass(all, ValueShape.Object).CSharp];
        var groups = new List<string>();
        foreach (string name in classes)
        {
            string merged = name;
            for (int i = 0; i < groups.Count; i++)
            {
                if (CommonAncestor([groups[i], merged]) is not { } ancestor) continue;
                groups[i] = merged = ancestor;
            }

            groups = groups.Distinct().ToList();
            if (!groups.Contains(merged)) groups.Add(merged);
            if (groups.Count > MostAlternatives) return [Any];
        }

        return groups.Select(name => ranges.OfClass(name, ValueShape.Object).CSharp);
    }

    private string? CommonAncestor(IEnumerable<string> names)
    {
        List<string> distinct = names.Distinct().ToList();
        return hierarchy.CommonAncestor(distinct, name => !ranges.IsAnyClass(name));
    }

    private static string Widest(IReadOnlyCollection<BoundRange> numbers) =>
        numbers.Any(static r => r.Kind is LexicalKind.Float or LexicalKind.Double) ? "double"
        : numbers.Any(static r => r.Kind == LexicalKind.Decimal) ? "decimal" : "integer";

    // Bound to a C# type of the user's own, it joins with others as what it is in data.
    private static bool IsPlain(BoundRange range) =>
        range.CSharp is ScalarSlotType scalar && range.Kind is { } kind && scalar.Scalar == BuiltInTypes.CSharpOf(kind);

    private static ScalarSlotType Scalar(LexicalKind kind) => new(BuiltInTypes.CSharpOf(kind));
}
