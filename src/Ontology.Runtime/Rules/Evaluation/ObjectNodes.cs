namespace Ontology.Rules;

/// <summary>Objects behind values.</summary>
internal static class Objects
{
    /// <summary>The object that a value is or refers to.</summary>
    /// <param name="value">The value.</param>
    /// <param name="context">Where records are.</param>
    /// <param name="found">The object.</param>
    /// <returns>What there is instead, where there is no object.</returns>
    public static RuleValue? Find(in RuleValue value, RuleContext context, out RuleObject found)
    {
        found = null!;
        if (value.Kind == RuleValueKind.Object)
        {
            found = value.Object;
            return null;
        }

        if (value.Kind != RuleValueKind.Reference) return value.IsValue ? RuleErrors.NoOverload("slot", value) : value;
        if (context.Resolve(value.Text) is not { } resolved) return RuleValue.Unresolved(value.Text);
        found = resolved;
        return null;
    }
}

/// <summary>The value of a slot. A list that is absent is an empty one: the object sees to that.</summary>
internal sealed class SlotNode(RuleNode target, RuleMember member, bool isIdentifier, RuleNode? otherwise) : PathNode
{
    private readonly RuleValue _absent = RuleValue.Error($"there is no {member.Key}");

    public override RuleValue Evaluate(ref RuleFrame frame)
    {
        RuleValue found = Find(ref frame);
        if (found.Kind != RuleValueKind.Absent) return found;
        return otherwise is null ? _absent : otherwise.Evaluate(ref frame);
    }

    public override RuleValue Find(ref RuleFrame frame)
    {
        RuleValue owner = target.Evaluate(ref frame);
        if (owner.Kind == RuleValueKind.Object) return owner.Object.Get(member);
        if (isIdentifier && owner.Kind == RuleValueKind.Reference) return RuleValue.Of(owner.Text);
        return Objects.Find(owner, frame.Context, out RuleObject found) ?? found.Get(member);
    }

    public override bool IsThere(in RuleValue found) =>
        found.Kind == RuleValueKind.List ? found.List.Count > 0 : found.IsValue || otherwise is not null;
}

/// <summary>The records that refer to an object; where <paramref name="isSingle"/>, the first of them.</summary>
internal sealed class InverseNode(RuleNode target, string key, RuleMember source, bool isSingle) : PathNode
{
    private readonly RuleValue _absent = RuleValue.Error($"there is no {key}");

    public override RuleValue Evaluate(ref RuleFrame frame)
    {
        RuleValue found = Find(ref frame);
        return found.Kind == RuleValueKind.Absent ? _absent : found;
    }

    public override RuleValue Find(ref RuleFrame frame)
    {
        RuleValue owner = target.Evaluate(ref frame);
        string? id = owner.Kind switch
        {
            RuleValueKind.Reference => owner.Text,
            RuleValueKind.Object => owner.Object.Id,
            _ => null,
        };
        if (id is null && owner.Kind != RuleValueKind.Object) return RuleErrors.Reject("slot", owner);
        IReadOnlyList<RuleValue> sources = id is null ? [] : frame.Context.Inverse(id, source);
        if (!isSingle) return RuleValue.Of(sources);
        return sources.Count == 0 ? default : sources[0];
    }

    public override bool IsThere(in RuleValue found) => found.Kind == RuleValueKind.List ? found.List.Count > 0 : found.IsValue;
}

/// <summary>A member of a map, or of an object of which the class is known only now.</summary>
internal sealed class SelectNode(RuleNode target, RuleMember member) : PathNode
{
    private readonly RuleValue _key = RuleValue.Of(member.Key);
    private readonly RuleValue _absent = RuleValue.Error($"there is no {member.Key}");

    public override RuleValue Evaluate(ref RuleFrame frame)
    {
        RuleValue found = Find(ref frame);
        return found.Kind == RuleValueKind.Absent ? _absent : found;
    }

    public override RuleValue Find(ref RuleFrame frame) => Find(target.Evaluate(ref frame), ref frame);

    public override bool IsThere(in RuleValue found) => found.Kind == RuleValueKind.Optional ? found.Inner.IsValue : found.IsValue;

    private RuleValue Find(in RuleValue owner, ref RuleFrame frame)
    {
        if (owner.Kind == RuleValueKind.Map) return owner.Map.TryGet(_key, out RuleValue value) ? value : default;
        if (owner.Kind == RuleValueKind.Optional)
        {
            if (!owner.Inner.IsValue) return owner;
            RuleValue inner = Find(owner.Inner, ref frame);
            return inner.IsValue ? RuleValue.Optional(inner) : inner;
        }

        return Objects.Find(owner, frame.Context, out RuleObject found) ?? found.Get(member);
    }
}

/// <summary>CEL's <c>.?</c>: a member that may not be there.</summary>
internal sealed class OptionalSelectNode(RuleNode target, RuleMember member) : RuleNode
{
    private readonly RuleValue _key = RuleValue.Of(member.Key);

    public override RuleValue Evaluate(ref RuleFrame frame)
    {
        RuleValue owner = target.Evaluate(ref frame);
        if (owner.Kind == RuleValueKind.Optional)
        {
            if (!owner.Inner.IsValue) return owner;
            owner = owner.Inner;
        }

        if (owner.Kind == RuleValueKind.Map) return RuleValue.Optional(owner.Map.TryGet(_key, out RuleValue value) ? value : default);
        return Objects.Find(owner, frame.Context, out RuleObject found) ?? RuleValue.Optional(found.Get(member));
    }
}

internal sealed class HasNode(PathNode operand) : RuleNode
{
    public override RuleValue Evaluate(ref RuleFrame frame)
    {
        RuleValue found = operand.Find(ref frame);
        return found.IsValue || found.Kind == RuleValueKind.Absent ? RuleValue.Of(operand.IsThere(found)) : found;
    }
}

internal sealed class IsNode(RuleNode target, string className) : RuleNode
{
    public override RuleValue Evaluate(ref RuleFrame frame)
    {
        RuleValue value = target.Evaluate(ref frame);
        // Of what is no object, it is not true; a rule asks it of values of several kinds.
        if (value.IsValue && value.Kind is not (RuleValueKind.Object or RuleValueKind.Reference)) return RuleValue.False;
        return Objects.Find(value, frame.Context, out RuleObject found) ?? RuleValue.Of(found.Is(className));
    }
}

/// <summary>An object as the measure that its slots tell.</summary>
internal sealed class MeasureNode(RuleNode target, RuleMember value, RuleMember? upper, RuleMember? comparator, RuleMember? unit) : RuleNode
{
    public override RuleValue Evaluate(ref RuleFrame frame)
    {
        RuleValue owner = target.Evaluate(ref frame);
        if (owner.Kind == RuleValueKind.Measure) return owner;
        if (Objects.Find(owner, frame.Context, out RuleObject found) is { } instead) return instead;
        RuleValue number = ToDecimal(found.Get(value)), most = upper is null ? default : ToDecimal(found.Get(upper));
        if (number.IsError) return number;
        if (most.IsError) return most;
        RuleBounds? bounds = RuleBounds.From(
            number.Kind == RuleValueKind.Decimal ? number.Decimal : null,
            comparator is null ? null : Text(found.Get(comparator)),
            most.Kind == RuleValueKind.Decimal ? most.Decimal : null,
            unit is null ? null : Text(found.Get(unit)));
        return bounds is null ? RuleValue.Error($"the slots of a {found.ClassName} tell no measure") : RuleValue.Of(bounds);
    }

    private static RuleValue ToDecimal(in RuleValue number) => number.IsValue ? RuleConversions.ToDecimal(number) : number;

    private static string? Text(in RuleValue value) => value.Kind switch
    {
        RuleValueKind.String or RuleValueKind.Reference => value.Text,
        RuleValueKind.Object => value.Object.Id,
        _ => null,
    };
}
