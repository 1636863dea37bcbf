using Ontology.Compiler.Syntax;
using Ontology.Compiler.Text;

namespace Ontology.Compiler.Binding;

/// <summary>
/// A slot as one class has it: the nearest attribute of that name or else the schema's slot, with what it inherits, refined by the <c>slot_usage</c> of the
/// class's ancestors, the farthest first, and of the class itself.
/// </summary>
internal sealed class SlotInducer(SchemaScope scope, ClassHierarchy hierarchy, SlotHierarchy slots)
{
    /// <summary>Slots of all classes of an ontology; the largest public LinkML schema has about 15,000.</summary>
    public const int SlotLimit = 200_000;

    private readonly Dictionary<string, Dictionary<string, SlotSyntax>> _induced = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> _slotNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _slotSets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, SlotSyntax>> _usages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, SlotSyntax>> _attributes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (HashSet<string> Keys, HashSet<string> Names)> _touched = new(StringComparer.Ordinal);

    /// <summary>The classes have more slots, inherited ones included, than can be bound in time.</summary>
    public bool HasTooMany()
    {
        long count = 0;
        foreach (string name in hierarchy.AncestorsFirst)
        {
            count += SlotNamesOf(name).Count;
            if (count > SlotLimit) return true;
        }

        return false;
    }

    /// <summary>The names of all slots of a class: the parent's, then the mixins', then its own.</summary>
    public IReadOnlyList<string> SlotNamesOf(string className)
    {
        if (_slotNames.TryGetValue(className, out IReadOnlyList<string>? known)) return known;
        ClassSyntax syntax = scope.Classes[className];
        var names = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (hierarchy.ParentOf(className) is { } parent) Add(SlotNamesOf(parent));
        foreach (string mixin in hierarchy.MixinsOf(className)) Add(SlotNamesOf(mixin));
        Add(syntax.Slots.Select(scope.FindSlot).OfType<string>());
        Add(syntax.Attributes.Select(static a => a.Name.Value));
        _slotNames.Add(className, names);
        return names;

        void Add(IEnumerable<string> more) => names.AddRange(more.Where(seen.Add));
    }

    /// <summary>Parents and mixins of the schema's slots.</summary>
    public SlotHierarchy Slots => slots;

    /// <summary>The slot as the class has it.</summary>
    public SlotSyntax Induce(string className, string slotName)
    {
        if (!_induced.TryGetValue(className, out Dictionary<string, SlotSyntax>? ofClass))
        {
            _induced.Add(className, ofClass = new Dictionary<string, SlotSyntax>(StringComparer.Ordinal));
        }

        if (ofClass.TryGetValue(slotName, out SlotSyntax? known)) return known;
        SlotSyntax slot = hierarchy.ParentOf(className) is { } parent && HasSlot(parent, slotName) && !Touches(className, slotName)
            ? Induce(parent, slotName)
            : InduceOwn(className, slotName);
        ofClass.Add(slotName, slot);
        return slot;
    }

    private SlotSyntax InduceOwn(string className, string slotName)
    {
        string key = CSharpNaming.DataKey(slotName);
        IReadOnlyList<string> ancestors = hierarchy.AncestorsOf(className);
        int owner = 0;
        SlotSyntax? attribute = null;
        while (owner < ancestors.Count && !Attributes(ancestors[owner]).TryGetValue(key, out attribute)) owner++;
        SlotSyntax slot = attribute is null ? slots[slotName] : slots.Whole(attribute);

        // Refinements of ancestors farther than the attribute refine something that it replaces.
        for (int i = Math.Min(owner, ancestors.Count - 1); i >= 0; i--)
        {
            if (Usages(ancestors[i]).TryGetValue(key, out SlotSyntax? usage)) slot = Refine(slot, usage);
        }

        return slot;
    }

    /// <summary>The class has the slot.</summary>
    public bool HasSlot(string className, string slotName)
    {
        if (!_slotSets.TryGetValue(className, out HashSet<string>? set))
        {
            _slotSets.Add(className, set = new HashSet<string>(SlotNamesOf(className), StringComparer.Ordinal));
        }

        return set.Contains(slotName);
    }

    /// <summary>The class, or a mixin of it, says something about the slot, so that it may differ from the parent's.</summary>
    public bool Touches(string className, string slotName)
    {
        if (!_touched.TryGetValue(className, out (HashSet<string> Keys, HashSet<string> Names) touched)) _touched.Add(className, touched = TouchedBy(className));
        return touched.Keys.Contains(CSharpNaming.DataKey(slotName)) || touched.Names.Contains(slotName);
    }

    // What the class and its mixins refine or define, by the form in data, and what the mixins have, by name.
    private (HashSet<string> Keys, HashSet<string> Names) TouchedBy(string className)
    {
        var keys = new HashSet<string>(Usages(className).Keys.Concat(Attributes(className).Keys), StringComparer.Ordinal);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (string mixin in hierarchy.MixinsOf(className))
        {
            names.UnionWith(SlotNamesOf(mixin));
            foreach (string ancestor in hierarchy.AncestorsOf(mixin))
            {
                keys.UnionWith(Usages(ancestor).Keys);
                keys.UnionWith(Attributes(ancestor).Keys);
            }
        }

        return (keys, names);
    }

    // By the form in data, so that 'date_signed' refines 'date signed'; the first of several counts.
    private Dictionary<string, SlotSyntax> Usages(string className) => ByKey(_usages, className, static c => c.SlotUsage);

    private Dictionary<string, SlotSyntax> Attributes(string className) => ByKey(_attributes, className, static c => c.Attributes);

    private Dictionary<string, SlotSyntax> ByKey(
        Dictionary<string, Dictionary<string, SlotSyntax>> cache, string className, Func<ClassSyntax, IReadOnlyList<SlotSyntax>> slots)
    {
        if (cache.TryGetValue(className, out Dictionary<string, SlotSyntax>? known)) return known;
        var byKey = new Dictionary<string, SlotSyntax>(StringComparer.Ordinal);
        foreach (SlotSyntax slot in slots(scope.Classes[className]))
        {
            string key = CSharpNaming.DataKey(slot.Name.Value);
            if (!byKey.ContainsKey(key)) byKey.Add(key, slot);
        }

        cache.Add(className, byKey);
        return byKey;
    }

    private static SlotSyntax Refine(SlotSyntax slot, SlotSyntax usage) => slot with
    {
        Description = usage.Description ?? slot.Description,
        Deprecated = usage.Deprecated ?? slot.Deprecated,
        Annotations = usage.Annotations.All.Count == 0
            ? slot.Annotations
            : new AnnotationsSyntax([.. usage.Annotations.All, .. slot.Annotations.All]),
        Identifier = usage.Identifier ?? slot.Identifier,
        Key = usage.Key ?? slot.Key,
        DesignatesType = usage.DesignatesType ?? slot.DesignatesType,
        ListElementsUnique = usage.ListElementsUnique ?? slot.ListElementsUnique,
        SubpropertyOf = usage.SubpropertyOf ?? slot.SubpropertyOf,
        ReadOnly = usage.ReadOnly ?? slot.ReadOnly,
        IfAbsent = usage.IfAbsent ?? slot.IfAbsent,
        Inverse = usage.Inverse ?? slot.Inverse,
        Alias = usage.Alias ?? slot.Alias,
        SlotUri = usage.SlotUri ?? slot.SlotUri,
        Expression = Refine(slot.Expression, usage.Expression),
    };

    private static SlotExpressionSyntax Refine(SlotExpressionSyntax slot, SlotExpressionSyntax usage) => new SlotExpressionSyntax
    {
        Range = usage.Range ?? slot.Range,
        Required = usage.Required ?? slot.Required,
        Recommended = usage.Recommended ?? slot.Recommended,
        Multivalued = usage.Multivalued ?? slot.Multivalued,
        Inlined = usage.Inlined ?? slot.Inlined,
        InlinedAsList = usage.InlinedAsList ?? slot.InlinedAsList,
        Minimum = Literals.Tightest(slot.Minimum, usage.Minimum, 1),
        Maximum = Literals.Tightest(slot.Maximum, usage.Maximum, -1),
        EqualsString = usage.EqualsString ?? slot.EqualsString,
        EqualsStringIn = usage.EqualsStringIn.Count > 0 ? usage.EqualsStringIn : slot.EqualsStringIn,
        EqualsNumber = usage.EqualsNumber ?? slot.EqualsNumber,
        ValuePresence = usage.ValuePresence ?? slot.ValuePresence,
        MinimumCardinality = usage.MinimumCardinality ?? slot.MinimumCardinality,
        MaximumCardinality = usage.MaximumCardinality ?? slot.MaximumCardinality,
        ExactCardinality = usage.ExactCardinality ?? slot.ExactCardinality,
        Array = usage.Array ?? slot.Array,
        HasMember = usage.HasMember ?? slot.HasMember,
        AllMembers = usage.AllMembers ?? slot.AllMembers,
        EnumRange = usage.EnumRange ?? slot.EnumRange,
        Bindings = usage.Bindings.Count > 0 ? usage.Bindings : slot.Bindings,
        ObjectConditions = usage.ObjectConditions.Count > 0 ? usage.ObjectConditions : slot.ObjectConditions,
        AnyOf = usage.AnyOf.Count > 0 ? usage.AnyOf : slot.AnyOf,
        AllOf = usage.AllOf.Count > 0 ? usage.AllOf : slot.AllOf,
        ExactlyOneOf = usage.ExactlyOneOf.Count > 0 ? usage.ExactlyOneOf : slot.ExactlyOneOf,
        NoneOf = usage.NoneOf.Count > 0 ? usage.NoneOf : slot.NoneOf,
    }.WithPatternOf(usage, slot);
}
