using System.Text;
using Ontology.Tables;

namespace Ontology.Judging;

/// <summary>What values of a constraint are.</summary>
internal enum RangeForm : byte
{
    /// <summary>No range is given: whatever the slot allows.</summary>
    Open,

    /// <summary>Any JSON value at all (a class whose URI is <c>linkml:Any</c>).</summary>
    Any,

    Type,
    Enum,
    Reference,
    Object,
}

/// <summary>A text that a value can be held against.</summary>
internal sealed record Literal(string Text, byte[] Utf8)
{
    public static Literal? Of(string? text) => text is null ? null : new Literal(text, Encoding.UTF8.GetBytes(text));

    /// <summary>The text is a number in JSON's form.</summary>
    public bool IsNumber { get; } = JsonNumber.IsNumber(Text);

    /// <summary>The number, if it is a whole one of few digits.</summary>
    public long? Short { get; } = JsonNumber.TryShort(Utf8, out long value) ? value : null;
}

/// <summary>A constraint whose names are linked to what they name.</summary>
internal sealed class ConstraintInfo
{
    private ValueCheck? _check;

    public RangeForm Form { get; init; }

    public TypeInfo? Type { get; init; }

    public EnumInfo? Enum { get; init; }

    /// <summary>The range of <see cref="RangeForm.Object"/> and <see cref="RangeForm.Reference"/>.</summary>
    public ClassInfo? Class { get; init; }

    public Pattern? Pattern { get; init; }

    public Literal? Minimum { get; init; }

    public Literal? Maximum { get; init; }

    public Literal? EqualsString { get; init; }

    public Literal[] EqualsStringIn { get; init; } = [];

    public Literal? EqualsNumber { get; init; }

    public bool Required { get; init; }

    public ValuePresence Presence { get; init; }

    public int MinimumCardinality { get; init; }

    public int MaximumCardinality { get; init; } = int.MaxValue;

    /// <summary>The value is lists in lists; the other conditions look at the innermost values.</summary>
    public ArrayTable? Array { get; init; }

    /// <summary>Of a list: one value at least meets this.</summary>
    public ConstraintInfo? HasMember { get; init; }

    /// <summary>Of a list: every value meets this.</summary>
    public ConstraintInfo? AllMembers { get; init; }

    /// <summary>What an object meets besides its class. Linked last: it names slots of a class.</summary>
    public ClassConditionInfo? Object { get; set; }

    public ConstraintInfo[] AnyOf { get; init; } = [];

    public ConstraintInfo[] AllOf { get; init; } = [];

    public ConstraintInfo[] ExactlyOneOf { get; init; } = [];

    public ConstraintInfo[] NoneOf { get; init; } = [];

    /// <summary>There are conditions on each value besides the range.</summary>
    public bool HasConditions { get; private set; }

    /// <summary>There is, or will be, an <see cref="Object"/>.</summary>
    public bool HasObjectCondition { get; private set; }

    /// <summary>What tells of most values that they are valid. Made when first asked for: it looks at other classes.</summary>
    public ValueCheck Check => _check ??= ValueCheck.Of(this);

    /// <summary>A condition that says nothing of the value: of a slot it says that the slot is present.</summary>
    public bool IsPresence { get; private set; }

    /// <summary>The alternatives that have a range, wherever <see cref="AnyOf"/> and <see cref="ExactlyOneOf"/> are nested.</summary>
    public ConstraintInfo[] Alternatives { get; private set; } = [];

    /// <summary>The classes of alternatives that are objects.</summary>
    public ClassInfo[] ObjectAlternatives { get; private set; } = [];

    /// <summary>An alternative is an object or a reference.</summary>
    public bool HasClassAlternatives { get; private set; }

    /// <summary>Any JSON value at all will do, lists and null in lists too, as far as the range goes.</summary>
    public bool TakesAnything { get; private set; }

    /// <summary>Completes what follows from the rest.</summary>
    /// <param name="hasObjectCondition">There will be an <see cref="Object"/>.</param>
    public ConstraintInfo Seal(bool hasObjectCondition)
    {
        HasObjectCondition = hasObjectCondition;
        HasConditions = Pattern is not null || Minimum is not null || Maximum is not null || EqualsString is not null || EqualsStringIn.Length > 0
            || EqualsNumber is not null || hasObjectCondition
            || AnyOf.Length > 0 || AllOf.Length > 0 || ExactlyOneOf.Length > 0 || NoneOf.Length > 0;
        IsPresence = !HasConditions && Form == RangeForm.Open && HasMember is null && AllMembers is null
            && MinimumCardinality == 0 && MaximumCardinality == int.MaxValue;
        Alternatives = [.. RangedAlternatives(this)];
        ObjectAlternatives = [.. Alternatives.Where(static c => c.Form == RangeForm.Object).Select(static c => c.Class!).Distinct()];
        HasClassAlternatives = System.Array.Exists(Alternatives, static c => c.Form is RangeForm.Object or RangeForm.Reference);
        TakesAnything = Form == RangeForm.Any || (Form == RangeForm.Open && !HasRangedPart(this));
        return this;
    }

    private static IEnumerable<ConstraintInfo> RangedAlternatives(ConstraintInfo constraint) =>
        constraint.AnyOf.Concat(constraint.ExactlyOneOf).SelectMany(static c => c.Form == RangeForm.Open ? c.Alternatives : [c])
            .Concat(constraint.AllOf.SelectMany(static c => c.Alternatives));

    private static bool HasRangedPart(ConstraintInfo constraint) =>
        constraint.AnyOf.Concat(constraint.ExactlyOneOf).Concat(constraint.AllOf).Any(static c => !c.TakesAnything);
}

/// <summary>An enumeration.</summary>
internal sealed class EnumInfo(EnumTable table)
{
    private string? _names;

    public string Name => table.Name;

    public bool Open => table.Open;

    public NameTable Values { get; } = new(table.Values);

    /// <summary>The values, as messages name them.</summary>
    public string Names => _names ??= Wording.Names(Values.Texts);
}

/// <summary>A condition on an object, linked.</summary>
internal sealed class ConditionInfo
{
    public static readonly ConditionInfo None = new();

    public ClassInfo? IsA { get; init; }

    public SlotConditionInfo[] Slots { get; init; } = [];

    public ConditionInfo[] AnyOf { get; init; } = [];

    public ConditionInfo[] AllOf { get; init; } = [];

    public ConditionInfo[] ExactlyOneOf { get; init; } = [];

    public ConditionInfo[] NoneOf { get; init; } = [];

    /// <summary>The indexes of slots without which an object does not meet the condition strictly; there may be more.</summary>
    public IEnumerable<int> Wanted() =>
        Slots.Where(static s => s.Constraint.Presence != ValuePresence.Absent).Select(static s => s.Slot).Concat(AllOf.SelectMany(static c => c.Wanted()));

    /// <summary>The indexes of the slots that the condition reads, at any depth.</summary>
    public IEnumerable<int> Footprint() =>
        Slots.Select(static s => s.Slot).Concat(AnyOf.Concat(AllOf).Concat(ExactlyOneOf).Concat(NoneOf).SelectMany(static c => c.Footprint()));
}

/// <summary>A condition on one slot; <paramref name="Slot"/> is its index in the class, and in every class that descends from it.</summary>
internal sealed record SlotConditionInfo(int Slot, ConstraintInfo Constraint)
{
    private EnumChoice? _choice;

    /// <summary>The permissible values that meet the condition; null where it does not go by them.</summary>
    /// <param name="range">The enumeration of the slot.</param>
    public EnumChoice? ChoiceOf(EnumInfo range)
    {
        EnumChoice choice = _choice ??= EnumChoice.Of(Constraint, range);
        // A class below may have another enumeration for the slot.
        return choice.IsKnown && choice.Range == range ? choice : null;
    }
}

/// <summary>A rule, linked.</summary>
internal sealed class RuleInfo(RuleTable table, ConditionInfo pre, ConditionInfo post, ConditionInfo otherwise)
{
    public RuleTable Table => table;

    /// <summary>What a violation says, where the rule words it with values of the record.</summary>
    public RuleMessage Message { get; } = new(table);

    public Severity Severity { get; } = ExpressionRule.SeverityOf(table.Severity);

    public ConditionInfo Pre => pre;

    public ConditionInfo Post => post;

    public ConditionInfo Else => otherwise;

    /// <summary>Without one of these slots, the rule says nothing of an object.</summary>
    public SlotSet Wanted { get; } = new(otherwise == ConditionInfo.None && !(table.Bidirectional && post != ConditionInfo.None) ? pre.Wanted() : []);

    public int[] Footprint { get; } = pre.Footprint().Concat(post.Footprint()).Concat(otherwise.Footprint()).Distinct().ToArray();
}

/// <summary>A condition that every object of a class must meet, and what it reads.</summary>
internal sealed class ClassConditionInfo(ConditionInfo condition)
{
    public ConditionInfo Condition => condition;

    public int[] Footprint { get; } = condition.Footprint().Distinct().ToArray();
}

/// <summary>Slots whose values together stand once in a container. <paramref name="Slots"/> are indexes in the class.</summary>
internal sealed record UniqueKeyInfo(string Name, int[] Slots, bool IsKeySlot, ClassInfo Owner);
