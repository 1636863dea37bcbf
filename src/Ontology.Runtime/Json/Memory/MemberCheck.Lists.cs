using System.Runtime.CompilerServices;
using Ontology.Json.Fast;
using Ontology.Json.Memory;

namespace Ontology.Json;

/// <content>Values of lists.</content>
public partial struct MemberCheck
{
    // Few are compared one with another; of more, the judge knows how.
    private const int Few = 40;

    private void StringItems(in CheckSlot slot, ReadOnlySpan<string> items)
    {
        if (slot.Item != CheckKind.Text)
        {
            Items(in slot, items, default(StringForm));
            return;
        }

        if (!MayHold(in slot, items)) _accepts = false;
        foreach (string item in items)
        {
            if (item is null || !CheckText.IsText(item)) _accepts = false;
        }
    }

    private void EnumItems<T>(in CheckSlot slot, ReadOnlySpan<T> items, EnumTexts texts)
        where T : struct, Enum
    {
        if (slot.Item != CheckKind.Enum)
        {
            Items(in slot, items, new EnumForm<T>(texts));
            return;
        }

        if (!MayHold(in slot, items)) _accepts = false;
        foreach (T item in items)
        {
            if ((uint)Unsafe.BitCast<T, int>(item) >= (uint)texts.Count) _accepts = false;
        }
    }

    private void ReferenceItems<T>(in CheckSlot slot, ReadOnlySpan<Ref<T>> items)
    {
        if (slot.Item != CheckKind.Reference)
        {
            Items(in slot, items, default(ReferenceForm<T>));
            return;
        }

        if (!MayHold(in slot, items)) _accepts = false;
        foreach (Ref<T> item in items) Refer(in slot, item.Id);
    }

    private void ObjectItems<T>(in CheckSlot slot, ReadOnlySpan<T> items)
        where T : IOntologyObject
    {
        if (slot.Item != CheckKind.Object || !MayHold(in slot, items))
        {
            _accepts = false;
            return;
        }

        if (items.IsEmpty) return;
        if (slot.Object is not { Asks: false } range)
        {
            _accepts = false;
            return;
        }

        int keys = _scratch.Keys.Count;
        foreach (T item in items)
        {
            if (!_accepts) return;
            Hold(range, item, _depth - 2);
        }

        if (range.Fast.KeyParts == 0) return;
        if (!KeysAreUnique(range.Fast, keys, items.Length)) _accepts = false;
        _scratch.Keys.Return(keys);
    }

    /// <summary>Values of any form, by all that is known of their slot.</summary>
    private void Items<T, TForm>(in CheckSlot slot, ReadOnlySpan<T> items, TForm form)
        where TForm : struct, IValueForm<T>
    {
        if (!MayHold(in slot, items))
        {
            _accepts = false;
            return;
        }

        _slot = slot.Source!;
        _depth--;
        foreach (T item in items) form.Write(ref this, item);
        _depth++;
    }

    /// <summary>The slot has lists, of so many values, and none twice where that is asked.</summary>
    private readonly bool MayHold<T>(in CheckSlot slot, ReadOnlySpan<T> items) =>
        slot.Source is { IsList: true } source && _depth > 0 && items.Length >= source.Minimum && items.Length <= source.Maximum
        && (!source.IsSet || AreDistinct(source, items));

    private static bool AreDistinct<T>(FastSlot slot, ReadOnlySpan<T> items)
    {
        // Objects may differ in what is not written.
        if (slot.Kind == FastKind.Object || items.Length > Few) return items.Length < 2;
        for (int i = 1; i < items.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (EqualityComparer<T>.Default.Equals(items[i], items[j])) return false;
            }
        }

        return true;
    }

    /// <summary>The objects of a list differ in their unique keys.</summary>
    private readonly bool KeysAreUnique(FastClass items, int keys, int count)
    {
        if (count < 2) return true;
        if (count > Few) return false;
        foreach (ulong parts in items.Keys)
        {
            for (int i = 1; i < count; i++)
            {
                for (int j = 0; j < i; j++)
                {
                    if (SameKey(parts, keys + (i * items.KeyParts), keys + (j * items.KeyParts))) return false;
                }
            }
        }

        return true;
    }

    private readonly bool SameKey(ulong parts, int left, int right)
    {
        for (int part = 0; parts != 0; part++, parts >>= 1)
        {
            if ((parts & 1) == 0) continue;
            (string? a, long first) = _scratch.Keys[left + part];
            (string? b, long second) = _scratch.Keys[right + part];
            // A key of which a part is absent is nobody's equal.
            if (first == Absent || second == Absent || first != second || a != b) return false;
        }

        return true;
    }
}
