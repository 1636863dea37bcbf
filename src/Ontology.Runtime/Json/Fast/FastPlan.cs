using System.Text;
using Ontology.Json.Fast.Expressions;
using Ontology.Json.Fast.Patterns;
using Ontology.Judging;
using Ontology.Tables;

namespace Ontology.Json.Fast;

/// <summary>
/// What the fast reader knows of an ontology. It is made of what the judge knows: a class, or a slot, of which something is asked that is not known here
/// is marked, and the judge is asked where it occurs.
/// </summary>
internal sealed class FastPlan
{
    private readonly FastClass[] _classes;
    private readonly List<FastFollowers> _followers = [];
    private readonly List<ConstraintInfo> _references = [];
    private readonly Dictionary<EnumInfo, TextSet> _texts = [];
    private readonly Dictionary<string, BytePattern?> _patterns = new(StringComparer.Ordinal);

    public FastPlan(OntologyRegistry registry)
    {
        Registry = registry;
        _classes = Array.ConvertAll(registry.Classes, Plan);
        Followers = [.. _followers];
        foreach (FastClass @class in _classes)
        {
            foreach (FastMember member in @class.Members)
            {
                if (member.Slot.Kind == FastKind.Object) member.Slot.Object = _classes[member.Slot.Slot.Value.Class!.Index];
            }
        }

        if (registry.HasExpressions) PlanExpressions(registry.Expressions);
        foreach (FastClass @class in _classes) MarkHolders(@class);
    }

    public OntologyRegistry Registry { get; }

    /// <summary>What members are expected before any document was read: those of a class in the order of the ontology.</summary>
    public FastFollowers[] Followers { get; }

    /// <summary>The constraints of slots that hold references, by <see cref="FastSlot.ReferenceNumber"/>.</summary>
    public IReadOnlyList<ConstraintInfo> References => _references;

    public FastClass Of(ClassInfo source) => _classes[source.Index];

    private void MarkHolders(FastClass start)
    {
        HashSet<FastClass> seen = [start];
        Stack<FastClass> open = new(seen);
        while (open.TryPop(out FastClass? next))
        {
            start.NeedsTokens |= next.HasValueRules;
            start.NeedsRecords |= next.HasRecordRules;
            start.NeedsDate |= next.HasDatedRules;
            start.HasRecords &= next.Asks || next.Class.Factory is not null;
            foreach (FastClass held in next.Held)
            {
                if (seen.Add(held)) open.Push(held);
            }
        }
    }

    private void PlanExpressions(ExpressionRules rules)
    {
        Dictionary<string, FastClass> byName = _classes.ToDictionary(static c => c.Class.Name, StringComparer.Ordinal);
        foreach (FastClass @class in _classes)
        {
            ExpressionRule[] all = rules.OnObject(@class.Class);
            @class.HasDatedRules = Array.Exists(all, static r => r.UsesAsOf);
            if (@class.Asks) continue;
            FastExpression?[] planned = [.. all.Where(static r => !r.UsesAsOf).Select(r =>
                (FastExpression?)new FastRuleBuilder(byName, @class).Build(r.Expression) ?? EvaluatedExpression.Of(r.Expression, @class, _classes))];
            if (planned.Contains(null)) @class.HasRecordRules = true;
            else @class.Expressions = planned!;
        }
    }

    private FastClass Plan(ClassInfo source)
    {
        RuleInfo[] rules = Array.FindAll(source.Rules, static r => r.Pre != ConditionInfo.None);
        var values = new FastRuleValues(source);
        FastRule?[] fast = [.. rules.Select(r => FastRule.Of(r, values)), .. source.Conditions.Select(c => FastRule.Of(c, values))];
        List<int> keyParts = [.. source.UniqueKeys.SelectMany(static k => k.Slots).Distinct()];
        FastSlot[] slots = Array.ConvertAll(source.Slots, s => Plan(source, s, keyParts.IndexOf(s.Index), values.PlaceOf(s.Index)));
        int followers = _followers.Count;
        for (int i = 0; i <= slots.Length; i++) _followers.Add(FastFollowers.InOrder(i, slots.Length));
        return new FastClass(source, slots, followers)
        {
            Ancestors = Registry.Classes.Where(source.IsA).Select(static c => c.Name).ToHashSet(StringComparer.Ordinal),
            Asks = source.Abstract || source.IsAny || source.Classified.Length > 0 || slots.Length is 0 or > FastClass.MostSlots || keyParts.Count > 64,
            Wanted = source.Wanted,
            Rules = [.. fast.OfType<FastRule>()],
            HasValueRules = fast.Contains(null),
            HasRecordRules = Registry.HasCustomRules,
            IsKept = Registry.HasExpressions && Registry.Expressions.IsKept(source),
            KeyParts = keyParts.Count,
            Keys = Array.ConvertAll(source.UniqueKeys, k => k.Slots.Aggregate(0UL, (bits, slot) => bits | (1UL << keyParts.IndexOf(slot)))),
        };
    }

    private FastSlot Plan(ClassInfo owner, SlotInfo slot, int keyPart, int ruleValue)
    {
        if (slot.Table.Designator != Designator.None) return Designating(owner, slot);
        ConstraintInfo value = slot.Value;
        bool isKnown = !slot.Unwritten && !slot.IsDictionary && slot.IdPrefixes.Length == 0 && value.Presence != ValuePresence.Absent
            && value is { Array: null, HasMember: null, AllMembers: null } && (HasOnlyKnownConditions(value) || IsReferenceToAlternatives(value));
        FastSlot? planned = isKnown ? PlanValue(slot, keyPart, ruleValue) : null;
        // What is compared with others must be one value that is written in one way.
        bool isCompared = keyPart >= 0 || slot.Table.Unique || slot.Table.Identifier;
        bool isComparable = planned?.Kind is FastKind.Text or FastKind.Code or FastKind.Reference or FastKind.Enum or FastKind.Integer;
        bool isSingle = !slot.Multivalued || (keyPart < 0 && !slot.Table.Identifier);
        return planned is null || (isCompared && !(isComparable && isSingle)) ? new FastSlot(slot) : planned;
    }

    // Alternatives are not known here, nor conditions on objects.
    private static bool HasOnlyKnownConditions(ConstraintInfo value) => value is
    {
        Object: null, EqualsString: null, EqualsStringIn.Length: 0, EqualsNumber: null,
        AnyOf.Length: 0, AllOf.Length: 0, ExactlyOneOf.Length: 0, NoneOf.Length: 0,
    };

    /// <summary>A reference to objects of one class or another: the identifier of one of them will do.</summary>
    private static bool IsReferenceToAlternatives(ConstraintInfo value) =>
        value is { Form: RangeForm.Reference, AnyOf.Length: > 0, Object: null, EqualsString: null, EqualsStringIn.Length: 0 }
        && value is { EqualsNumber: null, AllOf.Length: 0, ExactlyOneOf.Length: 0, NoneOf.Length: 0 };

    /// <summary>The slot that names the class: only the class itself is known here, not those that derive from it.</summary>
    private FastSlot Designating(ClassInfo owner, SlotInfo slot)
    {
        string text = slot.Table.Designator switch { Designator.Name => owner.Name, Designator.Curie => owner.Table.Curie, _ => owner.Table.Uri };
        NameTable names = slot.Table.Designator switch { Designator.Name => Registry.ByName, Designator.Curie => Registry.ByCurie, _ => Registry.ByUri };
        // Classes may share a URI: then only one of them is what it names.
        bool isKnown = names.Find(Encoding.UTF8.GetBytes(text)) == owner.Index && owner.Designator == slot
            && slot is { Multivalued: false, Unwritten: false, IdPrefixes.Length: 0 }
            && slot.Value is { Form: RangeForm.Type, HasConditions: false, Presence: not ValuePresence.Absent, Array: null }
            && slot.Value.Type is { Parser: null, IsNumeric: false, IsPointer: false, Constraints.Length: 0, Kind: not LexicalKind.Boolean } type
            && (!type.HasLexicalForm || LexicalForm.IsValid(type.Kind, Encoding.UTF8.GetBytes(text)))
            && !slot.Table.Identifier && !slot.Table.IsKey;
        return isKnown ? new FastSlot(slot) { Kind = FastKind.Enum, Texts = new TextSet(new NameTable([text])) } : new FastSlot(slot);
    }

    private FastSlot? PlanValue(SlotInfo slot, int keyPart, int ruleValue)
    {
        ConstraintInfo value = slot.Value;
        FastKind kind;
        TextSet? texts = null;
        List<ConstraintInfo> conditions = [value];
        TypeInfo? type = value.Type;
        switch (value.Form)
        {
            case RangeForm.Object:
                kind = FastKind.Object;
                break;
            case RangeForm.Enum when !value.Enum!.Open:
                kind = FastKind.Enum;
                texts = TextsOf(value.Enum);
                break;
            case RangeForm.Enum:
                kind = FastKind.Text;
                break;
            case RangeForm.Reference:
                kind = FastKind.Reference;
                if (!TryIdentifier(value, conditions, ref type)) return null;
                // Where the class itself has none, its alternatives do.
                type ??= value.AnyOf.Select(static a => a.Class?.Identifier?.Value.Type).FirstOrDefault(static t => t is not null);
                break;
            case RangeForm.Type:
                kind = KindOf(type!);
                break;
            default:
                return null;
        }

        if (type is not null)
        {
            if (type.IsPointer || type.Constraints.Any(static c => !HasOnlyKnownConditions(c))) return null;
            conditions.AddRange(type.Constraints);
        }

        bool isNumber = kind is FastKind.Integer or FastKind.Number;
        if (isNumber && type!.Parser is not null) return null;
        if (kind == FastKind.Reference && (type?.IsNumeric == true || type?.Kind == LexicalKind.Boolean)) return null;
        if (Patterns(conditions) is not { } patterns || Bounds(conditions, isNumber) is not { } bounds) return null;
        if (PlanAlternatives(value, patterns, type) is not { } alternatives) return null;
        if (patterns.Length > 0 && kind is not (FastKind.Text or FastKind.Code or FastKind.Reference or FastKind.Date)) return null;
        if (kind == FastKind.Text && patterns.Length > 0) kind = FastKind.Code;
        if (kind == FastKind.Date && !Array.TrueForAll(patterns, static p => p.TakesDates)) kind = FastKind.Code;
        LexicalKind form = type is { HasLexicalForm: true } ? type.Kind : LexicalKind.String;
        ValueParser? parser = isNumber ? null : type?.Parser;
        bool isReference = kind == FastKind.Reference;
        if (isReference) _references.Add(value);
        return new FastSlot(slot)
        {
            Kind = kind,
            IsList = slot.Multivalued,
            Minimum = value.MinimumCardinality,
            Maximum = value.MaximumCardinality,
            IsSet = slot.Multivalued && slot.Table.Unique,
            Texts = texts,
            Patterns = patterns,
            Alternatives = alternatives,
            Parser = parser,
            Form = form,
            HasForm = parser is not null || form != LexicalKind.String,
            Least = bounds.Least,
            Most = bounds.Most,
            KeyPart = keyPart,
            IsIdentifier = slot.Table.Identifier,
            RuleValue = ruleValue,
            TakesYears = kind == FastKind.Date && parser is PartialDateParser && Array.TrueForAll(patterns, static p => p.TakesYears),
            IsNoted = keyPart >= 0 || ruleValue >= 0 || slot.Table.Identifier,
            ReferenceNumber = isReference ? _references.Count - 1 : -1,
        };
    }

    /// <summary>Adds what is asked of the identifiers of what a reference leads to. They are all of one type; false where it cannot be told fast.</summary>
    private static bool TryIdentifier(ConstraintInfo reference, List<ConstraintInfo> conditions, ref TypeInfo? type)
    {
        if (reference.Class!.Identifier is not { } identifier) return true;
        if (identifier.Value.Form != RangeForm.Type || (type ??= identifier.Value.Type) != identifier.Value.Type) return false;
        conditions.Add(identifier.Value);
        return HasOnlyKnownConditions(identifier.Value);
    }

    /// <summary>
    /// The patterns of the identifiers of each alternative that a reference has, of which one is to match; none where one asks for no more than all do. Those
    /// that cannot be told fast are left to the judge. Null where no alternative can be.
    /// </summary>
    private BytePattern[][]? PlanAlternatives(ConstraintInfo value, BytePattern[] common, TypeInfo? type)
    {
        List<BytePattern[]> alternatives = [];
        foreach (ConstraintInfo alternative in value.AnyOf)
        {
            List<ConstraintInfo> conditions = [alternative];
            TypeInfo? own = type;
            if (alternative.Form != RangeForm.Reference || !HasOnlyKnownConditions(alternative) || !TryIdentifier(alternative, conditions, ref own)) continue;
            if (own != type || Patterns(conditions) is not { } patterns || Bounds(conditions, isNumber: false) is null) continue;
            patterns = Array.FindAll(patterns, p => !Array.Exists(common, p.Includes));
            if (patterns.Length == 0) return [];
            alternatives.Add(patterns);
        }

        return value.AnyOf.Length == 0 || alternatives.Count > 0 ? [.. alternatives] : null;
    }

    private static FastKind KindOf(TypeInfo type) => type.Kind switch
    {
        LexicalKind.Integer => FastKind.Integer,
        LexicalKind.Decimal or LexicalKind.Float or LexicalKind.Double => FastKind.Number,
        LexicalKind.Boolean => type.Parser is null ? FastKind.Boolean : FastKind.Ask,
        _ when type.Parser is PartialDateParser or DateParser or DayParser => FastKind.Date,
        _ when type.Parser is not null || type.HasLexicalForm => FastKind.Code,
        _ => FastKind.Text,
    };

    /// <summary>The patterns of some constraints; null where one of them is left to the regular expression engine.</summary>
    private BytePattern[]? Patterns(List<ConstraintInfo> conditions)
    {
        List<BytePattern> patterns = [];
        foreach (string text in conditions.Select(static c => c.Pattern?.Text).OfType<string>().Distinct())
        {
            if (!_patterns.TryGetValue(text, out BytePattern? pattern)) _patterns.Add(text, pattern = BytePattern.Of(text));
            if (pattern is null) return null;
            // What a stricter pattern takes need not be asked of a laxer one.
            if (patterns.Exists(pattern.Includes)) continue;
            patterns.RemoveAll(p => p.Includes(pattern));
            patterns.Add(pattern);
        }

        return [.. patterns];
    }

    /// <summary>The bounds of a number; null where they are not whole numbers of few digits, or bounds of something else.</summary>
    private static (long Least, long Most)? Bounds(List<ConstraintInfo> conditions, bool isNumber)
    {
        long least = long.MinValue, most = long.MaxValue;
        foreach (ConstraintInfo condition in conditions)
        {
            if (condition.Minimum is { } minimum)
            {
                if (!isNumber || minimum.Short is not { } low) return null;
                least = Math.Max(least, low);
            }

            if (condition.Maximum is { } maximum)
            {
                if (!isNumber || maximum.Short is not { } high) return null;
                most = Math.Min(most, high);
            }
        }

        return (least, most);
    }

    private TextSet TextsOf(EnumInfo source)
    {
        if (!_texts.TryGetValue(source, out TextSet? texts)) _texts.Add(source, texts = new TextSet(source.Values));
        return texts;
    }
}
