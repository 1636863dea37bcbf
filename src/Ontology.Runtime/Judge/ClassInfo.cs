using Ontology.Tables;

namespace Ontology.Judging;

/// <summary>Makes a record of an object that the judge found valid.</summary>
internal delegate object ObjectFactory(Json.JsonObject source);

/// <summary>A class with everything that it inherits.</summary>
internal sealed class ClassInfo(ClassTable table, int index)
{
    public const string AnyUri = "https://w3id.org/linkml/Any";

    private ulong[] _ancestors = [];
    private string[]? _keys;

    public ClassTable Table => table;

    // Interned, as literals of generated code are.
    public string Name { get; } = string.Intern(table.Name);

    /// <summary>The class's place in <see cref="OntologyRegistry.Classes"/>.</summary>
    public int Index => index;

    public bool Abstract { get; } = table.Abstract;

    /// <summary>The class that stands for any JSON value.</summary>
    public bool IsAny => table.Uri == AnyUri || table.Curie is AnyUri or "linkml:Any";

    public ClassInfo? Parent { get; set; }

    public SlotInfo[] Slots { get; set; } = [];

    /// <summary>The index of the first slot that the class itself introduces.</summary>
    public int FirstSlot => Parent?.Slots.Length ?? 0;

    public NameTable SlotNames { get; set; } = new([]);

    /// <summary>
    /// For each slot, which one came after it the last time, behind that which came first: only a guess, which several threads may overwrite.
    /// </summary>
    public int[] Followers { get; set; } = [];

    public SlotInfo? Identifier { get; set; }

    /// <summary>The identifier, or else the key: what the names of a dictionary of such objects are values of.</summary>
    public SlotInfo? Key { get; set; }

    /// <summary>The slot whose value can stand for an object of this class in a dictionary.</summary>
    public SlotInfo? SimpleValue { get; set; }

    public SlotInfo? Designator { get; set; }

    /// <summary>Classes that an object of this range can be, this one among them, without the abstract ones; ordinal by name.</summary>
    public ClassInfo[] Concrete { get; set; } = [];

    public RuleInfo[] Rules { get; set; } = [];

    /// <summary>Rules that are expressions, the ancestors' first.</summary>
    public RuleTable[] Expressions { get; set; } = [];

    public ClassConditionInfo[] Conditions { get; set; } = [];

    /// <summary>An object of an ancestor that meets one of these is of this class.</summary>
    public ConditionInfo[] Classification { get; set; } = [];

    /// <summary>The concrete classes below this one that an object can be found to be by what it holds.</summary>
    public ClassInfo[] Classified { get; set; } = [];

    /// <summary>What the value of a member beyond the slots meets; null where there must be none.</summary>
    public ConstraintInfo? ExtraSlots { get; set; }

    /// <summary>Something is asked of several slots together, so that it is worth noting where their values are.</summary>
    public bool HasRules => Conditions.Length > 0 || Rules.Length > 0 || Expressions.Length > 0;

    public UniqueKeyInfo[] UniqueKeys { get; set; } = [];

    /// <summary>An object of this range can have unique keys.</summary>
    public bool HasUniqueKeys { get; set; }

    /// <summary>Bits of the slots that are required, and of those that are required or recommended.</summary>
    public ulong[] Required { get; set; } = [];

    public ulong[] Wanted { get; set; } = [];

    public ObjectFactory? Factory { get; set; }

    /// <summary>The record's type, if there is one.</summary>
    public Type? RecordType { get; set; }

    /// <summary>The keys of the slots that are written in data.</summary>
    public string[] Keys => _keys ??= [.. Slots.Where(static s => !s.Unwritten).Select(static s => s.Key)];

    /// <summary>The slot that has a key in data; null where there is none.</summary>
    public SlotInfo? FindSlot(string key) => Array.Find(Slots, s => s.Key == key);

    /// <summary>Descends from the other class over parents and mixins, or is it.</summary>
    public bool IsA(ClassInfo other)
    {
        int word = other.Index >> 6;
        return word < _ancestors.Length && (_ancestors[word] & (1UL << other.Index)) != 0;
    }

    public void SetAncestors(IEnumerable<ClassInfo> ancestors, int classCount)
    {
        _ancestors = new ulong[(classCount + 63) >> 6];
        foreach (ClassInfo ancestor in ancestors) _ancestors[ancestor.Index >> 6] |= 1UL << ancestor.Index;
    }
}

/// <summary>A prefix of identifiers: a CURIE's, or what it stands for.</summary>
internal sealed class IdPrefix(string name, string? reference)
{
    private readonly byte[] _curie = System.Text.Encoding.UTF8.GetBytes(name + ":");
    private readonly byte[] _reference = System.Text.Encoding.UTF8.GetBytes(reference ?? "");

    public string Name => name;

    public bool Begins(ReadOnlySpan<byte> identifier) =>
        identifier.StartsWith(_curie) || (_reference.Length > 0 && identifier.StartsWith(_reference));
}

/// <summary>One slot of one class, linked.</summary>
internal sealed class SlotInfo(SlotTable table, int index, string introducer, int ordinal, ConstraintInfo value)
{
    private readonly IdPrefix[] _idPrefixes = [];

    public SlotTable Table => table;

    public string Key { get; } = table.Key;

    /// <summary>The slot's place among all slots of the class, and of every class that descends from it.</summary>
    public int Index => index;

    /// <summary>The class, along <c>is_a</c>, that first has the slot, and the slot's position among those that it introduces.</summary>
    public string Introducer => introducer;

    public int Ordinal => ordinal;

    public ConstraintInfo Value => value;

    public bool Multivalued { get; } = table.Multivalued;

    /// <summary>The objects of the slot stand in a mapping by their key.</summary>
    public bool IsDictionary { get; } = table.Multivalued && table.Dictionary is not null;

    /// <summary>The slot is never written in data.</summary>
    public bool Unwritten { get; } = table.ReadOnly is not null;

    /// <summary>Identifiers begin with one of these, if there are any.</summary>
    public IdPrefix[] IdPrefixes
    {
        get => _idPrefixes;
        init
        {
            _idPrefixes = value;
            IsUsual &= value.Length == 0;
        }
    }

    /// <summary>The slot has one value or a list, and nothing is asked but of these.</summary>
    public bool IsUsual { get; private init; } = table.ReadOnly is null && value.Presence != ValuePresence.Absent && value.Array is null
        && !(table.Multivalued && table.Dictionary is not null);

    /// <summary>The enumeration of the slot where it is introduced: the one that its C# type was made of.</summary>
    public EnumInfo? DeclaredEnum { get; init; }
}
