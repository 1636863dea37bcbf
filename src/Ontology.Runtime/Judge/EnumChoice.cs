namespace Ontology.Judging;

/// <summary>The values of an enumeration that meet a constraint.</summary>
internal sealed class EnumChoice
{
    private const int MostValues = 64;

    private readonly ulong _values;

    private EnumChoice(EnumInfo range, bool isKnown, ulong values)
    {
        Range = range;
        IsKnown = isKnown;
        _values = values;
    }

    public EnumInfo Range { get; }

    /// <summary>The constraint asks for texts, and for nothing else.</summary>
    public bool IsKnown { get; }

    public static EnumChoice Of(ConstraintInfo constraint, EnumInfo range)
    {
        bool isKnown = !range.Open && range.Values.Count <= MostValues && constraint is
        {
            Form: RangeForm.Open, Pattern: null, Minimum: null, Maximum: null, EqualsNumber: null, HasObjectCondition: false,
            AnyOf.Length: 0, AllOf.Length: 0, ExactlyOneOf.Length: 0, NoneOf.Length: 0,
        };
        ulong values = 0;
        for (int i = 0; isKnown && i < range.Values.Count; i++)
        {
            if (Meets(constraint, range.Values.Texts[i])) values |= 1UL << i;
        }

        return new EnumChoice(range, isKnown, values);
    }

    /// <summary>The value meets the constraint.</summary>
    /// <param name="value">Its index in the enumeration.</param>
    public bool Has(int value) => ((_values >> value) & 1) != 0;

    private static bool Meets(ConstraintInfo constraint, string text) =>
        (constraint.EqualsString is not { } equal || equal.Text == text)
        && (constraint.EqualsStringIn.Length == 0 || Array.Exists(constraint.EqualsStringIn, l => l.Text == text));
}
