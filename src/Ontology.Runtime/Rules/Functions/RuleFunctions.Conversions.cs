namespace Ontology.Rules;

/// <content>Conversions.</content>
public static partial class RuleFunctions
{
    /// <summary><c>int(value)</c>: of a number, cut off; of a timestamp, the seconds since 1970; of a duration, its nanoseconds.</summary>
    /// <param name="value">A number, a string, a timestamp or a duration.</param>
    public static RuleValue ToInt(in RuleValue value) => RuleConversions.ToInt(value);

    /// <summary><c>uint(value)</c>: of a number, cut off.</summary>
    /// <param name="value">A number or a string.</param>
    public static RuleValue ToUInt(in RuleValue value) => RuleConversions.ToUInt(value);

    /// <summary><c>double(value)</c>.</summary>
    /// <param name="value">A number or a string.</param>
    public static RuleValue ToDouble(in RuleValue value) => RuleConversions.ToDouble(value);

    /// <summary><c>decimal(value)</c>: of a double, what its digits say.</summary>
    /// <param name="value">A number or a string.</param>
    public static RuleValue ToDecimal(in RuleValue value) => RuleConversions.ToDecimal(value);

    /// <summary><c>string(value)</c>.</summary>
    /// <param name="value">A scalar; of bytes, their UTF-8 form is read.</param>
    public static RuleValue ToText(in RuleValue value) => RuleConversions.ToText(value);

    /// <summary><c>bytes(value)</c>: of a string, its UTF-8 form.</summary>
    /// <param name="value">Bytes or a string.</param>
    public static RuleValue ToBytes(in RuleValue value) => RuleConversions.ToBytes(value);

    /// <summary><c>bool(value)</c>.</summary>
    /// <param name="value">A bool or a string.</param>
    public static RuleValue ToBool(in RuleValue value) => RuleConversions.ToBool(value);

    /// <summary><c>timestamp(value)</c>: of a string, by RFC 3339; of an int, seconds since 1970.</summary>
    /// <param name="value">A timestamp, a string or an int.</param>
    public static RuleValue ToTimestamp(in RuleValue value) => RuleConversions.ToTimestamp(value);

    /// <summary><c>duration(value)</c>: of a string, <c>1h30m</c> and the like; of an int, nanoseconds.</summary>
    /// <param name="value">A duration, a string or an int.</param>
    public static RuleValue ToDuration(in RuleValue value) => RuleConversions.ToDuration(value);

    /// <summary><c>date(value)</c>.</summary>
    /// <param name="value">A date or a string.</param>
    public static RuleValue ToDate(in RuleValue value) => RuleConversions.ToDate(value);

    /// <summary><c>period(value)</c>.</summary>
    /// <param name="value">A period or a string.</param>
    public static RuleValue ToPeriod(in RuleValue value) => RuleConversions.ToPeriod(value);

    /// <summary><c>type(value)</c>.</summary>
    /// <param name="value">A value.</param>
    public static RuleValue TypeOf(in RuleValue value) => value.IsValue ? RuleValue.Type(RuleText.TypeName(value)) : value;

    /// <summary><c>dyn(value)</c>: the value itself.</summary>
    /// <param name="value">A value.</param>
    public static RuleValue Dyn(in RuleValue value) => value;
}
