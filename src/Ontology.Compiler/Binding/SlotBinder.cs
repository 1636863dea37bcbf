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
    private readonly Dictionary<string, Dictionary<string, SlotFacts>> _facts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, SlotModel>> _models = new(StringComparer.Ordinal);
    private readonly PropertyPlanner _planner = new(ranges.Types, diagnostics);

    /// <summary>Finds out what all classes say of their slots, and decides what these are in C#.</summary>
    public void Prepare(CancellationToken cancellationToken)
    {
        foreach (string className in hierarchy.AncestorsFirst)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var facts = new Dictionary<string, SlotFacts>(StringComparer.Ordinal);
            _facts.Add(className, facts);
            foreach (string slotName in inducer.SlotNamesOf(className)) facts.Add(slotName, Find(className, slotName));
        }

        _planner.Decide();
    }

    /// <summary>The slots of a class whose ancestors are bound.</summary>
    public IReadOnlyList<SlotModel> BindClass(string className)
    {
        var bound = new Dictionary<string, SlotModel>(StringComparer.Ordinal);
        _models.Add(className, bound);
        var taken = new UniqueNames();
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        var models = new List<SlotModel>();
        foreach (string slotName in inducer.SlotNamesOf(className))
        {
            SlotModel slot = Bind(className, slotName, taken);
            bound.Add(slotName, slot);
            taken.Take(slot.CSharpName, slotName);
            models.Add(slot);
            string key = slot.Table.Key;
            if (keys.TryGetValue(key, out string? other))
            {
                SlotSyntax syntax = inducer.Induce(className, slotName);
                diagnostics.Report(Catalog.SameKey, (syntax.Alias ?? syntax.Name).Span, slotName, other, className, key);
            }
            else
            {
                keys.Add(key, slotName);
            }
        }

        return models;
    }

    private SlotFacts Find(string className, string slotName)
    {
        SlotFacts? parent = hierarchy.ParentOf(className) is { } parentName ? FactsOf(parentName, slotName) : null;
        if (parent is not null && !inducer.Touches(className, slotName)) return parent;
        SlotSyntax syntax = inducer.Induce(className, slotName);
        BoundRange range = ranges.BindSlot(syntax);
        bool isReference = scope.Classes[className].Header.Source.IsReference;
        var facts = new SlotFacts(className, slotName, syntax, range, BindTable(className, syntax, range), isReference);
        _planner.Add(facts, parent, hierarchy.MixinsOf(className).Select(m => FactsOf(m, slotName)).OfType<SlotFacts>().ToList());
        return facts;
    }

    private SlotModel Bind(string className, string slotName, UniqueNames taken)
    {
        SlotFacts facts = _facts[className][slotName];
        SlotModel? parent = hierarchy.ParentOf(className) is { } parentName ? ModelOf(parentName, slotName) : null;
        if (parent is not null && facts.ClassName != className)
        {
            if (!DefaultBinder.DependsOnClass(facts.Syntax)) return parent;
            string? own = DefaultOf(facts, className);
            return parent with { CSharpDefault = own, Default = own is null ? null : LiteralOf(facts, className) };
        }

        SlotModel? mixin = hierarchy.MixinsOf(className).Select(m => ModelOf(m, slotName)).FirstOrDefault(static s => s is not null);
        SlotSyntax syntax = facts.Syntax;
        PropertyPlan plan = _planner.PlanOf(facts);
        string? defaultCode = DefaultOf(facts, className);
        return new SlotModel
        {
            Name = slotName,
            Description = syntax.Description?.Value,
            Deprecated = syntax.Deprecated?.Value,
            Table = facts.Table,
            CSharpName = parent?.CSharpName ?? NameOf(className, syntax, mixin?.CSharpName, taken),
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

    private string? DefaultOf(SlotFacts facts, string className) => defaults.Bind(facts.Syntax, facts.Range, _planner.PlanOf(facts), className);

    private RuleExpression? LiteralOf(SlotFacts facts, string className) => facts.Table.Value.Array is not null
        ? null
        : defaults.Literal(facts.Syntax, facts.Range, facts.Table.Multivalued, className);

    private SlotTable BindTable(string className, SlotSyntax syntax, BoundRange range)
    {
        ArrayTable? array = ArrayOf(syntax.Expression.Array);
        bool isMultivalued = syntax.Expression.Multivalued?.Value == true && array is null;
        return new SlotTable
        {
            Key = ConditionBinder.KeyOf(syntax),
            Recommended = syntax.Expression.Recommended?.Value == true,
            Multivalued = isMultivalued,
            Dictionary = isMultivalued ? DictionaryOf(syntax, range) : null,
            Identifier = syntax.Identifier?.Value == true,
            IsKey = syntax.Key?.Value == true && syntax.Identifier?.Value != true,
            Designator = DesignatorOf(syntax, range),
            ReadOnly = syntax.ReadOnly?.Value,
            Inverse = InverseOf(syntax, range),
            Value = constraints.BindSlot(syntax, range) with { Required = IsRequired(syntax), Array = array },
        };
    }

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
        _facts.TryGetValue(className, out Dictionary<string, SlotFacts>? slots) && slots.TryGetValue(slotName, out SlotFacts? slot) ? slot : null;

    private SlotModel? ModelOf(string className, string slotName) =>
        _models.TryGetValue(className, out Dictionary<string, SlotModel>? slots) && slots.TryGetValue(slotName, out SlotModel? slot) ? slot : null;

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
