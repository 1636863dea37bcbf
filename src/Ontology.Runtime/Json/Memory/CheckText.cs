using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Ontology.Judging;

namespace Ontology.Json.Memory;

/// <summary>Texts in memory, of which JSON cannot hold each: half of a surrogate pair is no character.</summary>
internal static class CheckText
{
    // Units of UTF-16 in a vector.
    private const int Step = 8;

    /// <summary>JSON can hold the text.</summary>
    public static bool IsText(string text)
    {
        ref ushort at = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text.AsSpan()));
        int length = text.Length;
        if (length < Step)
        {
            for (int i = 0; i < length; i++)
            {
                if ((Unsafe.Add(ref at, i) & 0xF800) == 0xD800) return !JsonText.HasLoneSurrogate(text);
            }

            return true;
        }

        Vector128<ushort> halves = Halves(ref at, length - Step);
        int place = 0;
        for (; place + (2 * Step) <= length; place += 2 * Step) halves |= Halves(ref at, place) | Halves(ref at, place + Step);
        if (place + Step <= length) halves |= Halves(ref at, place);
        return halves == Vector128<ushort>.Zero || !JsonText.HasLoneSurrogate(text);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Halves(ref ushort at, int place) =>
        Vector128.Equals(Vector128.LoadUnsafe(ref at, (nuint)place) & Vector128.Create((ushort)0xF800), Vector128.Create((ushort)0xD800));
}
