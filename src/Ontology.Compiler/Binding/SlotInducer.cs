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

    private readonly Dictionary<string, ClassSlots> _slots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, SlotSyntax>> _usages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, SlotSyntax>> _attributes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (HashSet<string> Keys, HashSet<string> Names)> _touched = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);

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
    public IReadOnlyList<string> SlotNamesOf(string className) => SlotsOf(className).Names;

    /// <summary>The place of a slot among those of a class; those of the parent have the same places there. Null where the class lacks it.</summary>
    public int? PlaceOf(string className, string slotName) => SlotsOf(className).Places.TryGetValue(slotName, out int place) ? place : null;

    /// <summary>Parents and mixins of the schema's slots.</summary>
    public SlotHierarchy Slots => slots;

    /// <summary>The slot as the class has it.</summary>
    public SlotSyntax Induce(string className, string slotName)
    {
        ClassSlots slots = SlotsOf(className);
        if (!slots.Places.TryGetValue(slotName, out int place)) return InduceOwn(className, slotName);
        return slots.Induced[place] ??= hierarchy.ParentOf(className) is { } parent && place < slots.InheritedCount && !Touches(className, slotName)
            ? Induce(parent, slotName)
            : InduceOwn(className, slotName);
    }

    private SlotSyntax InduceOwn(string className, string slotName)
    {
        string key = KeyOf(slotName);
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
    public bool HasSlot(string className, string slotName) => SlotsOf(className).Places.ContainsKey(slotName);

    /// <summary>The class, or a mixin of it, says something about the slot, so that it may differ from the parent's.</summary>
    public bool Touches(string className, string slotName)
    {
        if (!_touched.TryGetValue(className, out (HashSet<string> Keys, HashSet<string> Names) touched)) _touched.Add(className, touched = TouchedBy(className));
        return touched.Keys.Contains(KeyOf(slotName)) || touched.Names.Contains(slotName);
    }

    private string KeyOf(string slotName)
    {
        if (!_keys.TryGetValue(slotName, out string? key)) _keys.Add(slotName, key = CSharpNaming.DataKey(slotName));
        return key;
    }

    private ClassSlots SlotsOf(string className)
    {
        if (_slots.TryGetValue(className, out ClassSlots? known)) return known;
        ClassSyntax syntax = scope.Classes[className];
        var names = new List<string>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        if (hierarchy.ParentOf(className) is { } parent) Add(SlotNamesOf(parent));
        int inherited = names.Count;
        foreach (string mixin in hierarchy.MixinsOf(className)) Add(SlotNamesOf(mixin));
        Add(syntax.Slots.Select(scope.FindSlot).OfType<string>());
        Add(syntax.Attributes.Select(static a => a.Name.Value));
        var slots = new ClassSlots(names, places, inherited);
        _slots.Add(className, slots);
        return slots;

        void Add(IEnumerable<string> more)
        {
            foreach (string name in more)
            {
                if (places.ContainsKey(name)) continue;
                places.Add(name, names.Count);
                names.Add(name);
            }
        }
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
            string key = KeyOf(slot.Name.Value);
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

    /// <summary>The slots of a class by their places, the parent's first; each induced when it is asked for.</summary>
    private sealed class ClassSlots(IReadOnlyList<string> names, Dictionary<string, int> places, int inheritedCount)
    {
        public IReadOnlyList<string> Names => names;

        public Dictionary<string, int> Places => places;

        public int InheritedCount => inheritedCount;

        public SlotSyntax?[] Induced { get; } = new SlotSyntax?[names.Count];
    }
}
