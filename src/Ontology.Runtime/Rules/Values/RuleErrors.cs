namespace Ontology.Rules;

/// <summary>Errors that values are replaced by. What is said often is made once, since most errors are absorbed and never read.</summary>
internal static class RuleErrors
{
    public static readonly RuleValue DivisionByZero = RuleValue.Error("division by zero");
    public static readonly RuleValue IntRange = RuleValue.Error("the result is beyond the range of int");
    public static readonly RuleValue UIntRange = RuleValue.Error("the result is beyond the range of uint");
    public static readonly RuleValue DecimalRange = RuleValue.Error("the result is beyond the range of decimal");
    public static readonly RuleValue TimestampRange = RuleValue.Error("the timestamp is not in the years 1 to 9999");
    public static readonly RuleValue DurationRange = RuleValue.Error("the duration is longer than about 290 years");
    public static readonly RuleValue DateRange = RuleValue.Error("the date is not in the years 1 to 9999");
    public static readonly RuleValue RepeatedKey = RuleValue.Error("a key stands twice in a map");
    public static readonly RuleValue KeyKind = RuleValue.Error("a key of a map is an int, a uint, a bool or a string");
    public static readonly RuleValue NotBool = RuleValue.Error("expected a bool");
    public static readonly RuleValue TooManySteps = RuleValue.Error("the rule takes too many steps");
    public static readonly RuleValue TooLarge = RuleValue.Error("the value is too large");
    public static readonly RuleValue DifferentUnits = RuleValue.Error("the units differ");
    public static readonly RuleValue NoRecord = RuleValue.Error("there is no record that the expression is about");
    public static readonly RuleValue EmptyList = RuleValue.Error("the list is empty");

    /// <summary>There is no such function for values of these kinds.</summary>
    public static RuleValue NoOverload(string function, in RuleValue argument) =>
        RuleValue.Error($"there is no {function} of {RuleText.TypeName(argument)}");

    /// <summary>There is no such function for values of these kinds.</summary>
    public static RuleValue NoOverload(string function, in RuleValue left, in RuleValue right) =>
        RuleValue.Error($"there is no {function} of {RuleText.TypeName(left)} and {RuleText.TypeName(right)}");

    /// <summary>There is no such function for values of these kinds; what is no value is given on instead.</summary>
    public static RuleValue NoOverload(string function, in RuleValue first, in RuleValue second, in RuleValue third)
    {
        if (!first.IsValue) return first;
        if (!second.IsValue) return second;
        return third.IsValue
            ? RuleValue.Error($"there is no {function} of {RuleText.TypeName(first)}, {RuleText.TypeName(second)} and {RuleText.TypeName(third)}")
            : third;
    }

    public static RuleValue Reject(string function, in RuleValue argument) => argument.IsValue ? NoOverload(function, argument) : argument;

    /// <summary>The first of the arguments that is no value, else that there is no such function for them.</summary>
    public static RuleValue Reject(string function, in RuleValue left, in RuleValue right)
    {
        if (!left.IsValue) return left;
        return right.IsValue ? NoOverload(function, left, right) : right;
    }
}
