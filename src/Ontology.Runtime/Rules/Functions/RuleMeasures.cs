using System.Diagnostics.CodeAnalysis;

namespace Ontology.Rules;

/// <summary>Arithmetic on bounds: the result is bounded by what the operands can make it.</summary>
internal static class RuleMeasures
{
    public static RuleValue Add(RuleBounds left, RuleBounds right)
    {
        if (!left.HasUnitOf(right)) return RuleErrors.DifferentUnits;
        try
        {
            return RuleValue.Of(new RuleBounds(
                left.Lower + right.Lower,
                left.LowerInclusive && right.LowerInclusive,
                left.Upper + right.Upper,
                left.UpperInclusive && right.UpperInclusive,
                left.Unit ?? right.Unit,
                Told(left, right) ? Number(left) + Number(right) : null));
        }
        catch (OverflowException)
        {
            return RuleErrors.DecimalRange;
        }
    }

    public static RuleValue Subtract(RuleBounds left, RuleBounds right) => Add(
        left,
        new RuleBounds(-right.Upper, right.UpperInclusive, -right.Lower, right.LowerInclusive, right.Unit, -right.Stated));

    public static RuleValue Multiply(RuleBounds left, RuleBounds right)
    {
        if (left.Unit is not null && right.Unit is not null) return RuleValue.Error("of a product, only one operand can have a unit");
        try
        {
            Bound[] products =
            [
                Product(Lower(left), Lower(right)), Product(Lower(left), Upper(right)),
                Product(Upper(left), Lower(right)), Product(Upper(left), Upper(right)),
            ];
            Bound least = products[0], most = products[0];
            foreach (Bound product in products)
            {
                int low = Order(product, least), high = Order(product, most);
                if (low < 0 || (low == 0 && product.Inclusive)) least = product;
                if (high > 0 || (high == 0 && product.Inclusive)) most = product;
            }

            return RuleValue.Of(new RuleBounds(
                least.Infinity == 0 ? least.Value : null,
                least.Infinity == 0 && least.Inclusive,
                most.Infinity == 0 ? most.Value : null,
                most.Infinity == 0 && most.Inclusive,
                left.Unit ?? right.Unit,
                Told(left, right) ? Number(left) * Number(right) : null));
        }
        catch (OverflowException)
        {
            return RuleErrors.DecimalRange;
        }
    }

    /// <summary>The lesser (or greater) of two: where it is open which that is, it has the lesser (or greater) of both bounds.</summary>
    public static RuleValue Extreme(RuleBounds left, RuleBounds right, int sign)
    {
        if (!left.HasUnitOf(right)) return RuleErrors.DifferentUnits;
        Bound least = Pick(Lower(left), Lower(right), sign), most = Pick(Upper(left), Upper(right), sign);
        return RuleValue.Of(new RuleBounds(
            least.Infinity == 0 ? least.Value : null,
            least.Inclusive,
            most.Infinity == 0 ? most.Value : null,
            most.Inclusive,
            left.Unit ?? right.Unit));
    }

    /// <summary>A number as a measure: of a double, what its digits say.</summary>
    public static bool TryFrom(in RuleValue value, [NotNullWhen(true)] out RuleBounds? bounds)
    {
        bounds = null;
        if (value.Kind == RuleValueKind.Measure) bounds = value.Measure;
        else if (value.IsNumber && RuleConversions.ToDecimal(value) is { Kind: RuleValueKind.Decimal } number) bounds = RuleBounds.Exactly(number.Decimal);
        return bounds is not null;
    }

    // A sum of what is about something is about the sum, and says so where it is compared with itself.
    private static bool Told(RuleBounds left, RuleBounds right) => left.Stated is not null || right.Stated is not null;

    private static decimal? Number(RuleBounds bounds) => bounds.Stated ?? bounds.Lower ?? bounds.Upper;

    private static Bound Lower(RuleBounds of) => of.Lower is { } value ? new Bound(value, of.LowerInclusive, 0) : new Bound(0, false, -1);

    private static Bound Upper(RuleBounds of) => of.Upper is { } value ? new Bound(value, of.UpperInclusive, 0) : new Bound(0, false, 1);

    private static Bound Product(Bound left, Bound right)
    {
        // Nothing times anything is nothing, however much that may be.
        if (left.IsZero || right.IsZero) return new Bound(0, (left.IsZero && left.Inclusive) || (right.IsZero && right.Inclusive), 0);
        if (left.Infinity == 0 && right.Infinity == 0) return new Bound(left.Value * right.Value, left.Inclusive && right.Inclusive, 0);
        return new Bound(0, false, left.Sign * right.Sign);
    }

    private static Bound Pick(Bound left, Bound right, int sign)
    {
        int order = Order(left, right) * sign;
        return order != 0 ? (order > 0 ? left : right) : left with { Inclusive = left.Inclusive || right.Inclusive };
    }

    private static int Order(Bound left, Bound right) =>
        left.Infinity != right.Infinity ? left.Infinity.CompareTo(right.Infinity) : left.Value.CompareTo(right.Value);

    private readonly record struct Bound(decimal Value, bool Inclusive, int Infinity)
    {
        public bool IsZero => Infinity == 0 && Value == 0;

        public int Sign => Infinity != 0 ? Infinity : Math.Sign(Value);
    }
}
