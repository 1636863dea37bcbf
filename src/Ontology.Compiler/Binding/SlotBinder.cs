using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Model;
using Ontology.Compiler.Syntax;
using Ontology.Compiler.Text;
using Ontology.Tables;

namespace Ontology.Compiler.Binding;

/// <summary>
/// The induced slots of classes. What a slot is in C# is decided where it is introduced; see <c>docs/adr/0003-refined-slots.md</c>.
/// </summary>
internal sealed class SlotBinder(
    SchemaScope scope,
    ClassHierarchy hierarchy,
    SlotInducer inducer,
    RangeBinder ranges,
    ConstraintBinder constraints,
    DefaultBinder defaults,
    NameTable names,
    DiagnosticBag diagnostics)
{
    // By the places of the slots in their classes.
    private readonly Dictionary<string, SlotFacts[]> _facts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SlotModel[]> _models = new(StringComparer.Ordinal);
    private readonly HashSet<string> _withSameKeys = new(StringComparer.Ordinal);
    private readonly PropertyPlanner _planner = new(ranges.Types, diagnostics);

    /// <summary>Finds out what all classes say of their slots, and decides what these are in C#.</summary>
    public void Prepare(CancellationToken cancellationToken)
    {
        foreach (string className in hierarchy.AncestorsFirst)
        {
            cancellationToken.ThrowIfCancellationRequested();
            IReadOnlyList<string> names = inducer.SlotNamesOf(className);
            var facts = new SlotFacts[names.Count];
            for (int i = 0; i < facts.Length; i++) facts[i] = Find(className, names[i]);
            _facts.Add(className, facts);
        }

        _planner.Decide();
    }

    /// <summary>The slots of a class whose ancestors are bound.</summary>
    public IReadOnlyList<SlotModel> BindClass(string className)
    {
        IReadOnlyList<string> names = inducer.SlotNamesOf(className);
        var models = new SlotModel[names.Count];
        var taken = new Lazy<UniqueNames>(() => NamesOf(models));
        for (int i = 0; i < models.Length; i++)
        {
            models[i] = Bind(className, i, taken);
            if (taken.IsValueCreated) taken.Value.Take(models[i].CSharpName, names[i]);
        }

        _models.Add(className, models);
        if (MayHaveSameKeys(className, models)) ReportSameKeys(className, models);
        return models;
    }

    // The C# names of the slots that are bound already.
    private static UniqueNames NamesOf(SlotModel?[] models)
    {
        var taken = new UniqueNames();
        foreach (SlotModel slot in models.TakeWhile(static m => m is not null).OfType<SlotModel>()) taken.Take(slot.CSharpName, slot.Name);
        return taken;
    }

    // A class that has nothing but what its parent has finds nothing that was not found there.
    private bool MayHaveSameKeys(string className, SlotModel[] models)
    {
        if (hierarchy.ParentOf(className) is not { } parent || !_models.TryGetValue(parent, out SlotModel[]? inherited)) return true;
        return _withSameKeys.Contains(parent) || models.Length > inherited.Length
            || !models.Take(inherited.Length).Select(static m => m.Table.Key).SequenceEqual(inherited.Select(static m => m.Table.Key), StringComparer.Ordinal);
    }

    private void ReportSameKeys(string className, SlotModel[] models)
    {
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (SlotModel slot in models)
        {
            string key = slot.Table.Key;
            if (!keys.TryGetValue(key, out string? other))
            {
                keys.Add(key, slot.Name);
                continue;
            }

            SlotSyntax syntax = inducer.Induce(className, slot.Name);
            diagnostics.Report(Catalog.SameKey, (syntax.Alias ?? syntax.Name).Span, slot.Name, other, className, key);
            _withSameKeys.Add(className);
        }
    }

    private SlotFacts Find(string className, string slotName)
    {
        SlotFacts? parent = hierarchy.ParentOf(className) is { } parentName ? FactsOf(parentName, slotName) : null;
        bool mayDiffer = inducer.Touches(className, slotName) || (parent?.Table.Identifier == true && HasOwnPrefixes(className));
        if (parent is not null && !mayDiffer) return parent;
        SlotSyntax syntax = inducer.Induce(className, slotName);
        BoundRange range = ranges.BindSlot(syntax);
        bool isReference = scope.Classes[className].Header.Source.IsReference;
        var facts = new SlotFacts(className, slotName, syntax, range, BindTable(className, syntax, range), isReference);
        _planner.Add(facts, parent, MixedIn(className, slotName));
        return facts;
    }

    // What the mixins of a class say of the slot.
    private List<SlotFacts> MixedIn(string className, string slotName) =>
        hierarchy.MixinsOf(className).Select(m => FactsOf(m, slotName)).OfType<SlotFacts>().ToList();

    private SlotModel Bind(string className, int place, Lazy<UniqueNames> taken)
    {
        SlotFacts facts = _facts[className][place];
        string slotName = facts.SlotName;
        SlotModel? parent = hierarchy.ParentOf(className) is { } parentName ? ModelOf(parentName, slotName) : null;
        if (parent is not null && facts.ClassName != className)
        {
            if (!DefaultBinder.DependsOnClass(facts.Syntax)) return parent;
            string? own = DefaultOf(facts, className);
            return parent with { CSharpDefault = own, Default = own is null ? null : LiteralOf(facts, className) };
        }

        SlotModel? mixin = FirstMixedIn(className, slotName);
        SlotSyntax syntax = facts.Syntax;
        PropertyPlan plan = _planner.PlanOf(facts);
        string? defaultCode = DefaultOf(facts, className);
        return new SlotModel
        {
            Name = slotName,
            Description = syntax.Description?.Value,
            Deprecated = syntax.Deprecated?.Value,
            Table = facts.Table,
            CSharpName = parent?.CSharpName ?? NameOf(className, syntax, mixin?.CSharpName, taken.Value),
            Introducer = parent?.Introducer ?? className,
            CSharp = plan.Type,
            HasProperty = plan.HasProperty,
            CSharpCollection = plan.Collection,
            CSharpFormVaries = plan.FormVaries,
            CSharpRequired = plan.IsRequired,
            CSharpDefault = defaultCode,
            Default = defaultCode is null ? null : LiteralOf(facts, className),
            Measure = MeasureRoles.Of(syntax.Annotations[Annotations.Measure]?.Value),
        };
    }

    private SlotModel? FirstMixedIn(string className, string slotName) =>
        hierarchy.MixinsOf(className).Select(m => ModelOf(m, slotName)).FirstOrDefault(static s => s is not null);

    /// <summary>What the values of members beyond the slots of a class meet.</summary>
    public Constraint BindExtra(ClassSyntax owner, SlotExpressionSyntax expression)
    {
        var slot = new SlotSyntax { Header = owner.Header, Name = owner.Name, Expression = expression };
        BoundRange range = ranges.BindSlot(slot);
        // Where no range is named, any value will do.
        return constraints.BindSlot(slot, HasRange(expression) ? range : RangeBinder.AnyValue);

        static bool HasRange(SlotExpressionSyntax part) =>
            part.HasRange || part.AnyOf.Concat(part.ExactlyOneOf).Concat(part.AllOf).Any(HasRange);
    }

    private bool HasOwnPrefixes(string className) =>
        scope.Classes[className].IdPrefixes.Count > 0 || hierarchy.MixinsOf(className).Any(m => hierarchy.AncestorsOf(m).Any(a => scope.Classes[a].IdPrefixes.Count > 0));

    private string? DefaultOf(SlotFacts facts, string className) => defaults.Bind(facts.Syntax, facts.Range, _planner.PlanOf(facts), className);

    private RuleExpression? LiteralOf(SlotFacts facts, string className) => facts.Table.Value.Array is not null
        ? null
        : defaults.Literal(facts.Syntax, facts.Range, facts.Table.Multivalued, className);

    private SlotTable BindTable(string className, SlotSyntax syntax, BoundRange range)
    {
        ArrayTable? array = ArrayOf(syntax.Expression.Array);
        bool isIdentifier = syntax.Identifier?.Value == true;
        ClassSyntax? prefixed = isIdentifier ? Prefixed(className) : null;
        bool isMultivalued = syntax.Expression.Multivalued?.Value == true && array is null;
        return new SlotTable
        {
            Key = ConditionBinder.KeyOf(syntax),
            Recommended = syntax.Expression.Recommended?.Value == true,
            Multivalued = isMultivalued,
            Dictionary = isMultivalued ? DictionaryOf(syntax, range) : null,
            Unique = isMultivalued && syntax.ListElementsUnique?.Value == true,
            Identifier = isIdentifier,
            IsKey = syntax.Key?.Value == true && !isIdentifier,
            IdPrefixes = prefixed is null ? default : prefixed.IdPrefixes.Select(static p => p.Value).Distinct().ToEquatableArray(),
            IdPrefixesOpen = prefixed?.IdPrefixesAreClosed?.Value == false,
            Designator = DesignatorOf(syntax, range),
            ReadOnly = syntax.ReadOnly?.Value,
            Inverse = InverseOf(syntax, range),
            Value = constraints.BindSlot(syntax, range) with { Required = IsRequired(syntax), Array = array },
        };
    }

    // The nearest class that says which prefixes identifiers have.
    private ClassSyntax? Prefixed(string className) =>
        hierarchy.AncestorsOf(className).Select(a => scope.Classes[a]).FirstOrDefault(static c => c.IdPrefixes.Count > 0);

    private string? InverseOf(SlotSyntax syntax, BoundRange range)
    {
        if (syntax.Inverse is not { } inverse || range.Ref is not { Kind: RangeKind.Class, Name: { } target }) return null;
        string? owner = hierarchy.AncestorsOf(target).Concat(hierarchy.DescendantsOf(target)).FirstOrDefault(n => inducer.HasSlot(n, inverse.Value));
        return owner is null ? null : ConditionBinder.KeyOf(inducer.Induce(owner, inverse.Value));
    }

    private static Designator DesignatorOf(SlotSyntax syntax, BoundRange range) => syntax.DesignatesType?.Value != true
        ? Designator.None
        : range.Kind switch
        {
            LexicalKind.Uri => Designator.Uri,
            LexicalKind.Curie or LexicalKind.UriOrCurie => Designator.Curie,
            _ => Designator.Name,
        };

    // Multivalued and inlined, but not as a list, and with something to tell the objects apart.
    private DictionaryTable? DictionaryOf(SlotSyntax syntax, BoundRange range)
    {
        SlotExpressionSyntax expression = syntax.Expression;
        if (expression.InlinedAsList?.Value == true || range.Alternatives.Count == 0 || range.IsAny) return null;
        if (range.Alternatives.Any(static a => a is not { Ref: { Kind: RangeKind.Class, Shape: ValueShape.Object } })) return null;
        string[] classes = range.Alternatives.Select(static a => a.Ref!.Name).Distinct().ToArray();
        SlotSyntax?[] keys = classes.Select(ranges.KeyOf).ToArray();
        if (keys.Any(static k => k is null)) return null;
        string key = ConditionBinder.KeyOf(keys[0]!);
        if (keys.Any(k => ConditionBinder.KeyOf(k!) != key)) return null;
        string? value = SimpleValueOf(classes[0]);
        return new DictionaryTable(key, classes.All(c => SimpleValueOf(c) == value) ? value : null);
    }

    // The only other slot, or the one that is annotated, or the only required one.
    private string? SimpleValueOf(string className)
    {
        SlotSyntax key = ranges.KeyOf(className)!;
        List<SlotSyntax> others = inducer.SlotNamesOf(className).Select(s => inducer.Induce(className, s)).Where(s => s != key).ToList();
        List<SlotSyntax> annotated = others.Where(static s => IsTrue(s.Annotations[Annotations.SimpleDictValue])).ToList();
        List<SlotSyntax> required = others.Where(static s => s.Expression.Required?.Value == true).ToList();
        SlotSyntax? value = annotated.Count == 1 ? annotated[0]
            : others.Count == 1 ? others[0]
            : required.Count == 1 ? required[0] : null;
        return value is null ? null : ConditionBinder.KeyOf(value);

        static bool IsTrue(Located<string>? annotation) => annotation?.Value is "true" or "True" or "TRUE";
    }

    private static ArrayTable? ArrayOf(ArraySyntax? array)
    {
        if (array is null) return null;
        int named = array.Dimensions.Count;
        int least = Math.Max(1, array.ExactDimensions?.Value ?? array.MinimumDimensions?.Value ?? named);
        bool isOpen = array.IsUnbounded || (named == 0 && array.MaximumDimensions is null) || (array.MinimumDimensions is not null && array.MaximumDimensions is null);
        int? most = array.ExactDimensions?.Value ?? array.MaximumDimensions?.Value ?? (isOpen ? null : named);
        return new ArrayTable(least, most is { } limit ? Math.Max(least, limit) : null, array.Dimensions
            .Select(static d => new DimensionTable(d.Exact?.Value ?? d.Minimum?.Value ?? 0, d.Exact?.Value ?? d.Maximum?.Value))
            .ToEquatableArray());
    }

    private static bool IsRequired(SlotSyntax syntax) =>
        syntax.Expression.Required?.Value == true || syntax.Identifier?.Value == true || syntax.Key?.Value == true;

    private SlotFacts? FactsOf(string className, string slotName) =>
        _facts.TryGetValue(className, out SlotFacts[]? slots) && inducer.PlaceOf(className, slotName) is { } place ? slots[place] : null;

    private SlotModel? ModelOf(string className, string slotName) =>
        _models.TryGetValue(className, out SlotModel[]? slots) && inducer.PlaceOf(className, slotName) is { } place ? slots[place] : null;

    private string NameOf(string className, SlotSyntax syntax, string? mixinName, UniqueNames taken)
    {
        string? given = mixinName is null ? NameTable.Given(syntax.Annotations, diagnostics) : null;
        string wanted = mixinName ?? given ?? CSharpNaming.Pascal(syntax.Name.Value);
        string chosen = wanted;
        if (IsReserved(chosen))
        {
            string by = CSharpNaming.IsReservedMember(chosen) ? "a member of every record" : $"class '{className}' itself";
            if (given is not null) ReportTaken(given, by);
            chosen += "Value";
        }

        if (given is not null && taken.UserOf(chosen) is { } user) ReportTaken(chosen, $"slot '{user}'");
        return taken.Free(chosen, name => !IsReserved(name));

        bool IsReserved(string name) => CSharpNaming.IsReservedMember(name) || name == names.NameOf(scope.Classes[className]);

        void ReportTaken(string name, string by) =>
            diagnostics.Report(Catalog.NameTaken, syntax.Annotations[Annotations.CSharpName]!.Span, name, by);
    }
}
