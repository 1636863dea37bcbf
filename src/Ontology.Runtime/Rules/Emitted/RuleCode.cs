using System.ComponentModel;
using System.Runtime.ExceptionServices;

namespace Ontology.Rules;

/// <summary>
/// What rules call that were compiled to C#: where values of C# types and <see cref="RuleValue"/> meet, and what C# has no operator for. What
/// cannot be computed is an exception here.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class RuleCode
{
    /// <summary>The exception says that a rule cannot be evaluated, whatever threw it: arithmetic, a place that a list does not have.</summary>
    /// <param name="exception">What was thrown.</param>
    public static bool IsFailure(Exception exception) => exception is RuleException or ArithmeticException or ArgumentException
        or IndexOutOfRangeException or InvalidOperationException or NullReferenceException or InvalidCastException or NotSupportedException
        or FormatException;

    /// <summary>Throws what was caught, with the place where it came from.</summary>
    /// <param name="exception">What was caught.</param>
    public static void Rethrow(Exception exception) => ExceptionDispatchInfo.Throw(exception);

    /// <summary>The number, unknown to the C# compiler, which would compute with it otherwise.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">The number.</param>
    public static T Given<T>(T value) => value;

    /// <summary>How many code points a text has.</summary>
    /// <param name="text">The text.</param>
    public static int Length(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return CodePoints.Count(text);
    }

    /// <summary>The outcome, if it is a value.</summary>
    /// <param name="outcome">What a function gave.</param>
    /// <exception cref="RuleException">It is none.</exception>
    public static RuleValue Value(in RuleValue outcome) => outcome.IsValue ? outcome : throw new RuleException(outcome);

    /// <summary>The outcome as a truth.</summary>
    /// <param name="outcome">What a function gave.</param>
    public static bool Bool(in RuleValue outcome) => outcome.TryGet(out bool value) ? value : throw Misfit(outcome, "a bool");

    /// <summary>The outcome as a whole number.</summary>
    /// <param name="outcome">What a function gave.</param>
    public static long Int(in RuleValue outcome) => outcome.TryGet(out long value) ? value : throw Misfit(outcome, "an int");

    /// <summary>The outcome as a whole number without a sign. The sum of no numbers is an int.</summary>
    /// <param name="outcome">What a function gave.</param>
    public static ulong UInt(in RuleValue outcome) =>
        outcome.TryGet(out ulong value) ? value : outcome.TryGet(out long whole) && whole >= 0 ? (ulong)whole : throw Misfit(outcome, "a uint");

    /// <summary>The outcome as a double. The sum of no numbers is an int.</summary>
    /// <param name="outcome">What a function gave.</param>
    public static double Double(in RuleValue outcome) =>
        outcome.TryGet(out double value) ? value : outcome.TryGet(out long whole) ? whole : throw Misfit(outcome, "a double");

    /// <summary>The outcome as a decimal. The sum of no numbers is an int.</summary>
    /// <param name="outcome">What a function gave.</param>
    public static decimal Decimal(in RuleValue outcome) =>
        outcome.TryGet(out decimal value) ? value : outcome.TryGet(out long whole) ? whole : throw Misfit(outcome, "a decimal");

    /// <summary>The outcome as a text.</summary>
    /// <param name="outcome">What a function gave.</param>
    public static string String(in RuleValue outcome) =>
        outcome.Kind == RuleValueKind.String ? outcome.Text : throw Misfit(outcome, "a string");

    /// <summary>The outcome as a date.</summary>
    /// <param name="outcome">What a function gave.</param>
    public static PartialDate Date(in RuleValue outcome) => outcome.TryGet(out PartialDate value) ? value : throw Misfit(outcome, "a date");

    /// <summary>The outcome as a period.</summary>
    /// <param name="outcome">What a function gave.</param>
    public static IsoDuration Period(in RuleValue outcome) =>
        outcome.Kind == RuleValueKind.Period ? outcome.Period.Value : throw Misfit(outcome, "a period");

    /// <summary>The measure that the slots of an object tell.</summary>
    /// <param name="value">The number.</param>
    /// <param name="comparator">Its hedge.</param>
    /// <param name="upper">The upper number.</param>
    /// <param name="unit">The unit.</param>
    public static RuleValue Measure(decimal? value, string? comparator, decimal? upper, string? unit) =>
        RuleValue.Of(RuleBounds.From(value, comparator, upper, unit) ?? throw new RuleException("the slots tell no measure"));

    private static RuleException Misfit(in RuleValue outcome, string expected) =>
        outcome.IsValue ? new RuleException($"expected {expected}") : new RuleException(outcome);
}
