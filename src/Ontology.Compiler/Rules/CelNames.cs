using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Model;
using Ontology.Tables;

namespace Ontology.Compiler.Rules;

/// <summary>Names: variables, types, values of enums, and slots.</summary>
internal sealed class CelNames(CelChecker checker)
{
    // As many parts as the longest name has that stands for one thing.
    private readonly int _longest = checker.Environment.Variables.Keys.Concat(TypeNames).Max(static n => n.Count(static c => c == '.')) + 1;

    private static readonly HashSet<string> TypeNames = new(StringComparer.Ordinal)
    {
        "bool", "int", "uint", "double", "decimal", "string", "bytes", "list", "map", "null_type", "type", "date", "period",
        "google.protobuf.Timestamp", "google.protobuf.Duration",
    };

    public CelValue Check(CelName name, CelScope scope) => Resolve([name.Name], name.IsRooted, scope)?.Value
        ?? (checker.Environment.IsDynamic ? new CelValue(new RuleVariable(RuleType.Dyn, name.Name)) : Unknown(name, scope));

    public CelValue Check(CelSelect select, CelScope scope)
    {
        if (Qualified(select, scope) is { } qualified) return qualified;
        CelValue value = CheckUnguarded(select, scope);
        if (value.IsMistake || checker.Environment.IsDynamic) return value;
        if (checker.DemandsGuards(scope) && CanBeAbsent(value.Expression)
            && (CelFacts.PathOf(value.Expression) is not { } path || !scope.Facts.Has(path)))
        {
            return checker.Report(Catalog.Unguarded, select.FieldSpan, select.Field, $"has({Path(value.Expression)}) && …");
        }

        return Narrow(checker, value, scope);
    }

    /// <summary>What a selection gives, whether or not it is known to be there.</summary>
    public CelValue CheckUnguarded(CelSelect select, CelScope scope)
    {
        CelValue target = checker.Check(select.Target, scope);
        if (target.IsMistake) return target;
        RuleType type = target.Type;
        if (select.IsOptional || type.Kind == RuleTypeKind.Optional) return CheckOptional(select, target);
        if (checker.Environment.IsDynamic) return new CelValue(new RuleSelect(RuleType.Dyn, target.Expression, select.Field));
        switch (type.Kind)
        {
            case RuleTypeKind.Object:
                return CheckSlot(select, target);
            case RuleTypeKind.Dyn:
                return new CelValue(new RuleSelect(RuleType.Dyn, target.Expression, select.Field));
            case RuleTypeKind.Map:
                return new CelValue(new RuleSelect(type.Parameters[1], target.Expression, select.Field));
            case RuleTypeKind.List when type.Parameters[0].Kind == RuleTypeKind.Object:
                return NoSlots($"; of each of its objects: map(x, x.{select.Field})");
            default:
                return NoSlots(CelOverloads.Of(select.Field).Any(static s => s.Style == CelCallStyle.Receiver) ? $"; a function is called with '{select.Field}()'" : "");
        }

        CelValue NoSlots(string hint) => checker.Report(Catalog.NoSlots, select.FieldSpan, CelTypes.Describe(type), select.Field, hint);
    }

    /// <summary>A value that is known to be of a class below its own, as one of that class.</summary>
    public static CelValue Narrow(CelChecker checker, CelValue value, CelScope scope)
    {
        if (CelFacts.PathOf(value.Expression) is not { } path) return value;
        RuleType type = value.Type;
        CelValue known = value with { Elements = value.Elements.And(scope.Facts.ElementsOf(path)) };
        if (type.Kind != RuleTypeKind.Object || scope.Facts.ClassOf(path) is not { } name || checker.Environment.Ontology.IsA(type.Name, name)) return known;
        return known with { Expression = new RuleAs(RuleType.Object(name, type.IsReference), value.Expression) };
    }

    /// <summary>A path as it is written.</summary>
    public static string Path(RuleExpression expression) => expression switch
    {
        RuleVariable variable => variable.Name,
        RuleAs cast => Path(cast.Target),
        RuleSlot slot => $"{Path(slot.Target)}.{slot.Key}",
        RuleInverse inverse => $"{Path(inverse.Target)}.{inverse.Key}",
        RuleSelect select => $"{Path(select.Target)}.{select.Field}",
        _ => "…",
    };

    /// <summary>The slot is single and not always there.</summary>
    public bool CanBeAbsent(RuleExpression expression) => expression switch
    {
        RuleSlot { Default: null, Type.Kind: not RuleTypeKind.List } slot =>
            checker.Environment.Ontology.FindSlot(slot.Class, slot.Key)?.Table is { Value: { Required: false, Presence: not ValuePresence.Present } },
        RuleInverse inverse => inverse.Type.Kind != RuleTypeKind.List,
        _ => false,
    };

    private CelValue CheckOptional(CelSelect select, CelValue target)
    {
        RuleType container = target.Type.Kind == RuleTypeKind.Optional ? target.Type.Parameters[0] : target.Type;
        if (container.Kind is not (RuleTypeKind.Map or RuleTypeKind.Dyn))
        {
            return checker.Report(Catalog.NotInLanguage, select.FieldSpan, $"'.?{select.Field}' of {CelTypes.Describe(container)}", "; ask with has(…)");
        }

        RuleType value = RuleType.Optional(container.Kind == RuleTypeKind.Map ? container.Parameters[1] : RuleType.Dyn);
        RuleExpression expression = select.IsOptional
            ? new RuleCall(value, "_?._", EquatableArray.Create(target.Expression, new RuleLiteral(RuleType.String, select.Field)))
            : new RuleSelect(value, target.Expression, select.Field);
        return new CelValue(expression);
    }

    private CelValue CheckSlot(CelSelect select, CelValue target)
    {
        // What an object is known to be besides takes nothing away from what its slot says it is.
        RuleExpression owner = target.Expression;
        SlotModel? slot = checker.Environment.Ontology.FindSlot(owner.Type.Name, select.Field);
        while (slot is null && owner is RuleAs cast)
        {
            owner = cast.Target;
            slot = checker.Environment.Ontology.FindSlot(owner.Type.Name, select.Field);
        }

        string className = owner.Type.Name;
        if (slot is null)
        {
            List<string> known = checker.Environment.Ontology.SlotNamesOf(target.Type.Name).ToList();
            string below = NearNames.Suggest(select.Field, known);
            if (below.Length == 0) below = InDescendant(target.Type.Name, select.Field);
            return checker.Report(Catalog.UnknownSlot, select.FieldSpan, select.Field, $" of class '{target.Type.Name}'", below);
        }

        RuleType type = checker.Environment.Ontology.TypeOf(slot);
        if (RuleOntology.IsInverse(slot))
        {
            return new CelValue(new RuleInverse(type, owner, className, slot.Table.Key, slot.Table.Value.Range!.Name, slot.Table.Inverse!));
        }

        return new CelValue(new RuleSlot(type, owner, className, slot.Table.Key, slot.Table.Identifier, slot.Default));
    }

    private string InDescendant(string className, string slotName)
    {
        RuleOntology ontology = checker.Environment.Ontology;
        string? below = ontology.DescendantsOf(className).Where(d => ontology.FindSlot(d, slotName) is not null)
            .OrderBy(d => ontology.DescendantsOf(d).Count() * -1).ThenBy(static d => d, StringComparer.Ordinal).FirstOrDefault();
        return below is null ? "" : $"; '{below}' has it, which '.is({below})' asks for";
    }

    // a.b.c can be one name of a variable, a type, or a value of an enum; otherwise it is a selection.
    private CelValue? Qualified(CelSelect select, CelScope scope)
    {
        List<CelSelect> selects = [];
        CelNode node = select;
        while (node is CelSelect { IsOptional: false } next)
        {
            selects.Add(next);
            node = next.Target;
        }

        if (node is not CelName root || (!root.IsRooted && scope.Find(root.Name) is not null)) return null;
        selects.Reverse();
        if (selects.Count >= _longest) return null;
        string[] names = [root.Name, .. selects.Select(static s => s.Field)];
        if (Resolve(names, root.IsRooted, scope) is { Length: var length, Value: var value } && length == names.Length && length > 1) return value;
        if (names.Length != 2 || checker.IsVariable(root.Name, scope) || checker.Environment.Ontology.FindEnum(root.Name) is not { } found) return null;
        checker.Conversions.CheckValue(names[1], select.FieldSpan, found.Name);
        return new CelValue(new RuleLiteral(RuleType.Enum(found.Name), names[1]));
    }

    // The longest name that stands for something, and how many parts of the names it takes.
    private (CelValue Value, int Length)? Resolve(string[] names, bool isRooted, CelScope scope)
    {
        if (!isRooted && scope.Find(names[0]) is { } local) return (Narrow(checker, new CelValue(local), scope), 1);
        for (int length = names.Length; length > 0; length--)
        {
            string name = string.Join(".", names.Take(length));
            if (checker.Environment.Variables.TryGetValue(name, out RuleType? type))
            {
                return (Narrow(checker, new CelValue(new RuleVariable(type, name)), scope), length);
            }

            if (TypeNames.Contains(name)) return (new CelValue(new RuleLiteral(RuleType.Type, name)), length);
        }

        return null;
    }

    private CelValue Unknown(CelName name, CelScope scope)
    {
        RuleOntology ontology = checker.Environment.Ontology;
        IEnumerable<string> known = checker.Environment.Variables.Keys.Concat(scope.Names).Concat(ontology.EnumNames);
        string hint = checker.Environment.Variables.TryGetValue("this", out RuleType? type) && type.Kind == RuleTypeKind.Object
                && ontology.FindSlot(type.Name, name.Name) is not null ? $"; the slot is written 'this.{name.Name}'"
            : ontology.FindEnum(name.Name) is not null ? $"; a value of the enum is written '{name.Name}.value'"
            : ontology.FindClass(name.Name) is not null ? $"; a class stands in '.is({name.Name})' only"
            : CelOverloads.Has(name.Name) || CelMacros.Names.Contains(name.Name) ? $"; a function is called with '{name.Name}(…)'"
            : NearNames.Suggest(name.Name, known);
        return checker.Report(Catalog.UnknownVariable, name.Span, name.Name, hint);
    }
}
