using Ontology.Compiler.Model;

namespace Ontology.Compiler.Lowering.Markdown;

/// <summary>Which class or mixin says what a slot of a class is: the one that introduced it, or the nearest one that refined it.</summary>
internal sealed class SlotOrigins
{
    private readonly Dictionary<string, ClassModel> _classes;
    private readonly Dictionary<string, IReadOnlyDictionary<string, SlotModel>> _slots = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Class, string Slot), string> _origins = [];

    public SlotOrigins(Dictionary<string, ClassModel> classes)
    {
        _classes = classes;
        foreach (ClassModel @class in classes.Values) _slots[@class.Name] = @class.Slots.ToDictionary(static s => s.Name, StringComparer.Ordinal);
    }

    /// <summary>The class or mixin that the slot, as it is, comes from; the class itself for one that it introduces or refines.</summary>
    public string Of(string className, SlotModel slot)
    {
        if (_origins.TryGetValue((className, slot.Name), out string? known)) return known;
        string? source = Above(className, slot.Name).Select(static a => a.Class).FirstOrDefault(above => IsSame(_slots[above][slot.Name], slot));
        string origin = source is null ? className : Of(source, slot);
        _origins.Add((className, slot.Name), origin);
        return origin;
    }

    /// <summary>The slot of the parent or a mixin that a class refines, with the class or mixin that says what it is there.</summary>
    public (string Origin, SlotModel Slot)? Refined(string className, SlotModel slot)
    {
        foreach ((string above, SlotModel refined) in Above(className, slot.Name)) return (Of(above, refined), refined);
        return null;
    }

    private IEnumerable<(string Class, SlotModel Slot)> Above(string className, string slotName)
    {
        ClassModel @class = _classes[className];
        IEnumerable<string> above = @class.IsA is { } parent ? [parent, .. @class.Mixins] : @class.Mixins;
        foreach (string name in above)
        {
            if (_slots.TryGetValue(name, out var slots) && slots.TryGetValue(slotName, out SlotModel? slot)) yield return (name, slot);
        }
    }

    private static bool IsSame(SlotModel one, SlotModel other) =>
        one.Description == other.Description && one.Deprecated == other.Deprecated && one.Table == other.Table;
}
