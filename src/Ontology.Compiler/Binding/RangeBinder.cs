using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Model;
using Ontology.Compiler.Syntax;
using Ontology.Compiler.Text;
using Ontology.Tables;

namespace Ontology.Compiler.Binding;

/// <summary>Ranges: what their names stand for, whether objects are inlined, and what a union of them is.</summary>
internal sealed class RangeBinder
{
    private readonly SchemaScope _scope;
    private readonly ClassHierarchy _hierarchy;
    private readonly SlotInducer _inducer;
    private readonly TypeBinder _types;
    private readonly NameTable _names;
    private readonly Dictionary<SlotSyntax, BoundRange> _ofSlots = new(ByReference<SlotSyntax>.Comparer);
    private readonly Dictionary<string, bool> _isAny = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SlotSyntax?> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<EnumExpressionSyntax, EquatableArray<string>> _enumRanges = new(ByReference<EnumExpressionSyntax>.Comparer);
    private readonly UnionMembers _unions;

    public RangeBinder(
        SchemaScope scope,
        ClassHierarchy hierarchy,
        SlotInducer inducer,
        TypeBinder types,
        EnumValues enums,
        NameTable names,
        DiagnosticBag diagnostics)
    {
        (_scope, _hierarchy, _inducer, _types, _names, Enums) = (scope, hierarchy, inducer, types, names, enums);
        Types = new TypeJoin(hierarchy, this);
        _unions = new UnionMembers(
            scope.Classes.Values.Where(static c => c.UnionOf.Count > 0).ToDictionary(
                static c => c.Name.Value,
                c => (IReadOnlyList<Located<string>>)c.UnionOf
                    .Select(m => scope.FindClass(m) is { } found ? new Located<string>(found.Name.Value, m.Span) : null)
                    .OfType<Located<string>>()
                    .ToArray(),
                StringComparer.Ordinal),
            diagnostics);
    }

    public EnumValues Enums { get; }

    /// <summary>Any JSON value at all.</summary>
    public static BoundRange AnyValue { get; } = new(null, new AnySlotType());

    /// <summary>What several ranges are in C# together.</summary>
    public TypeJoin Types { get; }

    private BoundRange Fallback => BindNamed("string", SlotExpressionSyntax.None) with { IsFallback = true };

    /// <summary>
    /// The range of a whole slot: the one that it names, or the union of its alternatives, or what all of its parts must be, or the default.
    /// </summary>
    public BoundRange BindSlot(SlotSyntax slot)
    {
        if (!_ofSlots.TryGetValue(slot, out BoundRange? known)) _ofSlots.Add(slot, known = BindWhole(slot));
        return known;
    }

    private BoundRange BindWhole(SlotSyntax slot)
    {
        SlotExpressionSyntax expression = slot.Expression;
        BoundRange? named = BindOwn(expression, slot.Header, expression);
        if (named is { IsAny: false }) return named;
        BoundRange rest = named ?? DefaultOf(slot.Header, expression);
        return UnionOf(expression, slot.Header, expression, rest) is { } union ? Join(union)
            : named is null && NarrowestOf(expression.AllOf, slot.Header, expression) is { } narrowest ? narrowest
            : rest;
    }

    /// <summary>What alternatives of a slot take that name no range: any value where it says so, or else the default.</summary>
    public BoundRange RestOf(SlotSyntax slot) =>
        BindOwn(slot.Expression, slot.Header, slot.Expression) ?? DefaultOf(slot.Header, slot.Expression);

    /// <summary>The range that an expression inside a slot names; null where it names none, or any value at all.</summary>
    public BoundRange? BindPart(SlotExpressionSyntax expression, SchemaHeader header, SlotExpressionSyntax owner)
    {
        BoundRange? range = BindOwn(expression, header, WithInlining(expression, owner));
        return range is { IsAny: true } ? null : range;
    }

    /// <summary>The range that a type is.</summary>
    public BoundRange BindType(string name) => BindNamed(name, SlotExpressionSyntax.None);

    /// <summary>Something can refer to objects of the class: it has an identifier.</summary>
    public bool HasIdentifier(string className) => KeyOf(className)?.Identifier?.Value == true;

    /// <summary>The slot that identifies objects of the class, or else tells them apart in their container (<c>key</c>).</summary>
    public SlotSyntax? KeyOf(string className)
    {
        if (_keys.TryGetValue(className, out SlotSyntax? known)) return known;
        List<SlotSyntax> slots = _inducer.SlotNamesOf(className).Select(slot => _inducer.Induce(className, slot)).ToList();
        SlotSyntax? key = slots.FirstOrDefault(static s => s.Identifier?.Value == true) ?? slots.FirstOrDefault(static s => s.Key?.Value == true);
        _keys.Add(className, key);
        return key;
    }

    /// <summary>LinkML's class of anything.</summary>
    public bool IsAnyClass(string className)
    {
        if (_isAny.TryGetValue(className, out bool known)) return known;
        ClassSyntax syntax = _scope.Classes[className];
        bool isAny = syntax.ClassUri is { } uri
            && (uri.Value == "linkml:Any" || Prefixes.Expand(uri.Value, syntax.Header) == "https://w3id.org/linkml/Any");
        _isAny.Add(className, isAny);
        return isAny;
    }

    /// <summary>Objects of a class, or references to them.</summary>
    public BoundRange OfClass(string name, ValueShape shape)
    {
        ClassSyntax syntax = _scope.Classes[name];
        bool isInterface = _hierarchy.IsMixin(name) || _hierarchy.UsedAsMixin.Contains(name);
        string fullName = isInterface ? _names.FullInterfaceNameOf(syntax) : _names.FullNameOf(syntax);
        CSharpSlotType type = shape == ValueShape.Object ? new ObjectSlotType(fullName, isInterface) : new ReferenceSlotType(fullName);
        return new BoundRange(new RangeRef(RangeKind.Class, name, shape), type);
    }

    // What an expression names itself, or null.
    private BoundRange? BindOwn(SlotExpressionSyntax expression, SchemaHeader header, SlotExpressionSyntax inlining)
    {
        BoundRange? named = expression.Range is null ? null : BindName(expression.Range, header, inlining);
        if (expression.EnumRange is not { } values) return named;
        if (!_enumRanges.TryGetValue(values.Value, out EquatableArray<string> texts))
        {
            _enumRanges.Add(values.Value, texts = Enums.Of(values).Select(static v => v.Name.Value).ToEquatableArray());
        }

        BoundRange range = named ?? BindNamed("string", SlotExpressionSyntax.None);
        if (texts.IsEmpty) return range;
        var condition = new Constraint { EqualsStringIn = texts };
        return range with
        {
            Condition = range.Condition is { } other ? new Constraint { AllOf = EquatableArray.Create(other, condition) } : condition,
        };
    }

    private BoundRange BindName(Located<string> name, SchemaHeader header, SlotExpressionSyntax inlining)
    {
        if (_scope.IsUndefinedAny(name, header)) return AnyValue;
        return _scope.FindRange(name, header) is { } found ? BindNamed(found, inlining) : Fallback;
    }

    private BoundRange DefaultOf(SchemaHeader header, SlotExpressionSyntax expression) =>
        header.DefaultRange is { } defaultRange && _scope.FindRange(defaultRange, header) is { } name
            ? BindNamed(name, expression)
            : BindNamed("string", expression);

    private BoundRange BindNamed(string name, SlotExpressionSyntax inlining)
    {
        if (_scope.Classes.ContainsKey(name)) return BindClass(name, inlining);
        if (_scope.Enums.TryGetValue(name, out EnumSyntax? found))
        {
            CSharpScalar scalar = Enums.IsOpen(name)
                ? BuiltInTypes.CSharpOf(LexicalKind.String)
                : new CSharpScalar(_names.FullNameOf(found), ScalarReader.Enum);
            return new BoundRange(new RangeRef(RangeKind.Enum, name, ValueShape.Scalar), new ScalarSlotType(scalar));
        }

        if (_types.MembersOf(name) is not { Count: > 0 } members) return BindMember(name);
        BoundRange union = Union(members.Select(BindMember).ToList());
        return union with { Condition = union.Condition! with { AllOf = _types.Bind(name).Table.Constraints } };
    }

    private BoundRange BindMember(string typeName)
    {
        TypeModel type = _types.Bind(typeName);
        return new BoundRange(new RangeRef(RangeKind.Type, typeName, ValueShape.Scalar), new ScalarSlotType(type.CSharp)) { Kind = type.Table.Kind };
    }

    private BoundRange BindClass(string name, SlotExpressionSyntax inlining)
    {
        if (IsAnyClass(name)) return AnyValue;
        if (_unions.Of(name) is { Count: > 0 } members) return Union(members.Select(m => Shaped(m, inlining)).ToList());
        return Shaped(name, inlining);
    }

    private BoundRange Shaped(string name, SlotExpressionSyntax inlining)
    {
        bool isInlined = inlining.InlinedAsList?.Value == true || inlining.Inlined?.Value == true;
        return OfClass(name, isInlined || !HasIdentifier(name) ? ValueShape.Object : ValueShape.Reference);
    }

    // A named union: its members are conditions on the value, besides those of the slot.
    private BoundRange Union(List<BoundRange> members) => Join(members) with
    {
        Condition = new Constraint { AnyOf = members.Select(static m => new Constraint { Range = m.Ref }).ToEquatableArray() },
    };

    // The ranges of alternatives; those without a range take the values that the slot takes otherwise. Null where no alternative has a range.
    private List<BoundRange>? UnionOf(SlotExpressionSyntax expression, SchemaHeader header, SlotExpressionSyntax owner, BoundRange rest)
    {
        IReadOnlyList<SlotExpressionSyntax> alternatives = expression.AnyOf.Count > 0 ? expression.AnyOf : expression.ExactlyOneOf;
        var union = new List<BoundRange>();
        bool hasRange = false;
        foreach (SlotExpressionSyntax alternative in alternatives)
        {
            BoundRange? own = BindOwn(alternative, header, WithInlining(alternative, owner));
            List<BoundRange>? nested = own is not null ? [own] : UnionOf(alternative, header, WithInlining(alternative, owner), rest);
            hasRange |= nested is not null;
            union.AddRange(nested ?? [rest]);
        }

        return hasRange ? union : null;
    }

    // Every part must hold: the one range that all others are ancestors of, or else the first.
    private BoundRange? NarrowestOf(IReadOnlyList<SlotExpressionSyntax> parts, SchemaHeader header, SlotExpressionSyntax owner)
    {
        List<BoundRange> ranges = parts.Select(part => BindPart(part, header, owner)).OfType<BoundRange>().ToList();
        return ranges.FirstOrDefault(r => r.IsClass && ranges.All(other => other.IsClass && _hierarchy.IsA(r.Ref!.Name, other.Ref!.Name)))
            ?? ranges.FirstOrDefault();
    }

    private BoundRange Join(List<BoundRange> union)
    {
        List<BoundRange> all = union.SelectMany(static u => u.Alternatives).ToList();
        RangeRef? common = Types.CommonRange(all);
        return new BoundRange(common, Types.Join(all))
        {
            Alternatives = all,
            IsFallback = all.Any(static r => r.IsFallback),
            Kind = common is { Kind: RangeKind.Type } ? _types.Bind(common.Name).Table.Kind : null,
        };
    }

    private static SlotExpressionSyntax WithInlining(SlotExpressionSyntax expression, SlotExpressionSyntax owner) => new()
    {
        Inlined = expression.Inlined ?? owner.Inlined,
        InlinedAsList = expression.InlinedAsList ?? owner.InlinedAsList,
    };
}
