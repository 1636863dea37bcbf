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
    private readonly Dictionary<string, Dictionary<string, BoundSlot>> _bound = new(StringComparer.Ordinal);
    private readonly RefinementCheck _refinements = new(hierarchy, scope, diagnostics);

    /// <summary>Binds the slots of a class whose ancestors are bound.</summary>
    public IReadOnlyList<SlotModel> BindClass(string className)
    {
        var bound = new Dictionary<string, BoundSlot>(StringComparer.Ordinal);
        _bound.Add(className, bound);
        var taken = new UniqueNames();
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        var models = new List<SlotModel>();
        foreach (string slotName in inducer.SlotNamesOf(className))
        {
            BoundSlot slot = Bind(className, slotName, taken);
            bound.Add(slotName, slot);
            taken.Take(slot.Model.CSharpName, slotName);
            models.Add(slot.Model);
            string key = slot.Model.Table.Key;
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

    private BoundSlot Bind(string className, string slotName, UniqueNames taken)
    {
        BoundSlot? parent = hierarchy.ParentOf(className) is { } parentName ? Find(parentName, slotName) : null;
        if (parent is not null && !inducer.Touches(className, slotName)) return parent;
        SlotSyntax syntax = inducer.Induce(className, slotName);
        BoundRange range = ranges.BindSlot(syntax);
        BoundSlot? mixin = hierarchy.MixinsOf(className).Select(m => Find(m, slotName)).FirstOrDefault(static s => s is not null);
        BoundSlot? inherited = parent ?? mixin;
        bool isMultivalued = syntax.Expression.Multivalued?.Value == true;
        bool isRequired = IsRequired(syntax);
        foreach (BoundSlot above in hierarchy.MixinsOf(className).Select(m => Find(m, slotName)).Prepend(parent).OfType<BoundSlot>())
        {
            _refinements.Check(slotName, syntax, range, isMultivalued, above);
        }

        CSharpSlotType type = inherited?.Model.CSharp ?? range.CSharp;
        bool isCSharpMultivalued = inherited?.Model.CSharpMultivalued ?? isMultivalued;
        var model = new SlotModel
        {
            Name = slotName,
            Description = syntax.Description?.Value,
            Deprecated = syntax.Deprecated?.Value,
            Table = BindTable(syntax, range, isMultivalued, isRequired),
            CSharpName = parent?.Model.CSharpName ?? NameOf(className, syntax, mixin?.Model.CSharpName, taken),
            Introducer = parent?.Model.Introducer ?? className,
            CSharp = type,
            HasProperty = inherited?.Model.HasProperty ?? (syntax.ReadOnly is null || syntax.Inverse is null),
            CSharpCollection = isCSharpMultivalued ? CSharpCollection.List : CSharpCollection.Single,
            CSharpRequired = inherited?.Model.CSharpRequired ?? isRequired,
            CSharpDefault = syntax.IfAbsent is null ? null : defaults.Bind(syntax.IfAbsent, range, type, isCSharpMultivalued),
        };
        return new BoundSlot(model, inherited?.Range ?? range, parent?.Owner ?? mixin?.Owner ?? className);
    }

    private SlotTable BindTable(SlotSyntax syntax, BoundRange range, bool isMultivalued, bool isRequired)
    {
        WarnOfDictionary(syntax, range, isMultivalued);
        return new SlotTable
        {
            Key = ConditionBinder.KeyOf(syntax),
            Recommended = syntax.Expression.Recommended?.Value == true,
            Multivalued = isMultivalued,
            Identifier = syntax.Identifier?.Value == true,
            IsKey = syntax.Key?.Value == true && syntax.Identifier?.Value != true,
            Designator = DesignatorOf(syntax, range),
            ReadOnly = syntax.ReadOnly?.Value,
            Inverse = InverseOf(syntax, range),
            Value = constraints.BindSlot(syntax, range) with { Required = isRequired },
        };
    }

    // Multivalued and inlined, but not as a list: LinkML writes a mapping from identifier to object.
    private void WarnOfDictionary(SlotSyntax syntax, BoundRange range, bool isMultivalued)
    {
        SlotExpressionSyntax expression = syntax.Expression;
        if (isMultivalued && expression.Inlined?.Value == true && expression.InlinedAsList?.Value != true
            && range.Ref.Kind == RangeKind.Class && ranges.HasIdentifier(range.Ref.Name))
        {
            diagnostics.Report(
                Catalog.FormNotHandledYet, expression.Inlined.Span, "a mapping from identifiers to inlined objects",
                "they are read as a list; write 'inlined_as_list: true'");
        }
    }

    private string? InverseOf(SlotSyntax syntax, BoundRange range)
    {
        if (syntax.Inverse is not { } inverse || range.Ref.Kind != RangeKind.Class) return null;
        string target = range.Ref.Name;
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

    private static bool IsRequired(SlotSyntax syntax) =>
        syntax.Expression.Required?.Value == true || syntax.Identifier?.Value == true || syntax.Key?.Value == true;

    private BoundSlot? Find(string className, string slotName) =>
        _bound.TryGetValue(className, out Dictionary<string, BoundSlot>? slots) && slots.TryGetValue(slotName, out BoundSlot? slot) ? slot : null;

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

/// <summary>
/// A slot of a class, with the range that it has where it is introduced, and the class or mixin that introduces it.
/// </summary>
internal sealed record BoundSlot(SlotModel Model, BoundRange Range, string Owner);
