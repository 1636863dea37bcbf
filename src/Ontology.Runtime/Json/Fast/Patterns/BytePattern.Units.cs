using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Ontology.Json.Fast.Patterns;

/// <content>Texts in memory, in UTF-16.</content>
internal sealed partial class BytePattern
{
    private const int Half = Block.Size / 2;
    private const int Quarter = Half / 2;
    private const int Eighth = Quarter / 2;

    /// <summary>Whether a text matches. False for texts that are not ASCII, of which nothing is known.</summary>
    /// <param name="text">The text.</param>
    public bool Matches(ReadOnlySpan<char> text)
    {
        int length = text.Length;
        if (length > Block.Size || length > _maximum || !BitConverter.IsLittleEndian) return _automaton.Matches(text);
        if (length < _minimum) return false;
        ref ushort at = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        // What stands in the middle is looked at twice: from the beginning, and from the end.
        if (length > Half)
        {
            ref ushort last = ref Unsafe.Add(ref at, length - Half);
            return TryNarrow(Vector128.LoadUnsafe(ref at), Vector128.LoadUnsafe(ref at, Quarter), out Vector128<byte> left)
                && TryNarrow(Vector128.LoadUnsafe(ref last), Vector128.LoadUnsafe(ref last, Quarter), out Vector128<byte> right)
                && IsWords(Members(left) | (Members(right) << (length - Half)), Separators(left) | (Separators(right) << (length - Half)), length);
        }

        Vector128<byte> bytes;
        int part;
        if (length > Quarter)
        {
            part = Quarter;
            if (!TryNarrow(Vector128.LoadUnsafe(ref at), Vector128.LoadUnsafe(ref at, (nuint)(length - Quarter)), out bytes)) return false;
        }
        else
        {
            part = Eighth;
            ulong first, last;
            if (length >= Eighth)
            {
                first = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref at));
                last = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref Unsafe.Add(ref at, length - Eighth)));
            }
            else
            {
                first = 0;
                for (int i = 0; i < length; i++) first |= (ulong)Unsafe.Add(ref at, i) << (i * 16);
                last = first << ((Eighth - length) * 16);
                if (length == 0) last = 0;
            }

            Vector128<ushort> units = Vector128.Create(first, last).AsUInt16();
            if (!TryNarrow(units, units, out bytes)) return false;
        }

        return IsWords(Folded(Members(bytes), part, length), Folded(Separators(bytes), part, length), length);
    }

    /// <summary>Bits of the first few units and, behind them, of the last few, at the places of the units.</summary>
    private static uint Folded(uint bits, int part, int length)
    {
        uint first = bits & ((1u << part) - 1), last = (bits >> part) & ((1u << part) - 1);
        return first | (length < part ? last >> (part - length) : last << (length - part));
    }

    private static bool TryNarrow(Vector128<ushort> left, Vector128<ushort> right, out Vector128<byte> bytes)
    {
        bytes = Vector128.Narrow(left, right);
        return ((left | right) & Vector128.Create((ushort)0xFF80)) == Vector128<ushort>.Zero;
    }

    private uint Members(Vector128<byte> bytes) => Block.Members(bytes, Vector128.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(_members)));

    private uint Separators(Vector128<byte> bytes) =>
        HasSeparator ? Vector128.Equals(bytes, Vector128.Create((byte)_separator)).ExtractMostSignificantBits() : 0;

    /// <summary>All units are members, and separators stand neither first nor last, nor beside another.</summary>
    private static bool IsWords(uint members, uint separators, int length)
    {
        uint text = (uint)((1UL << length) - 1);
        separators &= text;
        return (members & text) == text && (separators == 0 || (separators & ((separators << 1) | 1 | (1u << (length - 1)))) == 0);
    }
}
