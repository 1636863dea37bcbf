using Ontology.Compiler.Model;

namespace Ontology.Compiler.Lowering.CSharp;

/// <summary>The classes of an ontology by name, with the questions that lowering asks of them.</summary>
internal sealed class ClassIndex(ModelIndex index)
{
    public ClassModel? Find(string name) => index.Class(Lookup.Class, name);

    public ClassModel? ParentOf(ClassModel @class) => @class.IsA is { } name ? Find(name) : null;

    /// <summary>The class, its parent, and so on up.</summary>
    public IEnumerable<ClassModel> Chain(ClassModel @class)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (ClassModel? current = @class; current is not null && seen.Add(current.Name); current = ParentOf(current)) yield return current;
    }

    /// <summary>The slots that the class introduces: those that its parent lacks. Their order here is the order of their ordinals.</summary>
    public IEnumerable<SlotModel> Introduced(ClassModel @class)
    {
        HashSet<string> inherited = new(StringComparer.Ordinal);
        if (ParentOf(@class) is { } parent) inherited.UnionWith(parent.Slots.Select(static slot => slot.Table.Key));
        return @class.Slots.Where(slot => !inherited.Contains(slot.Table.Key));
    }

    /// <summary>The interfaces of an interface: that of the parent, those of the mixins.</summary>
    public IEnumerable<ClassModel> BaseInterfaces(ClassModel @class)
    {
        if (ParentOf(@class) is { HasInterface: true } parent) yield return parent;
        foreach (ClassModel mixin in Mixins(@class)) yield return mixin;
    }

    /// <summary>The interfaces that the record of a class names: its own, which brings the mixins' along, or else the mixins'.</summary>
    public IEnumerable<ClassModel> RecordInterfaces(ClassModel @class) => @class.HasInterface ? [@class] : Mixins(@class);

    /// <summary>All interfaces that the record of a class has, its base record's among them.</summary>
    public HashSet<string> AllInterfaces(ClassModel? @class)
    {
        HashSet<string> all = new(StringComparer.Ordinal);
        if (@class is null) return all;
        foreach (ClassModel link in Chain(@class))
        {
            foreach (ClassModel @interface in RecordInterfaces(link)) AddWithBases(@interface, all);
        }

        return all;
    }

    /// <summary>The slots whose properties an interface declares itself.</summary>
    public IEnumerable<SlotModel> InterfaceSlots(ClassModel @class)
    {
        HashSet<string> inherited = new(StringComparer.Ordinal);
        foreach (ClassModel @base in BaseInterfaces(@class)) inherited.UnionWith(@base.Slots.Select(static slot => slot.Table.Key));
        return @class.Slots.Where(slot => slot.HasProperty && !inherited.Contains(slot.Table.Key));
    }

    /// <summary>The class, or one that it inherits from over <c>is_a</c> or <c>mixins</c>, allows members beyond its slots.</summary>
    public bool AllowsExtraSlots(ClassModel @class)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        Stack<ClassModel> open = new([@class]);
        while (open.Count > 0)
        {
            ClassModel current = open.Pop();
            if (!seen.Add(current.Name)) continue;
            if (current.ExtraSlots is not null) return true;
            if (ParentOf(current) is { } parent) open.Push(parent);
            foreach (ClassModel mixin in current.Mixins.AsImmutableArray().Select(Find).OfType<ClassModel>()) open.Push(mixin);
        }

        return false;
    }

    private IEnumerable<ClassModel> Mixins(ClassModel @class) =>
        @class.Mixins.AsImmutableArray().Select(Find).OfType<ClassModel>().Where(static mixin => mixin.HasInterface);

    private void AddWithBases(ClassModel @interface, HashSet<string> all)
    {
        if (!all.Add(@interface.Name)) return;
        foreach (ClassModel @base in BaseInterfaces(@interface)) AddWithBases(@base, all);
    }
}
