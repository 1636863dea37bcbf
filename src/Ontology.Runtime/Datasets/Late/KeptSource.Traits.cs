using Ontology.Judging;

namespace Ontology.Datasets;

/// <summary>What the objects have to which an object leads: found once for all its rules.</summary>
internal sealed partial class KeptSource
{
    // For each way to such objects, the object that was asked for last, and one; and the traits that any of them has.
    private readonly (long Self, ulong Traits)[] _linked = new (long, ulong)[traits?.PathCount ?? 0];

    /// <summary>None of the objects to which the frame's object leads has one of the traits that a rule needs: it holds, or is not resolved.</summary>
    public bool Lacks(ref TestFrame frame, NeededTraits needed)
    {
        if (!frame.IsSmall) return false;
        ref (long Self, ulong Traits) known = ref _linked[needed.Path.Index];
        if (known.Self != frame.Self + 1) known = (frame.Self + 1, TraitsOf(ref frame, needed.Path));
        return (needed.Traits & ~known.Traits) != 0;
    }

    /// <summary>The traits that any of the objects has; all, where that is not known.</summary>
    private ulong TraitsOf(ref TestFrame frame, LinkPath path)
    {
        TestValue list = Find(ref frame, frame.Self, path.List);
        if (list.Form != TestForm.List) return ulong.MaxValue;
        if (list.Place < 0) return 0;
        (int first, int end) = list.Pair;
        ulong found = 0;
        for (int i = first; i < end && found != ulong.MaxValue; i++)
        {
            TestValue item = _self.Value(i);
            found |= path.Link is { } link ? TraitsOfLinked(ref frame, item, link) : TraitsOf(ref frame, item);
        }

        return found;
    }

    private ulong TraitsOfLinked(ref TestFrame frame, TestValue item, SlotIndexes link)
    {
        if (item.Form == TestForm.Reference) Resolve(ref frame, ref item);
        if (item.Form != TestForm.Object) return ulong.MaxValue;
        ref readonly TestValue target = ref Find(ref frame, item.Place, link);
        return target.Form == TestForm.Absent ? 0 : TraitsOf(ref frame, target);
    }

    private ulong TraitsOf(ref TestFrame frame, in TestValue value)
    {
        long place = value.Place;
        if (value.Form == TestForm.Reference)
        {
            int record = Follow(ref frame, value);
            if (record < 0) return ulong.MaxValue;
            place = PlaceOf(record);
        }
        else if (value.Form != TestForm.Object)
        {
            return ulong.MaxValue;
        }

        OpenedRecord opened = Opened(place);
        if (opened.IsTooLarge) return ulong.MaxValue;
        ref readonly OpenedObject obj = ref opened.Object(ObjectAt(place));
        return traits!.Of(obj.Class, obj.Footprint, obj.Present);
    }
}
