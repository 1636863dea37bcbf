namespace Ontology.Rules;

/// <summary>Equality of the rule language, and a hash that goes with it.</summary>
internal static class RuleEquality
{
    /// <summary>
    /// How many comparisons a comparison of two values may take. Lists made in a rule can hold the same list many times over, so that few of
    /// them are many values.
    /// </summary>
    public const long MaxComparisons = 10_000_000;

    private const int HashedItems = 8;
    private const int HashedDepth = 2;

    /// <summary>The values are equal.</summary>
    /// <param name="left">A value.</param>
    /// <param name="right">Another.</param>
    /// <param name="budget">How many comparisons may be made; below 0 where they did not suffice, and the answer says nothing.</param>
    public static bool Equal(in RuleValue left, in RuleValue right, ref long budget)
    {
        if (--budget < 0) return false;
        if (left.Kind != right.Kind)
        {
            if (left.IsNumber && right.IsNumber) return RuleNumbers.Compare(left, right) == 0;
            if (left.Kind == RuleValueKind.Measure && right.IsNumber) return left.Measure.IsExactly(right);
            if (right.Kind == RuleValueKind.Measure && left.IsNumber) return right.Measure.IsExactly(left);
            return (left.Kind, right.Kind) switch
            {
                (RuleValueKind.Object, RuleValueKind.Reference) => left.Object.Id is { } id && id == right.Text,
                (RuleValueKind.Reference, RuleValueKind.Object) => right.Object.Id is { } id && id == left.Text,
                _ => false,
            };
        }

        switch (left.Kind)
        {
            case RuleValueKind.Null:
                return true;
            case RuleValueKind.Bool or RuleValueKind.Int or RuleValueKind.UInt or RuleValueKind.Duration:
                return left.Bits == right.Bits;
            case RuleValueKind.Timestamp:
                return left.Bits == right.Bits && left.Nanos == right.Nanos;
            case RuleValueKind.Double:
                return left.Double == right.Double;
            case RuleValueKind.Decimal:
                return left.Decimal == right.Decimal;
            case RuleValueKind.String or RuleValueKind.Type or RuleValueKind.Reference:
                return string.Equals(left.Text, right.Text, StringComparison.Ordinal);
            case RuleValueKind.Bytes:
                return left.Bytes.AsSpan().SequenceEqual(right.Bytes);
            case RuleValueKind.Date:
                return RuleDates.SaySame(left.Date, right.Date);
            case RuleValueKind.Period:
                return left.Period.Equals(right.Period);
            case RuleValueKind.Measure:
                return left.Measure.Equals(right.Measure);
            case RuleValueKind.List:
                return Equal(left.List, right.List, ref budget);
            case RuleValueKind.Map:
                return Equal(left.Map, right.Map, ref budget);
            case RuleValueKind.Object:
                return Equal(left.Object, right.Object, ref budget);
            case RuleValueKind.Optional:
                return left.Inner.IsValue == right.Inner.IsValue && (!left.Inner.IsValue || Equal(left.Inner, right.Inner, ref budget));
            default:
                return false;
        }
    }

    /// <summary>A hash of at most a few of the values in a value, so that a large one costs no more than a small one.</summary>
    public static int Hash(in RuleValue value) => Hash(value, HashedDepth);

    private static bool Equal(IReadOnlyList<RuleValue> left, IReadOnlyList<RuleValue> right, ref long budget)
    {
        int count = left.Count;
        if (count != right.Count) return false;
        for (int i = 0; i < count; i++)
        {
            if (!Equal(left[i], right[i], ref budget)) return false;
        }

        return true;
    }

    private static bool Equal(RuleDictionary left, RuleDictionary right, ref long budget)
    {
        if (left.Count != right.Count) return false;
        foreach ((RuleValue key, RuleValue value) in left.Raw)
        {
            if (!right.TryGet(key, out RuleValue other) || !Equal(value, other, ref budget)) return false;
        }

        return true;
    }

    private static bool Equal(RuleObject left, RuleObject right, ref long budget)
    {
        if (ReferenceEquals(left, right)) return true;
        if (left.Id is not null || right.Id is not null) return left.Id == right.Id;
        IReadOnlyList<KeyValuePair<string, RuleValue>> members = left.Members, others = right.Members;
        if (left.ClassName != right.ClassName || members.Count != others.Count) return false;
        // Both name the members that are there in the order of the class.
        for (int i = 0; i < members.Count; i++)
        {
            if (members[i].Key != others[i].Key || !Equal(members[i].Value, others[i].Value, ref budget)) return false;
        }

        return true;
    }

    private static int Hash(in RuleValue value, int depth)
    {
        switch (value.Kind)
        {
            case RuleValueKind.Int or RuleValueKind.UInt or RuleValueKind.Double or RuleValueKind.Decimal:
                return RuleNumbers.Hash(value);
            case RuleValueKind.String or RuleValueKind.Type or RuleValueKind.Reference:
                return value.Text.GetHashCode(StringComparison.Ordinal);
            case RuleValueKind.Bool or RuleValueKind.Duration or RuleValueKind.Timestamp:
                return value.Bits.GetHashCode() ^ value.Nanos;
            case RuleValueKind.Bytes:
                HashCode bytes = default;
                bytes.AddBytes(value.Bytes);
                return bytes.ToHashCode();
            case RuleValueKind.Date:
                return RuleDates.Hash(value.Date);
            case RuleValueKind.Period:
                return value.Period.GetHashCode();
            case RuleValueKind.Measure:
                return value.Measure.GetHashCode();
            case RuleValueKind.List:
                return Hash(value.List, depth);
            case RuleValueKind.Map:
                return value.Map.Count;
            case RuleValueKind.Object:
                return value.Object.Id?.GetHashCode(StringComparison.Ordinal) ?? Hash(value.Object, depth);
            default:
                return (int)value.Kind;
        }
    }

    private static int Hash(IReadOnlyList<RuleValue> list, int depth)
    {
        int hash = list.Count;
        if (depth == 0) return hash;
        for (int i = 0; i < Math.Min(list.Count, HashedItems); i++) hash = HashCode.Combine(hash, Hash(list[i], depth - 1));
        return hash;
    }

    private static int Hash(RuleObject item, int depth)
    {
        int hash = item.ClassName.GetHashCode(StringComparison.Ordinal);
        if (depth == 0) return hash;
        IReadOnlyList<KeyValuePair<string, RuleValue>> members = item.Members;
        for (int i = 0; i < Math.Min(members.Count, HashedItems); i++) hash = HashCode.Combine(hash, Hash(members[i].Value, depth - 1));
        return hash;
    }
}

/// <summary>Compares values for one evaluation, whose comparisons together have a limit.</summary>
internal sealed class RuleValueComparer : IEqualityComparer<RuleValue>
{
    private long _budget = RuleEquality.MaxComparisons;

    /// <summary>The comparisons did not suffice; what was found says nothing.</summary>
    public bool IsExhausted => _budget < 0;

    public bool Equals(RuleValue left, RuleValue right) => RuleEquality.Equal(left, right, ref _budget);

    public int GetHashCode(RuleValue value) => RuleEquality.Hash(value);
}
