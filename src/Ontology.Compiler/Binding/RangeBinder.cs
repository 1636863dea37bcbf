using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Model;
using Ontology.Compiler.Syntax;
using Ontology.Compiler.Text;
using Ontology.Tables;

namespace Ontology.Compiler.Binding;

/// <summary>Ranges: what their names stand for, whether objects are inlined, and what a union of them is.</summary>
internal sealed class RangeBinder(
    SchemaScope scope, ClassHierarchy hierarchy, SlotInducer inducer, TypeBinder types, NameTable names, DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, bool> _hasIdentifier = new(StringComparer.Ordinal);

    private BoundRange Fallback => BindNamed("string", SlotExpressionSyntax.None) with { IsFallback = true };

    /// <summary>The range of a whole slot: the one that it names, or the union of its alternatives, or the default.</summary>
    public BoundRange BindSlot(SlotSyntax slot)
    {
        SlotExpressionSyntax expression = slot.Expression;
        BoundRange? named = expression.Range is null ? null : BindName(expression.Range, slot.Header, expression);
        if (named is not null && !IsAny(named)) return named;
        List<(BoundRange Range, Located<string> Name)>? union = UnionOf(expression, slot.Header, expression);
        if (union is not null) return Join(union);
        if (named is not null)
        {
            diagnostics.Report(Catalog.FormNotHandledYet, expression.Range!.Span, "a range that takes any object", "its values are read as strings");
            return Fallback;
        }

        return slot.Header.DefaultRange is { } defaultRange && scope.FindRange(defaultRange, slot.Header) is { } name
            ? BindNamed(name, expression)
            : BindNamed("string", expression);
    }

    /// <summary>The range that an expression inside a slot names; null where it names none.</summary>
    public BoundRange? BindPart(SlotExpressionSyntax expression, SchemaHeader header, SlotExpressionSyntax owner)
    {
        if (expression.Range is null) return null;
        BoundRange range = BindName(expression.Range, header, WithInlining(expression, owner));
        return IsAny(range) ? null : range;
    }

    /// <summary>The range that a type is.</summary>
    public BoundRange BindType(string name) => BindNamed(name, SlotExpressionSyntax.None);

    /// <summary>The class has an identifier or a key, so that its objects can stand elsewhere.</summary>
    public bool HasIdentifier(string className)
    {
        if (_hasIdentifier.TryGetValue(className, out bool known)) return known;
        bool result = inducer.SlotNamesOf(className).Any(slot =>
        {
            SlotSyntax induced = inducer.Induce(className, slot);
            return induced.Identifier?.Value == true || induced.Key?.Value == true;
        });
        _hasIdentifier.Add(className, result);
        return result;
    }

    /// <summary>LinkML's class of anything.</summary>
    public bool IsAnyClass(string className)
    {
        ClassSyntax syntax = scope.Classes[className];
        return syntax.ClassUri is { } uri
            && (uri.Value == "linkml:Any" || Prefixes.Expand(uri.Value, syntax.Header) == "https://w3id.org/linkml/Any");
    }

    private bool IsAny(BoundRange range) => range.Ref.Kind == RangeKind.Class && IsAnyClass(range.Ref.Name);

    private BoundRange BindName(Located<string> name, SchemaHeader header, SlotExpressionSyntax inlining) =>
        scope.FindRange(name, header) is { } found ? BindNamed(found, inlining) : Fallback;

    private BoundRange BindNamed(string name, SlotExpressionSyntax inlining)
    {
        if (scope.Classes.TryGetValue(name, out ClassSyntax? syntax)) return BindClass(syntax, inlining);
        if (scope.Enums.TryGetValue(name, out EnumSyntax? found))
        {
            CSharpScalar scalar = found.Values.Count == 0
                ? BuiltInTypes.CSharpOf(LexicalKind.String)
                : new CSharpScalar(names.FullNameOf(found), ScalarReader.Enum);
            return new BoundRange(new RangeRef(RangeKind.Enum, name, ValueShape.Scalar), new ScalarSlotType(scalar));
        }

        TypeModel type = types.Bind(name);
        return new BoundRange(new RangeRef(RangeKind.Type, name, ValueShape.Scalar), new ScalarSlotType(type.CSharp)) { Kind = type.Table.Kind };
    }

    private BoundRange BindClass(ClassSyntax syntax, SlotExpressionSyntax inlining)
    {
        string name = syntax.Name.Value;
        bool hasIdentifier = HasIdentifier(name);
        bool isInlined = inlining.InlinedAsList?.Value == true || inlining.Inlined?.Value == true;
        return OfClass(syntax, isInlined || !hasIdentifier ? ValueShape.Object : ValueShape.Reference);
    }

    private BoundRange OfClass(ClassSyntax syntax, ValueShape shape)
    {
        string name = syntax.Name.Value;
        bool isInterface = hierarchy.IsMixin(name) || hierarchy.UsedAsMixin.Contains(name);
        string fullName = isInterface ? names.FullInterfaceNameOf(syntax) : names.FullNameOf(syntax);
        CSharpSlotType type = shape == ValueShape.Object ? new ObjectSlotType(fullName, isInterface) : new ReferenceSlotType(fullName);
        return new BoundRange(new RangeRef(RangeKind.Class, name, shape), type);
    }

    // The ranges of alternatives, where each alternative has one; null where one takes values of the slot's own range.
    private List<(BoundRange Range, Located<string> Name)>? UnionOf(SlotExpressionSyntax expression, SchemaHeader header, SlotExpressionSyntax owner)
    {
        IReadOnlyList<SlotExpressionSyntax> alternatives = expression.AnyOf.Count > 0 ? expression.AnyOf : expression.ExactlyOneOf;
        if (alternatives.Count == 0) return null;
        var union = new List<(BoundRange, Located<string>)>();
        foreach (SlotExpressionSyntax alternative in alternatives)
        {
            if (alternative.Range is not null && BindPart(alternative, header, owner) is { } range) union.Add((range, alternative.Range));
            else if (UnionOf(alternative, header, WithInlining(alternative, owner)) is { } nested) union.AddRange(nested);
            else return null;
        }

        return union;
    }

    private BoundRange Join(List<(BoundRange Range, Located<string> Name)> union)
    {
        BoundRange first = union[0].Range;
        List<BoundRange> ranges = union.Select(static u => u.Range).ToList();
        if (ranges.Any(static r => r.IsFallback)) return first with { IsFallback = true };
        if (ranges.All(r => r.Ref == first.Ref)) return first;
        if (ranges.All(static r => r.Ref.Kind == RangeKind.Class)) return JoinClasses(union, ranges);
        if (ranges.All(static r => r.IsText)) return BindNamed("string", SlotExpressionSyntax.None);
        if (ranges.All(static r => r.IsNumber))
        {
            string widest = ranges.Any(static r => r.Kind is LexicalKind.Float or LexicalKind.Double) ? "double"
                : ranges.Any(static r => r.Kind == LexicalKind.Decimal) ? "decimal" : "integer";
            return BindNamed(widest, SlotExpressionSyntax.None);
        }

        string described = string.Join(" and ", ranges.Select(static r => r.Described).Distinct());
        diagnostics.Report(Catalog.UnionOfKinds, union[1].Name.Span, described);
        return first with { IsFallback = true };
    }

    private BoundRange JoinClasses(List<(BoundRange Range, Located<string> Name)> union, List<BoundRange> ranges)
    {
        List<string> classes = ranges.Select(static r => r.Ref.Name).Distinct().ToList();
        if (hierarchy.CommonAncestor(classes) is not { } ancestor)
        {
            diagnostics.Report(Catalog.UnionWithoutAncestor, union[1].Name.Span, string.Join(" and ", classes.Select(static c => $"'{c}'")));
            return ranges[0] with { IsFallback = true };
        }

        // The ancestor may lack the identifier that each of its alternatives has: how they are written decides.
        if (ranges.All(r => r.Ref.Shape == ranges[0].Ref.Shape)) return OfClass(scope.Classes[ancestor], ranges[0].Ref.Shape);
        diagnostics.Report(Catalog.UnionOfKinds, union[1].Name.Span, "references and of inlined objects");
        return ranges[0] with { IsFallback = true };
    }

    private static SlotExpressionSyntax WithInlining(SlotExpressionSyntax expression, SlotExpressionSyntax owner) => new()
    {
        Inlined = expression.Inlined ?? owner.Inlined,
        InlinedAsList = expression.InlinedAsList ?? owner.InlinedAsList,
    };
}
