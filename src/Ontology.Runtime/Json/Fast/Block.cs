using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Ontology.Json.Fast;

/// <summary>
/// Questions to the 32 bytes at a place, answered by a bit for each byte, the first byte's lowest. One AVX2 register where there is one,
/// otherwise two of 128 bits, which every processor has or .NET imitates.
/// </summary>
internal static class Block
{
    public const int Size = 32;

    private const int Half = 16;

    /// <summary>
    /// The bytes at which a string's text cannot simply go on: a quote, a backslash, a control character. One compare each, and one question for
    /// all three (simdjson, https://arxiv.org/abs/1902.08318, section 3.1.1).
    /// </summary>
    /// <param name="at">The first byte.</param>
    /// <param name="nonAscii">The bytes that are no ASCII.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint StringStops(ref byte at, out uint nonAscii)
    {
        if (Vector256.IsHardwareAccelerated)
        {
            Vector256<byte> bytes = Vector256.LoadUnsafe(ref at);
            nonAscii = bytes.ExtractMostSignificantBits();
            return (Vector256.Equals(bytes, Vector256.Create((byte)'"')) | Vector256.Equals(bytes, Vector256.Create((byte)'\\'))
                | Vector256.Equals(Vector256.Min(bytes, Vector256.Create((byte)0x1F)), bytes)).ExtractMostSignificantBits();
        }

        uint stops = StringStops(Vector128.LoadUnsafe(ref at)) | (StringStops(Vector128.LoadUnsafe(ref at, Half)) << Half);
        nonAscii = Vector128.LoadUnsafe(ref at).ExtractMostSignificantBits() | (Vector128.LoadUnsafe(ref at, Half).ExtractMostSignificantBits() << Half);
        return stops;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint StringStops(Vector128<byte> bytes) =>
        (Vector128.Equals(bytes, Vector128.Create((byte)'"')) | Vector128.Equals(bytes, Vector128.Create((byte)'\\'))
            | Vector128.Equals(Vector128.Min(bytes, Vector128.Create((byte)0x1F)), bytes)).ExtractMostSignificantBits();

    /// <summary>The bytes that are equal to those of a literal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Equal(ref byte at, ref byte literal)
    {
        if (Vector256.IsHardwareAccelerated)
        {
            return Vector256.Equals(Vector256.LoadUnsafe(ref at), Vector256.LoadUnsafe(ref literal)).ExtractMostSignificantBits();
        }

        return Vector128.Equals(Vector128.LoadUnsafe(ref at), Vector128.LoadUnsafe(ref literal)).ExtractMostSignificantBits()
            | (Vector128.Equals(Vector128.LoadUnsafe(ref at, Half), Vector128.LoadUnsafe(ref literal, Half)).ExtractMostSignificantBits() << Half);
    }

    /// <summary>The bytes that are equal to one byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Equal(ref byte at, byte wanted)
    {
        if (Vector256.IsHardwareAccelerated)
        {
            return Vector256.Equals(Vector256.LoadUnsafe(ref at), Vector256.Create(wanted)).ExtractMostSignificantBits();
        }

        Vector128<byte> all = Vector128.Create(wanted);
        return Vector128.Equals(Vector128.LoadUnsafe(ref at), all).ExtractMostSignificantBits()
            | (Vector128.Equals(Vector128.LoadUnsafe(ref at, Half), all).ExtractMostSignificantBits() << Half);
    }

    /// <summary>The bytes that are white space in JSON.</summary>
    public static uint WhiteSpace(ref byte at) => Equal(ref at, (byte)' ') | Equal(ref at, (byte)'\n') | Equal(ref at, (byte)'\r') | Equal(ref at, (byte)'\t');

    /// <summary>
    /// The bytes that are in a class of ASCII characters: two look-ups, by the lower and by the upper four bits, whose results have a bit in
    /// common only for members (Muła, http://0x80.pl/notesen/2018-10-18-simd-byte-lookup.html).
    /// </summary>
    /// <param name="at">The first byte.</param>
    /// <param name="table">16 bytes: for each value of the lower four bits, a bit for each value of the upper four, up to seven.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Members(ref byte at, ref byte table)
    {
        if (Avx2.IsSupported)
        {
            Vector256<byte> bytes = Vector256.LoadUnsafe(ref at);
            Vector128<byte> half = Vector128.LoadUnsafe(ref table);
            Vector128<byte> bits = UpperBits;
            Vector256<byte> low = Avx2.Shuffle(Vector256.Create(half, half), bytes & Vector256.Create((byte)0x0F));
            Vector256<byte> high = Avx2.Shuffle(
                Vector256.Create(bits, bits), Vector256.ShiftRightLogical(bytes.AsUInt16(), 4).AsByte() & Vector256.Create((byte)0x0F));
            return ~Vector256.Equals(low & high, Vector256<byte>.Zero).ExtractMostSignificantBits();
        }

        return Members(Vector128.LoadUnsafe(ref at), Vector128.LoadUnsafe(ref table))
            | (Members(Vector128.LoadUnsafe(ref at, Half), Vector128.LoadUnsafe(ref table)) << Half);
    }

    /// <summary>The same of 16 bytes in a register.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Members(Vector128<byte> bytes, Vector128<byte> table)
    {
        Vector128<byte> low = Shuffle(table, bytes & Vector128.Create((byte)0x0F));
        Vector128<byte> high = Shuffle(UpperBits, Vector128.ShiftRightLogical(bytes, 4));
        return ~Vector128.Equals(low & high, Vector128<byte>.Zero).ExtractMostSignificantBits() & 0xFFFF;
    }

    // One bit for each value of the upper half of an ASCII byte; none for the others.
    private static Vector128<byte> UpperBits => Vector128.Create((byte)1, 2, 4, 8, 16, 32, 64, 128, 0, 0, 0, 0, 0, 0, 0, 0);

    private static Vector128<byte> Shuffle(Vector128<byte> table, Vector128<byte> indexes) =>
        Ssse3.IsSupported ? Ssse3.Shuffle(table, indexes)
        : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.VectorTableLookup(table, indexes)
        : Vector128.Shuffle(table, indexes);

    /// <summary>The table of <see cref="Members(ref byte, ref byte)"/> for a class.</summary>
    /// <param name="isMember">Asked for each ASCII character.</param>
    public static byte[] Table(Func<byte, bool> isMember)
    {
        var table = new byte[Half];
        for (byte unit = 0; unit < 128; unit++)
        {
            if (isMember(unit)) table[unit & 0x0F] |= (byte)(1 << (unit >> 4));
        }

        return table;
    }

    /// <summary>Eight bytes as a number, the first byte lowest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Word(ref byte at)
    {
        ulong word = Unsafe.ReadUnaligned<ulong>(ref at);
        return BitConverter.IsLittleEndian ? word : System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(word);
    }

    /// <summary>Bytes of a text as a span.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ReadOnlySpan<byte> Span(ref byte at, int length) => MemoryMarshal.CreateReadOnlySpan(ref at, length);
}
