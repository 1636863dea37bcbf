using System.ComponentModel;

namespace Ontology.Json;

/// <summary>
/// Takes the members of an object one after the other, in the order of its slots. Records hand over what they hold, once for all uses: to write
/// it, to check it. A member whose value is null is absent.
/// </summary>
/// <remarks>
/// Of each member come the position among the slots that its class introduces, the name with what stands around it, <c>,"name":</c>, and the value.
/// The comma belongs to every member, the first one too: whoever writes an object puts its brace there.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IMemberWriter
{
    /// <summary>The members that follow belong to slots that this class introduces.</summary>
    /// <param name="className">The class's name in its ontology.</param>
    void Begin(string className);

    /// <summary>A string.</summary>
    void String(int ordinal, ReadOnlySpan<byte> name, string? value);

    /// <summary>An integer.</summary>
    void Int64(int ordinal, ReadOnlySpan<byte> name, long? value);

    /// <summary>A decimal number.</summary>
    void Decimal(int ordinal, ReadOnlySpan<byte> name, decimal? value);

    /// <summary>A floating-point number.</summary>
    void Double(int ordinal, ReadOnlySpan<byte> name, double? value);

    /// <summary>A truth value.</summary>
    void Boolean(int ordinal, ReadOnlySpan<byte> name, bool? value);

    /// <summary>A day.</summary>
    void Date(int ordinal, ReadOnlySpan<byte> name, DateOnly? value);

    /// <summary>A value of an enumeration, by its number.</summary>
    void Enum(int ordinal, ReadOnlySpan<byte> name, int? value, EnumTexts texts);

    /// <summary>A value of a type that formats itself, and is a string in data.</summary>
    void Formattable<T>(int ordinal, ReadOnlySpan<byte> name, T? value)
        where T : struct, IFormattable;

    /// <summary>A value of a type that formats itself, and is a string in data.</summary>
    void Formattable<T>(int ordinal, ReadOnlySpan<byte> name, T? value)
        where T : IFormattable;

    /// <summary>A value of a type that formats itself, and is a number in data.</summary>
    void FormattableNumber<T>(int ordinal, ReadOnlySpan<byte> name, T? value)
        where T : struct, IFormattable;

    /// <summary>A value of a type that formats itself, and is a number in data.</summary>
    void FormattableNumber<T>(int ordinal, ReadOnlySpan<byte> name, T? value)
        where T : IFormattable;

    /// <summary>A reference.</summary>
    void Reference<T>(int ordinal, ReadOnlySpan<byte> name, Ref<T>? value);

    /// <summary>A reference to something whose identifier is a number.</summary>
    void ReferenceNumber<T>(int ordinal, ReadOnlySpan<byte> name, Ref<T>? value);

    /// <summary>An object.</summary>
    void Object(int ordinal, ReadOnlySpan<byte> name, IOntologyObject? value);

    /// <summary>Any value.</summary>
    void Any(int ordinal, ReadOnlySpan<byte> name, AnyValue? value);

    /// <summary>A value of one of several types.</summary>
    void Union<T, TForm>(int ordinal, ReadOnlySpan<byte> name, T? value, TForm form)
        where T : struct, IUnion
        where TForm : struct, IValueForm<T>;

    /// <summary>A list; one that was never given is absent.</summary>
    void List<T, TForm>(int ordinal, ReadOnlySpan<byte> name, ValueList<T> values, TForm form)
        where TForm : struct, IValueForm<T>;

    /// <summary>A list of strings.</summary>
    void Strings(int ordinal, ReadOnlySpan<byte> name, ValueList<string> values);

    /// <summary>A list of values of an enumeration.</summary>
    void Enums<T>(int ordinal, ReadOnlySpan<byte> name, ValueList<T> values, EnumTexts texts)
        where T : struct, Enum;

    /// <summary>A list of references.</summary>
    void References<T>(int ordinal, ReadOnlySpan<byte> name, ValueList<Ref<T>> values);

    /// <summary>A list of objects.</summary>
    void Objects<T>(int ordinal, ReadOnlySpan<byte> name, ValueList<T> values)
        where T : IOntologyObject;

    /// <summary>
    /// The values of a slot that is a list, a dictionary or a single value, by what the ontology says of it in the class of the object that has them.
    /// </summary>
    void ByForm<T, TForm>(int ordinal, ReadOnlySpan<byte> name, ValueList<T> values, TForm form, IOntologyObject owner)
        where TForm : struct, IValueForm<T>;

    /// <summary>A dictionary: each object under its key, and without it. One that was never given is absent.</summary>
    void Dictionary<T>(int ordinal, ReadOnlySpan<byte> name, ValueDictionary<T> values);

    /// <summary>The members that are no slots of the object's class.</summary>
    void ExtraSlots(ExtraSlots members);

    /// <summary>A string by itself.</summary>
    void StringValue(string? value);

    /// <summary>An integer by itself.</summary>
    void Int64Value(long value);

    /// <summary>A decimal number by itself.</summary>
    void DecimalValue(decimal value);

    /// <summary>A floating-point number by itself; one that JSON has no number for becomes a string, which the judge refuses.</summary>
    void DoubleValue(double value);

    /// <summary>A truth value by itself.</summary>
    void BooleanValue(bool value);

    /// <summary>A day by itself.</summary>
    void DateValue(DateOnly value);

    /// <summary>A value of an enumeration by itself.</summary>
    void EnumValue(int value, EnumTexts texts);

    /// <summary>A value of a type that formats itself, as a string.</summary>
    void FormattableValue<T>(T value)
        where T : IFormattable;

    /// <summary>A value of a type that formats itself, as a number; a text that is none becomes a string, which the judge refuses.</summary>
    void FormattableNumberValue<T>(T value)
        where T : IFormattable;

    /// <summary>A reference by itself.</summary>
    void ReferenceValue<T>(Ref<T> value);

    /// <summary>A reference to something whose identifier is a number; a text that is none becomes a string, which the judge refuses.</summary>
    void ReferenceNumberValue<T>(Ref<T> value);

    /// <summary>An object by itself.</summary>
    void ObjectValue(IOntologyObject? value);

    /// <summary>Any value by itself; one that is absent becomes null.</summary>
    void AnyValue(AnyValue value);

    /// <summary>A list by itself.</summary>
    void ListValue<T, TForm>(ValueList<T> values, TForm form)
        where TForm : struct, IValueForm<T>;
}
