using Ontology.Compiler.Binding;
using Ontology.Compiler.Model;
using Ontology.Tables;

namespace Ontology.Compiler.Rules;

/// <summary>A bound ontology as expressions see it: slots by the names that may be written, and the types of their values.</summary>
internal sealed class RuleOntology
{
    public static readonly RuleOntology Empty = new([], [], []);

    private readonly Dictionary<string, ClassModel> _classes;
    private readonly Dictionary<string, EnumModel> _enums;
    private readonly Dictionary<string, TypeModel> _types;
    private readonly Dictionary<string, Dictionary<string, SlotModel>> _slots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _ancestors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<MeasureRole, string>> _measures = new(StringComparer.Ordinal);
    private ILookup<string, string>? _descendants;
    private EquatableArray<RuleName>? _names;

    public RuleOntology(IEnumerable<ClassModel> classes, IEnumerable<EnumModel> enums, IEnumerable<TypeModel> types)
    {
        _classes = classes.ToDictionary(static c => c.Name, StringComparer.Ordinal);
        _enums = enums.ToDictionary(static e => e.Name, StringComparer.Ordinal);
        _types = types.ToDictionary(static t => t.Name, StringComparer.Ordinal);
    }

    /// <summary>Where it is noted what is looked at; null where nobody asks.</summary>
    public RuleReads? Reads { get; set; }

    /// <summary>All classes with what they derive from, and all enumerations.</summary>
    public EquatableArray<RuleName> Names => _names ??= _classes.Values.Select(static c => new RuleName(c.Name, IsClass: true, c.IsA, c.Mixins))
        .Concat(_enums.Keys.Select(static name => new RuleName(name, IsClass: false))).ToEquatableArray();

    public IReadOnlyCollection<string> ClassNames
    {
        get
        {
            ReadNames();
            return _classes.Keys;
        }
    }

    public IReadOnlyCollection<string> EnumNames
    {
        get
        {
            ReadNames();
            return _enums.Keys;
        }
    }

    public ClassModel? FindClass(string name)
    {
        ClassModel? found = _classes.TryGetValue(name, out ClassModel? known) ? known : null;
        Reads?.Note(name, found);
        return found;
    }

    public EnumModel? FindEnum(string name)
    {
        EnumModel? found = _enums.TryGetValue(name, out EnumModel? known) ? known : null;
        Reads?.Note(name, found);
        return found;
    }

    /// <summary>The slot of a class by its name or by its key in data.</summary>
    public SlotModel? FindSlot(string className, string name) => SlotsOf(className).TryGetValue(name, out SlotModel? found) ? found : null;

    /// <summary>The names by which the slots of a class are best called.</summary>
    public IEnumerable<string> SlotNamesOf(string className) =>
        FindClass(className)?.Slots.Select(static s => s.Table.Key) ?? [];

    /// <summary>A class is another one or derives from it, over parents and mixins.</summary>
    public bool IsA(string name, string ancestor) => AncestorsOf(name).Contains(ancestor);

    /// <summary>An object can be of both classes.</summary>
    public bool CanBeBoth(string one, string other) =>
        IsA(one, other) || IsA(other, one) || DescendantsOf(one).Any(d => IsA(d, other));

    /// <summary>The class and all that derive from it.</summary>
    public IEnumerable<string> DescendantsOf(string name)
    {
        ReadNames();
        _descendants ??= _classes.Keys.SelectMany(c => AncestorsOf(c).Select(a => (Ancestor: a, Class: c)))
            .ToLookup(static p => p.Ancestor, static p => p.Class, StringComparer.Ordinal);
        return _descendants[name];
    }

    /// <summary>The nearest class that both are; null where there is none.</summary>
    public string? CommonAncestor(string one, string other)
    {
        if (IsA(one, other)) return other;
        for (string? next = one; next is not null; next = Named(next)?.IsA)
        {
            if (IsA(other, next)) return next;
        }

        return null;
    }

    /// <summary>The class says that its objects are numbers with a hedge.</summary>
    public bool IsMeasure(string className) => MeasureOf(className).ContainsKey(MeasureRole.Value);

    /// <summary>An object of a measure's class as a measure; null for any other value.</summary>
    public RuleMeasure? AsMeasure(RuleExpression value)
    {
        if (value.Type.Kind != RuleTypeKind.Object || !IsMeasure(value.Type.Name)) return null;
        IReadOnlyDictionary<MeasureRole, string> keys = MeasureOf(value.Type.Name);
        return new RuleMeasure(
            value, value.Type.Name, keys[MeasureRole.Value], Key(MeasureRole.Upper), Key(MeasureRole.Comparator), Key(MeasureRole.Unit));

        string? Key(MeasureRole role) => keys.TryGetValue(role, out string? key) ? key : null;
    }

    /// <summary>What reading a slot gives.</summary>
    public RuleType TypeOf(SlotModel slot)
    {
        SlotTable table = slot.Table;
        RuleType value = IsInverse(slot) && table.Value.Range is { } range ? RuleType.Object(range.Name, isReference: false) : TypeOf(table.Value);
        if (table.Value.Array is { } array)
        {
            if (array.MaximumDimensions != array.MinimumDimensions || array.MinimumDimensions > 8) return RuleType.List(RuleType.Dyn);
            for (int i = 0; i < array.MinimumDimensions; i++) value = RuleType.List(value);
        }

        return table.Multivalued ? RuleType.List(value) : value;
    }

    /// <summary>The slot is never written: other records name its object.</summary>
    public static bool IsInverse(SlotModel slot) =>
        slot.Table is { ReadOnly: not null, Inverse: not null, Value.Range.Kind: RangeKind.Class };

    // The keys of a measure's slots by what they are.
    private IReadOnlyDictionary<MeasureRole, string> MeasureOf(string className)
    {
        ClassModel? found = FindClass(className);
        if (_measures.TryGetValue(className, out Dictionary<MeasureRole, string>? known)) return known;
        var roles = new Dictionary<MeasureRole, string>();
        foreach (SlotModel slot in found?.Slots ?? default)
        {
            if (slot.Measure is { } role && !roles.ContainsKey(role)) roles.Add(role, slot.Table.Key);
        }

        _measures.Add(className, roles);
        return roles;
    }

    private RuleType TypeOf(Constraint constraint)
    {
        switch (constraint.Range)
        {
            case null:
                return RuleType.Dyn;
            case { Kind: RangeKind.Class } range:
                return Named(range.Name) is not null ? RuleType.Object(range.Name, range.Shape == ValueShape.Reference) : RuleType.Dyn;
            case { Kind: RangeKind.Enum } range:
                return FindEnum(range.Name) is { IsOpen: false } ? RuleType.Enum(range.Name) : RuleType.String;
            case { } range:
                RuleType type = OfScalar(range.Name);
                return IsMixed(constraint, type) ? RuleType.Dyn : type;
        }
    }

    // The alternatives of a union have a common range where data looks alike; to rules, a date and a text are two kinds of value.
    private bool IsMixed(Constraint constraint, RuleType type) => constraint.AnyOf.Concat(constraint.ExactlyOneOf)
        .Any(part => part.Range is not null && TypeOf(part) is var own && own != type
            && !(type.Kind == RuleTypeKind.String && own.Kind == RuleTypeKind.Enum));

    private RuleType OfScalar(string typeName)
    {
        if (!_types.TryGetValue(typeName, out TypeModel? type)) return RuleType.String;
        return type.Table.CSharpType switch
        {
            "Ontology.PartialDate" => RuleType.Date,
            "Ontology.IsoDuration" => RuleType.Period,
            _ => type.Table.Kind switch
            {
                LexicalKind.Integer => RuleType.Int,
                LexicalKind.Float or LexicalKind.Double => RuleType.Double,
                LexicalKind.Decimal => RuleType.Decimal,
                LexicalKind.Boolean => RuleType.Bool,
                LexicalKind.Date or LexicalKind.DateTime or LexicalKind.DateOrDateTime => RuleType.Date,
                _ => RuleType.String,
            },
        };
    }

    private Dictionary<string, SlotModel> SlotsOf(string className)
    {
        ClassModel? found = FindClass(className);
        if (_slots.TryGetValue(className, out Dictionary<string, SlotModel>? known)) return known;
        var slots = new Dictionary<string, SlotModel>(StringComparer.Ordinal);
        EquatableArray<SlotModel> all = found?.Slots ?? default;
        foreach (SlotModel slot in all) slots[slot.Name] = slot;
        foreach (SlotModel slot in all)
        {
            if (!slots.ContainsKey(slot.Table.Key)) slots.Add(slot.Table.Key, slot);
            string key = CSharpNaming.DataKey(slot.Name);
            if (!slots.ContainsKey(key)) slots.Add(key, slot);
        }

        _slots.Add(className, slots);
        return slots;
    }

    private HashSet<string> AncestorsOf(string name)
    {
        ReadNames();
        if (_ancestors.TryGetValue(name, out HashSet<string>? known)) return known;
        var all = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([name]);
        while (open.Count > 0)
        {
            string next = open.Pop();
            if (!all.Add(next) || Named(next) is not { } found) continue;
            if (found.IsA is not null) open.Push(found.IsA);
            foreach (string mixin in found.Mixins) open.Push(mixin);
        }

        _ancestors.Add(name, all);
        return all;
    }

    // A class of which only its name is asked, and what it derives from.
    private ClassModel? Named(string name)
    {
        ReadNames();
        return _classes.TryGetValue(name, out ClassModel? found) ? found : null;
    }

    private void ReadNames() => Reads?.Note(Names);
}
