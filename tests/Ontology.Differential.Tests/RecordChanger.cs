using System.Collections;
using System.Reflection;
using Ontology.Judging;

namespace Ontology.Differential.Tests;

/// <summary>Changes records in memory: values that fit, values that do not, and values that only memory can hold. By reflection, for any class.</summary>
internal sealed class RecordChanger(Random random, IReadOnlyList<IOntologyObject> donors)
{
    private static readonly MethodInfo ToValueList = typeof(ValueList).GetMethod(nameof(ValueList.ToValueList))!;
    private static readonly MethodInfo Copy = typeof(object).GetMethod("MemberwiseClone", BindingFlags.Instance | BindingFlags.NonPublic)!;

    private static readonly string?[] Texts =
    [
        null, "", "a", "a-b", "A1", "KG", "L3", "L1-4 L7", "two words", "Университет", "長い", "\U0001F600", "half \uD83D", "\uDC00", "a\"b\\", "line\nfeed", "\0", "\u007F",
        "2024", "2024-02-30", "P1Y", "https://example.org/a?b=c#d", "ex:name", "http://example.org/%4", new string('x', 300), "long-enough-that-no-single-block-of-a-vector-holds-it-0123456789",
    ];

    private static readonly string[] Dates = ["2024", "2024-02", "2024-02-29", "1999-12-31", "2031-01-01", "2024-02-01T09:30", "2024-02-01T09:30+06:00"];
    private static readonly decimal[] Decimals = [0, 1, -1, 1.10m, 0.5m, -0.0m, decimal.MaxValue, 1e17m, 0.0000000000000000001m, new(0, 0, 0, true, 2)];
    private static readonly double[] Doubles = [0, -0.0, 1, -1, 0.5, 1e15, 1e14, 1e-4, 1e-5, double.NaN, double.PositiveInfinity, double.MaxValue];
    private static readonly long[] Integers = [0, 1, -1, 12, 2024, 100_000, 999_999_999_999_999, 1_000_000_000_000_000, long.MaxValue, long.MinValue];

    /// <summary>The record with a few things changed.</summary>
    public IOntologyObject Change(IOntologyObject record)
    {
        for (int i = random.Next(3); i >= 0; i--) record = ChangeOne(record);
        return record;
    }

    private IOntologyObject ChangeOne(IOntologyObject record)
    {
        PropertyInfo[] settable = [.. record.GetType().GetProperties().Where(static p => p.CanWrite && p.GetIndexParameters().Length == 0)];
        PropertyInfo[] present = [.. settable.Where(p => p.GetValue(record) is { } value && value is not ICollection { Count: 0 })];
        PropertyInfo property = present.Length > 0 && random.Next(3) > 0 ? Pick(present) : Pick(settable);
        object copy = Copy.Invoke(record, null)!;
        property.SetValue(copy, Value(property.PropertyType, property.GetValue(record)));
        return (IOntologyObject)copy;
    }

    private object? Value(Type type, object? current)
    {
        if (random.Next(6) == 0) return Donated(type);
        if (Nullable.GetUnderlyingType(type) is { } underlying) return random.Next(5) == 0 ? null : Value(underlying, current);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>)) return List(type, type.GetGenericArguments()[0], (IEnumerable?)current);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Ref<>)) return random.Next(5) == 0 ? Activator.CreateInstance(type) : Activator.CreateInstance(type, Pick(Texts) ?? "");
        if (type.IsEnum) return Enum.ToObject(type, random.Next(-1, Enum.GetValues(type).Length + 1));
        if (typeof(IOntologyObject).IsAssignableFrom(type)) return current is IOntologyObject held && random.Next(4) > 0 ? ChangeOne(held) : Donated(type);
        if (type == typeof(string)) return Pick(Texts);
        if (type == typeof(long)) return Pick(Integers);
        if (type == typeof(decimal)) return Pick(Decimals);
        if (type == typeof(double)) return Pick(Doubles);
        if (type == typeof(bool)) return random.Next(2) == 0;
        if (type == typeof(DateOnly)) return DateOnly.FromDayNumber(random.Next(DateOnly.MaxValue.DayNumber));
        if (type == typeof(PartialDate)) return random.Next(6) == 0 ? default : PartialDate.Parse(Pick(Dates));
        if (type == typeof(IsoDuration)) return random.Next(4) == 0 ? default : IsoDuration.Parse("P2Y");
        return current;
    }

    private object List(Type type, Type element, IEnumerable? current)
    {
        List<object?> items = [.. (current ?? Array.Empty<object>()).Cast<object?>()];
        int at = random.Next(Math.Max(1, items.Count));
        switch (random.Next(6))
        {
            case 0:
                return Activator.CreateInstance(type)!;
            case 1 when items.Count > 0:
                items.RemoveAt(at);
                break;
            case 2 when items.Count > 0:
                items.Add(items[at]);
                break;
            case 3 when items.Count > 0:
                items[at] = Value(element, items[at]);
                break;
            case 4:
                items.Clear();
                break;
            default:
                items.Insert(at % (items.Count + 1), Value(element, null));
                break;
        }

        var typed = Array.CreateInstance(element, items.Count);
        for (int i = 0; i < items.Count; i++) typed.SetValue(items[i], i);
        return ToValueList.MakeGenericMethod(element).Invoke(null, [typed])!;
    }

    /// <summary>What another record holds of a type.</summary>
    private object? Donated(Type type)
    {
        for (int attempt = 0; attempt < 5; attempt++)
        {
            IOntologyObject donor = Pick(donors);
            if (type.IsInstanceOfType(donor)) return donor;
            PropertyInfo[] fitting = [.. donor.GetType().GetProperties().Where(p => p.PropertyType == type && p.GetIndexParameters().Length == 0)];
            if (fitting.Length > 0 && Pick(fitting).GetValue(donor) is { } value) return value;
        }

        return type.IsValueType ? Activator.CreateInstance(type) : null;
    }

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
