namespace Ontology.Rules;

/// <content>CEL's optional values.</content>
public static partial class RuleFunctions
{
    /// <summary><c>optional.of(value)</c>.</summary>
    /// <param name="value">A value.</param>
    public static RuleValue OptionalOf(in RuleValue value) => value.IsValue ? RuleValue.Optional(value) : value;

    /// <summary><c>optional.ofNonZeroValue(value)</c>: nothing where the value is that of its kind which says nothing, 0 or an empty text.</summary>
    /// <param name="value">A value.</param>
    public static RuleValue OptionalOfNonZero(in RuleValue value)
    {
        if (!value.IsValue) return value;
        bool isZero = value.Kind switch
        {
            RuleValueKind.Null => true,
            RuleValueKind.Bool or RuleValueKind.Int or RuleValueKind.UInt or RuleValueKind.Duration => value.Bits == 0,
            RuleValueKind.Double => value.Double == 0,
            RuleValueKind.Decimal => value.Decimal == 0,
            RuleValueKind.String => value.Text.Length == 0,
            RuleValueKind.Bytes => value.Bytes.Length == 0,
            RuleValueKind.List => value.List.Count == 0,
            RuleValueKind.Map => value.Map.Count == 0,
            _ => false,
        };
        return RuleValue.Optional(isZero ? default : value);
    }

    /// <summary><c>optional.none()</c>.</summary>
    /// <param name="none">Nothing.</param>
    public static RuleValue OptionalNone(ReadOnlySpan<RuleValue> none) => RuleValue.Optional(default);

    /// <summary><c>optional.hasValue()</c>.</summary>
    /// <param name="optional">An optional value.</param>
    public static RuleValue HasValue(in RuleValue optional) =>
        optional.Kind == RuleValueKind.Optional ? RuleValue.Of(optional.Inner.IsValue) : RuleErrors.Reject("hasValue", optional);

    /// <summary><c>optional.value()</c>.</summary>
    /// <param name="optional">An optional value.</param>
    public static RuleValue OptionalValue(in RuleValue optional)
    {
        if (optional.Kind != RuleValueKind.Optional) return RuleErrors.Reject("value", optional);
        return optional.Inner.IsValue ? optional.Inner : RuleValue.Error("the optional value is not there");
    }

    /// <summary><c>optional.orValue(other)</c>: the value, or else another.</summary>
    /// <param name="optional">An optional value.</param>
    /// <param name="other">A value.</param>
    public static RuleValue OrValue(in RuleValue optional, in RuleValue other)
    {
        if (optional.Kind != RuleValueKind.Optional) return RuleErrors.Reject("orValue", optional);
        return optional.Inner.IsValue ? optional.Inner : other;
    }

    /// <summary><c>optional.or(other)</c>: the optional value if it is there, or else another.</summary>
    /// <param name="optional">An optional value.</param>
    /// <param name="other">Another.</param>
    public static RuleValue OrOptional(in RuleValue optional, in RuleValue other)
    {
        if (optional.Kind != RuleValueKind.Optional) return RuleErrors.Reject("or", optional);
        if (optional.Inner.IsValue) return optional;
        return other.Kind == RuleValueKind.Optional ? other : RuleErrors.Reject("or", other);
    }

    /// <summary><c>container[?index]</c>: an element that may not be there.</summary>
    /// <param name="container">A list or map, or an optional one.</param>
    /// <param name="index">The place or key.</param>
    public static RuleValue OptionalIndex(in RuleValue container, in RuleValue index)
    {
        if (container.Kind == RuleValueKind.Optional) return container.Inner.IsValue ? OptionalIndex(container.Inner, index) : container;
        if (container.Kind == RuleValueKind.Map && index.IsValue)
        {
            return RuleValue.Optional(container.Map.TryGet(index, out RuleValue value) ? value : default);
        }

        if (container.Kind != RuleValueKind.List || !index.IsNumber) return RuleErrors.Reject("[?]", container, index);
        RuleValue item = Index(container, index);
        return RuleValue.Optional(item.IsError ? default : item);
    }
}
