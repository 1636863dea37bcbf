using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Encodings.Web;

namespace Ontology.Json;

/// <summary>What of a text stands in JSON as it is, and what is escaped.</summary>
internal static class PlainText
{
    private const int Step = 8;

    /// <summary>Says what is escaped: no more than JSON asks for, and what nobody could see.</summary>
    public static JavaScriptEncoder Encoder => JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>Copies a text as far as it is ASCII that stands as it is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="target">Where it goes; there is space for all of it.</param>
    /// <returns>How many characters were copied.</returns>
    public static int Copy(ReadOnlySpan<char> text, ref byte target)
    {
        ref ushort source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        int length = text.Length;
        int at = 0;
        if (Vector128.IsHardwareAccelerated && length >= Step)
        {
            for (; at + (2 * Step) <= length; at += 2 * Step)
            {
                if (!CopyStep(ref source, at, at + Step, ref target, at)) return CopyEach(ref source, at, length, ref target);
            }

            if (at + Step <= length)
            {
                if (!CopyHalfStep(ref source, at, ref target)) return CopyEach(ref source, at, length, ref target);
                at += Step;
            }

            // The last ones, some of them a second time.
            if (at == length || CopyHalfStep(ref source, length - Step, ref target)) return length;
        }

        return CopyEach(ref source, at, length, ref target);
    }

    /// <summary>Whether a character outside of ASCII is escaped.</summary>
    public static bool IsEscaped(char unit) => (Characters.Escaped[unit >> 6] & (1UL << unit)) != 0;

    /// <summary>Whether an ASCII character is escaped.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsEscapedAscii(uint unit) => unit is < ' ' or '"' or '\\' or 0x7F;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool CopyStep(ref ushort source, int first, int second, ref byte target, int at)
    {
        Vector128<ushort> left = Vector128.LoadUnsafe(ref source, (nuint)first), right = Vector128.LoadUnsafe(ref source, (nuint)second);
        Vector128<byte> bytes = Vector128.Narrow(left, right);
        if (!IsPlain(left | right, bytes)) return false;
        bytes.StoreUnsafe(ref target, (nuint)at);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool CopyHalfStep(ref ushort source, int at, ref byte target)
    {
        Vector128<ushort> units = Vector128.LoadUnsafe(ref source, (nuint)at);
        Vector128<byte> bytes = Vector128.Narrow(units, units);
        if (!IsPlain(units, bytes)) return false;
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, at), bytes.AsUInt64().ToScalar());
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsPlain(Vector128<ushort> units, Vector128<byte> bytes)
    {
        Vector128<byte> stops = Vector128.Equals(Vector128.Min(bytes, Vector128.Create((byte)0x1F)), bytes)
            | Vector128.Equals(bytes, Vector128.Create((byte)'"'))
            | Vector128.Equals(bytes, Vector128.Create((byte)'\\')) | Vector128.Equals(bytes, Vector128.Create((byte)0x7F));
        return (stops.AsUInt16() | (units & Vector128.Create((ushort)0xFF80))) == Vector128<ushort>.Zero;
    }

    private static int CopyEach(ref ushort source, int at, int length, ref byte target)
    {
        for (; at < length; at++)
        {
            uint unit = Unsafe.Add(ref source, at);
            if (unit >= 0x80 || IsEscapedAscii(unit)) break;
            Unsafe.Add(ref target, at) = (byte)unit;
        }

        return at;
    }

    /// <summary>A bit for each UTF-16 unit that is escaped; made when the first one outside of ASCII is asked for.</summary>
    private static class Characters
    {
        public static readonly ulong[] Escaped = Make();

        private static ulong[] Make()
        {
            var escaped = new ulong[(char.MaxValue + 1) >> 6];
            for (int unit = 0; unit <= char.MaxValue; unit++)
            {
                // Halves of surrogate pairs stand for characters that are all escaped.
                if (char.IsSurrogate((char)unit) || Encoder.WillEncode(unit)) escaped[unit >> 6] |= 1UL << unit;
            }

            return escaped;
        }
    }
}
