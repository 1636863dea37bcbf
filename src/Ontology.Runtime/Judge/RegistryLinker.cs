using Ontology.Tables;

namespace Ontology.Judging;

/// <summary>Links the names of a set of tables to what they name, and merges classes down <c>is_a</c>.</summary>
internal sealed class RegistryLinker
{
    private readonly Dictionary<string, TypeInfo> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EnumInfo> _enums;
    private readonly Dictionary<string, ClassInfo> _classes;
    private readonly ClassInfo[] _ordered;
    private readonly PrefixTable[] _prefixes;
    private readonly Dictionary<string, Pattern> _patterns = new(StringComparer.Ordinal);
    private readonly Queue<Action> _last = new();
    private readonly HashSet<ClassInfo> _merged = [];
    private readonly HashSet<ClassInfo> _merging = [];

    public RegistryLinker(TableSet tables, IReadOnlyDictionary<string, ValueParser> parsers)
    {
        _prefixes = [.. tables.Ontology?.Prefixes ?? default, .. tables.ImportedPrefixes];
        _enums = Unique(tables.Enums, static e => e.Name, "enumeration").Values.ToDictionary(static e => e.Name, static e => new EnumInfo(e), StringComparer.Ordinal);
        foreach (TypeTable type in Unique(tables.Types, static t => t.Name, "type").Values)
        {
            ConstraintInfo[] constraints = [.. type.Constraints.Select(Link)];
            _types.Add(type.Name, new TypeInfo(type, constraints, parsers.GetValueOrDefault(type.Name)));
        }

        _ordered = [.. Unique(tables.Classes, static c => c.Name, "class").Values
            .OrderBy(static c => c.Name, StringComparer.Ordinal).Select(static (c, i) => new ClassInfo(c, i))];
        _classes = _ordered.ToDictionary(static c => c.Name, StringComparer.Ordinal);
    }

    /// <summary>All classes, ordinal by name.</summary>
    public ClassInfo[] Link()
    {
        foreach (ClassInfo linked in _ordered) linked.SetAncestors(Ancestors(linked), _ordered.Length);
        foreach (ClassInfo linked in _ordered) linked.Concrete = [.. _ordered.Where(c => !c.Abstract && c.IsA(linked))];
        foreach (ClassInfo linked in _ordered) Merge(linked);
        foreach (ClassInfo linked in _ordered)
        {
            LinkDictionaries(linked);
            linked.Classification = [.. linked.Table.Classification.Select(c => Link(c, linked))];
        }

        // What names slots of another class waits until that has its own.
        while (_last.TryDequeue(out Action? link)) link();
        foreach (ClassInfo linked in _ordered) linked.HasUniqueKeys = Array.Exists(linked.Concrete, static c => c.UniqueKeys.Length > 0);
        foreach (ClassInfo linked in _ordered) linked.Classified = [.. linked.Concrete.Where(c => c != linked && c.Classification.Length > 0)];
        return _ordered;
    }

    private static Dictionary<string, T> Unique<T>(List<T> tables, Func<T, string> name, string kind)
        where T : notnull
    {
        Dictionary<string, T> unique = new(StringComparer.Ordinal);
        foreach (T table in tables)
        {
            // Two imports can bring the same element along.
            if (!unique.TryAdd(name(table), table) && !unique[name(table)].Equals(table))
            {
                throw new OntologyTableException($"The {kind} '{name(table)}' is there twice, and not the same.");
            }
        }

        return unique;
    }

    private HashSet<ClassInfo> Ancestors(ClassInfo start)
    {
        HashSet<ClassInfo> found = [start];
        Stack<ClassInfo> open = new([start]);
        while (open.TryPop(out ClassInfo? current))
        {
            IEnumerable<string> names = current.Table.IsA is null ? current.Table.Mixins : current.Table.Mixins.Append(current.Table.IsA);
            foreach (string name in names)
            {
                ClassInfo ancestor = FindClass(name, current.Name);
                if (found.Add(ancestor)) open.Push(ancestor);
            }
        }

        return found;
    }

    private void Merge(ClassInfo target)
    {
        if (_merged.Contains(target)) return;
        if (!_merging.Add(target)) throw new OntologyTableException($"The class '{target.Name}' is its own ancestor.");
        if (target.Table.IsA is { } parentName)
        {
            target.Parent = FindClass(parentName, target.Name);
            Merge(target.Parent);
        }

        MergeSlots(target);
        LinkConditions(target);
        target.ExtraSlots = target.Table.ExtraSlots is { } extra ? Link(extra) : target.Parent?.ExtraSlots;
        _merged.Add(target);
    }

    private void MergeSlots(ClassInfo target)
    {
        List<SlotInfo> slots = [.. target.Parent?.Slots ?? []];
        Dictionary<string, int> indexes = slots.ToDictionary(static s => s.Key, static s => s.Index, StringComparer.Ordinal);
        string name = string.Intern(target.Name);
        int introduced = 0;
        foreach (SlotTable table in target.Table.Slots)
        {
            ConstraintInfo value = Link(table.Value);
            if (indexes.TryGetValue(table.Key, out int index))
            {
                SlotInfo inherited = slots[index];
                slots[index] = new SlotInfo(table, index, inherited.Introducer, inherited.Ordinal, value)
                {
                    DeclaredEnum = inherited.DeclaredEnum,
                    IdPrefixes = LinkPrefixes(table),
                };
            }
            else
            {
                indexes.Add(table.Key, slots.Count);
                slots.Add(new SlotInfo(table, slots.Count, name, introduced++, value)
                {
                    DeclaredEnum = value.Enum,
                    IdPrefixes = LinkPrefixes(table),
                });
            }
        }

        target.Slots = [.. slots];
        target.SlotNames = new NameTable(slots.Select(static s => s.Key));
        target.Followers = [.. Enumerable.Range(0, slots.Count + 1)];
        target.Identifier = slots.Find(static s => s.Table.Identifier);
        target.Key = target.Identifier ?? slots.Find(static s => s.Table.IsKey);
        target.Designator = slots.Find(static s => s.Table.Designator != Designator.None);
        target.Required = Bits(slots, static s => s.Value.Required && !s.Unwritten);
        target.Wanted = Bits(slots, static s => (s.Value.Required || s.Table.Recommended || s.Value.Presence == ValuePresence.Present) && !s.Unwritten);
    }

    private IdPrefix[] LinkPrefixes(SlotTable table) => [.. table.IdPrefixes.Select(
        prefix => new IdPrefix(prefix, Array.Find(_prefixes, p => p.Prefix == prefix)?.Reference))];

    private static void LinkDictionaries(ClassInfo owner)
    {
        foreach (SlotInfo slot in owner.Slots)
        {
            if (!slot.IsDictionary) continue;
            DictionaryTable dictionary = slot.Table.Dictionary!;
            foreach (ClassInfo range in ObjectClasses(slot.Value))
            {
                if (range.Key?.Key != dictionary.Key)
                {
                    throw new OntologyTableException(
                        $"The slot '{slot.Key}' of the class '{owner.Name}' is a dictionary by '{dictionary.Key}', which is no identifier or key of '{range.Name}'.");
                }

                if (dictionary.Value is not null) range.SimpleValue = Array.Find(range.Slots, s => s.Key == dictionary.Value);
            }
        }
    }

    private static ClassInfo[] ObjectClasses(ConstraintInfo constraint) => constraint.ObjectAlternatives.Length > 0 ? constraint.ObjectAlternatives
        : constraint is { Form: RangeForm.Object, Class: { } range } ? [range] : [];

    private static ulong[] Bits(List<SlotInfo> slots, Func<SlotInfo, bool> wanted)
    {
        var bits = new ulong[(slots.Count + 63) >> 6];
        foreach (SlotInfo slot in slots)
        {
            if (wanted(slot)) bits[slot.Index >> 6] |= 1UL << slot.Index;
        }

        return bits;
    }

    private void LinkConditions(ClassInfo target)
    {
        ClassInfo? parent = target.Parent;
        target.Rules = [.. parent?.Rules ?? [], .. target.Table.Rules.Where(static r => r.Expression is null).Select(r => new RuleInfo(r, Link(r.Pre, target), Link(r.Post, target), Link(r.Else, target)))];
        target.Expressions = [.. parent?.Expressions ?? [], .. target.Table.Rules.Where(static r => r.Expression is not null)];
        ConditionInfo condition = Link(target.Table.Condition, target);
        target.Conditions = condition == ConditionInfo.None ? parent?.Conditions ?? [] : [.. parent?.Conditions ?? [], new ClassConditionInfo(condition)];
        List<UniqueKeyInfo> keys = [.. parent?.UniqueKeys ?? []];
        foreach (SlotInfo slot in target.Slots)
        {
            if (slot.Table.IsKey && !keys.Exists(k => k.IsKeySlot && k.Slots[0] == slot.Index)) keys.Add(new UniqueKeyInfo(slot.Key, [slot.Index], IsKeySlot: true, target));
        }

        foreach (UniqueKeyTable key in target.Table.UniqueKeys)
        {
            if (keys.Exists(k => !k.IsKeySlot && k.Name == key.Name)) continue;
            keys.Add(new UniqueKeyInfo(key.Name, [.. key.Slots.Select(s => FindSlot(target, s))], IsKeySlot: false, target));
        }

        target.UniqueKeys = [.. keys];
    }

    private ConditionInfo Link(ClassCondition condition, ClassInfo owner)
    {
        if (condition.IsA is null && condition.Slots.IsEmpty && condition.AnyOf.IsEmpty && condition.AllOf.IsEmpty
            && condition.ExactlyOneOf.IsEmpty && condition.NoneOf.IsEmpty)
        {
            return ConditionInfo.None;
        }

        return new ConditionInfo
        {
            IsA = condition.IsA is null ? null : FindClass(condition.IsA, owner.Name),
            Slots = [.. condition.Slots.Select(s => new SlotConditionInfo(FindSlot(owner, s.Slot), Link(s.Constraint)))],
            AnyOf = [.. condition.AnyOf.Select(c => Link(c, owner))],
            AllOf = [.. condition.AllOf.Select(c => Link(c, owner))],
            ExactlyOneOf = [.. condition.ExactlyOneOf.Select(c => Link(c, owner))],
            NoneOf = [.. condition.NoneOf.Select(c => Link(c, owner))],
        };
    }

    private ConstraintInfo Link(Constraint constraint)
    {
        (RangeForm form, TypeInfo? type, EnumInfo? enumeration, ClassInfo? range) = LinkRange(constraint.Range);
        ConstraintInfo linked = new ConstraintInfo
        {
            Form = form,
            Type = type,
            Enum = enumeration,
            Class = range,
            Pattern = constraint.Pattern is null ? null : PatternOf(constraint.Pattern),
            Minimum = Literal.Of(constraint.Minimum),
            Maximum = Literal.Of(constraint.Maximum),
            EqualsString = Literal.Of(constraint.EqualsString),
            EqualsStringIn = [.. constraint.EqualsStringIn.Select(static text => Literal.Of(text)!)],
            EqualsNumber = Literal.Of(constraint.EqualsNumber),
            Required = constraint.Required,
            Presence = constraint.Presence,
            MinimumCardinality = constraint.ExactCardinality ?? constraint.MinimumCardinality ?? 0,
            MaximumCardinality = constraint.ExactCardinality ?? constraint.MaximumCardinality ?? int.MaxValue,
            Array = constraint.Array,
            HasMember = constraint.HasMember is null ? null : Link(constraint.HasMember),
            AllMembers = constraint.AllMembers is null ? null : Link(constraint.AllMembers),
            AnyOf = [.. constraint.AnyOf.Select(Link)],
            AllOf = [.. constraint.AllOf.Select(Link)],
            ExactlyOneOf = [.. constraint.ExactlyOneOf.Select(Link)],
            NoneOf = [.. constraint.NoneOf.Select(Link)],
        }.Seal(constraint.Object is not null);
        if (constraint.Object is { } condition) _last.Enqueue(() => linked.Object = new ClassConditionInfo(LinkObject(condition, range)));
        return linked;
    }

    /// <summary>A pattern that stands at many places is compiled once.</summary>
    private Pattern PatternOf(string text)
    {
        if (!_patterns.TryGetValue(text, out Pattern? pattern)) _patterns.Add(text, pattern = new Pattern(text));
        return pattern;
    }

    private ConditionInfo LinkObject(ClassCondition condition, ClassInfo? range) => range is not null
        ? Link(condition, range)
        : throw new OntologyTableException("A condition on an object has no class whose slots it could name.");

    private (RangeForm Form, TypeInfo? Type, EnumInfo? Enum, ClassInfo? Class) LinkRange(RangeRef? range)
    {
        if (range is null) return default;
        switch (range.Kind)
        {
            case RangeKind.Type:
                return (RangeForm.Type, _types.TryGetValue(range.Name, out TypeInfo? type) ? type : throw Missing("type", range.Name), null, null);
            case RangeKind.Enum:
                return (RangeForm.Enum, null, _enums.TryGetValue(range.Name, out EnumInfo? found) ? found : throw Missing("enumeration", range.Name), null);
            default:
                ClassInfo target = _classes.TryGetValue(range.Name, out ClassInfo? named) ? named : throw Missing("class", range.Name);
                return (target.IsAny ? RangeForm.Any : range.Shape == ValueShape.Object ? RangeForm.Object : RangeForm.Reference, null, null, target);
        }
    }

    private ClassInfo FindClass(string name, string from) => _classes.TryGetValue(name, out ClassInfo? found)
        ? found
        : throw new OntologyTableException($"The class '{from}' names the class '{name}', which is not there.");

    private static int FindSlot(ClassInfo owner, string key) => Array.Find(owner.Slots, s => s.Key == key)?.Index
        ?? throw new OntologyTableException($"A condition of the class '{owner.Name}' names the slot '{key}', which the class does not have.");

    private static OntologyTableException Missing(string kind, string name) => new($"The {kind} '{name}' is named and not there.");
}
