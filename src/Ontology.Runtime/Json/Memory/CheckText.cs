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
    private const int WideStep = 2 * Step;

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

        if (Vector256.IsHardwareAccelerated && length >= WideStep)
        {
            // The last ones, some of them a second time.
            Vector256<ushort> found = WideHalves(ref at, length - WideStep);
            for (int i = 0; i < length - WideStep; i += WideStep) found |= WideHalves(ref at, i);
            return found == Vector256<ushort>.Zero || !JsonText.HasLoneSurrogate(text);
        }

        Vector128<ushort> halves = Halves(ref at, length - Step);
        for (int i = 0; i < length - Step; i += Step) halves |= Halves(ref at, i);
        return halves == Vector128<ushort>.Zero || !JsonText.HasLoneSurrogate(text);
    }

    /// <summary>Which units are halves of surrogate pairs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> WideHalves(ref ushort at, int place) =>
        Vector256.Equals(Vector256.LoadUnsafe(ref at, (nuint)place) & Vector256.Create((ushort)0xF800), Vector256.Create((ushort)0xD800));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Halves(ref ushort at, int place) =>
        Vector128.Equals(Vector128.LoadUnsafe(ref at, (nuint)place) & Vector128.Create((ushort)0xF800), Vector128.Create((ushort)0xD800));
}
