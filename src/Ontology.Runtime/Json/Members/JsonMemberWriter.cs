using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Ontology.Judging;

namespace Ontology.Json;

/// <summary>
/// Writes objects as JSON, UTF-8, into one buffer: names as they come, with the comma before and the colon behind, and values where they go, without
/// a text in between. An object's first comma becomes its brace.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public partial struct JsonMemberWriter : IMemberWriter
{
    private const int SmallestBuffer = 4096;
    private const int MostKept = 1 << 20;

    // The longest numbers of .NET's types, and quotes.
    private const int LongestNumber = 64;

    [ThreadStatic]
    private static byte[]? Spare;

    private readonly int _deepest;
    private byte[] _buffer;
    private int _at;
    private int _depth;

    private JsonMemberWriter(byte[] buffer, int depth, int deepest)
    {
        _buffer = buffer;
        _depth = depth;
        _deepest = deepest;
    }

    internal readonly ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _at);

    /// <summary>Makes a writer with a buffer of this thread's; to be returned.</summary>
    /// <param name="depth">How deep what is written will stand.</param>
    /// <param name="deepest">Deeper objects and lists are an exception.</param>
    internal static JsonMemberWriter Rent(int depth = 0, int deepest = int.MaxValue)
    {
        byte[] buffer = Spare ?? new byte[SmallestBuffer];
        // A type of the user's that formats itself may write records meanwhile.
        Spare = null;
        return new JsonMemberWriter(buffer, depth, deepest);
    }

    internal readonly void Return()
    {
        if (_buffer.Length <= MostKept) Spare = _buffer;
    }

    /// <inheritdoc/>
    public readonly void Begin(string className)
    {
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void String(int ordinal, ReadOnlySpan<byte> name, string? value)
    {
        if (value is null) return;
        Name(name);
        Text(value);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Int64(int ordinal, ReadOnlySpan<byte> name, long? value)
    {
        if (value is not { } number) return;
        Name(name);
        Int64Value(number);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Decimal(int ordinal, ReadOnlySpan<byte> name, decimal? value)
    {
        if (value is not { } number) return;
        Name(name);
        DecimalValue(number);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Double(int ordinal, ReadOnlySpan<byte> name, double? value)
    {
        if (value is not { } number) return;
        Name(name);
        DoubleValue(number);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Boolean(int ordinal, ReadOnlySpan<byte> name, bool? value)
    {
        if (value is not { } truth) return;
        Name(name);
        BooleanValue(truth);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Date(int ordinal, ReadOnlySpan<byte> name, DateOnly? value)
    {
        if (value is not { } date) return;
        Name(name);
        DateValue(date);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Enum(int ordinal, ReadOnlySpan<byte> name, int? value, EnumTexts texts)
    {
        if (value is not { } number) return;
        Name(name);
        EnumValue(number, texts);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Formattable<T>(int ordinal, ReadOnlySpan<byte> name, T? value)
        where T : struct, IFormattable
    {
        if (value is not { } present) return;
        Name(name);
        FormattableValue(present);
    }

    /// <inheritdoc/>
    public void Formattable<T>(int ordinal, ReadOnlySpan<byte> name, T? value)
        where T : IFormattable
    {
        if (value is null) return;
        Name(name);
        FormattableValue(value);
    }

    /// <inheritdoc/>
    public void FormattableNumber<T>(int ordinal, ReadOnlySpan<byte> name, T? value)
        where T : struct, IFormattable
    {
        if (value is not { } present) return;
        Name(name);
        FormattableNumberValue(present);
    }

    /// <inheritdoc/>
    public void FormattableNumber<T>(int ordinal, ReadOnlySpan<byte> name, T? value)
        where T : IFormattable
    {
        if (value is null) return;
        Name(name);
        FormattableNumberValue(value);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Reference<T>(int ordinal, ReadOnlySpan<byte> name, Ref<T>? value)
    {
        if (value is not { } reference) return;
        Name(name);
        Text(reference.Id);
    }

    /// <inheritdoc/>
    public void ReferenceNumber<T>(int ordinal, ReadOnlySpan<byte> name, Ref<T>? value)
    {
        if (value is not { } reference) return;
        Name(name);
        ReferenceNumberValue(reference);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Object(int ordinal, ReadOnlySpan<byte> name, IOntologyObject? value)
    {
        if (value is null) return;
        Name(name);
        ObjectValue(value);
    }

    /// <inheritdoc/>
    public void Any(int ordinal, ReadOnlySpan<byte> name, AnyValue? value)
    {
        if (value is not { IsAbsent: false } present) return;
        Name(name);
        AnyValue(present);
    }

    /// <inheritdoc/>
    public void Union<T, TForm>(int ordinal, ReadOnlySpan<byte> name, T? value, TForm form)
        where T : struct, IUnion
        where TForm : struct, IValueForm<T>
    {
        if (value is not { Value: not null } present) return;
        Name(name);
        form.Write(ref this, present);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void List<T, TForm>(int ordinal, ReadOnlySpan<byte> name, ValueList<T> values, TForm form)
        where TForm : struct, IValueForm<T>
    {
        if (values.IsAbsent) return;
        Name(name);
        ListValue(values, form);
    }

    /// <inheritdoc/>
    public void Strings(int ordinal, ReadOnlySpan<byte> name, ValueList<string> values) => List(ordinal, name, values, default(StringForm));

    /// <inheritdoc/>
    public void Enums<T>(int ordinal, ReadOnlySpan<byte> name, ValueList<T> values, EnumTexts texts)
        where T : struct, Enum => List(ordinal, name, values, new EnumForm<T>(texts));

    /// <inheritdoc/>
    public void References<T>(int ordinal, ReadOnlySpan<byte> name, ValueList<Ref<T>> values) => List(ordinal, name, values, default(ReferenceForm<T>));

    /// <inheritdoc/>
    public void Objects<T>(int ordinal, ReadOnlySpan<byte> name, ValueList<T> values)
        where T : IOntologyObject => List(ordinal, name, values, default(ObjectForm<T>));

    /// <summary>A name, and space for a short value behind it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Name(ReadOnlySpan<byte> name)
    {
        name.CopyTo(Space(name.Length + LongestNumber));
        _at += name.Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Space(int length)
    {
        if (_buffer.Length - _at < length) Grow(length);
        return MemoryMarshal.CreateSpan(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_buffer), _at), length);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int length)
    {
        int wanted = checked(_at + length);
        Array.Resize(ref _buffer, Math.Max(wanted, (int)Math.Min(Array.MaxLength, _buffer.Length * 2L)));
    }

    private void Raw(ReadOnlySpan<byte> text)
    {
        text.CopyTo(Space(text.Length));
        _at += text.Length;
    }

    private void Raw(string text)
    {
        // UTF-8 takes three bytes for what UTF-16 has in one unit, at most.
        _at += Encoding.UTF8.GetBytes(text, Space(checked(text.Length * 3)));
    }

    private void Enter()
    {
        if (++_depth > _deepest) throw new InvalidOperationException($"Objects and lists are nested deeper than {_deepest}.");
    }
}
