using System.Text.Json;
using Ontology.Judging;

namespace Ontology.Json;

/// <summary>
/// The form of a slot that is a list in one class, and a dictionary or a single value in another. What does not fit into the form of its class is
/// written as a list, which the judge refuses.
/// </summary>
internal static class VaryingForm
{
    public const int Absent = 0;
    public const int One = 1;
    public const int List = 2;
    public const int Dictionary = 3;

    /// <summary>The form of values.</summary>
    /// <param name="name">The member's name, with what stands around it.</param>
    /// <param name="values">The values.</param>
    /// <param name="owner">The object that has them.</param>
    public static int Of<T>(ReadOnlySpan<byte> name, ValueList<T> values, IOntologyObject owner)
    {
        if (values.IsAbsent) return Absent;
        ClassInfo actual = owner.Registry.ClassOf(owner);
        int index = actual.SlotNames.Find(Bare(name));
        SlotInfo? slot = index < 0 ? null : actual.Slots[index];
        if (slot is { Multivalued: false, Value.Array: null } && values.Count < 2) return values.Count == 0 ? Absent : One;
        return slot is { IsDictionary: true } && AreKeyed(values.AsSpan()) ? Dictionary : List;
    }

    public static IOntologyObject? ObjectOf<T>(T value) => (value is IUnion union ? union.Value : value) as IOntologyObject;

    /// <summary>A name without what stands around it, escapes resolved.</summary>
    public static ReadOnlySpan<byte> Bare(ReadOnlySpan<byte> name)
    {
        ReadOnlySpan<byte> bare = name[2..^2];
        if (!bare.Contains((byte)'\\')) return bare;
        var resolved = new byte[bare.Length];
        return resolved.AsSpan(0, JsonText.Unescape(bare, resolved));
    }

    private static bool AreKeyed<T>(ReadOnlySpan<T> values)
    {
        foreach (T value in values)
        {
            if (ObjectOf(value)?.Key is null) return false;
        }

        return true;
    }
}
