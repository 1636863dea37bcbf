using Ontology.Compiler.Model;

namespace Ontology.Compiler.Lowering.CSharp;

/// <summary>The properties of slots, where they are declared.</summary>
internal sealed class PropertyIndex(ClassIndex classes, TypeIndex types)
{
    private readonly PropertyLowering _properties = new(types);

    /// <summary>The properties of the slots that a class introduces.</summary>
    public IEnumerable<PropertyUnit> Introduced(ClassModel @class) =>
        classes.Introduced(@class)
            .Select((slot, ordinal) => (slot, ordinal))
            .Where(static item => item.slot.HasProperty)
            .Select(item => _properties.Lower(@class, item.slot, item.ordinal));

    /// <summary>The property of a slot as the class along <c>is_a</c> declares it that introduces the slot.</summary>
    public (ClassModel Introducer, PropertyUnit Property)? Declared(ClassModel @class, string key)
    {
        ClassModel? introducer = null;
        foreach (ClassModel link in classes.Chain(@class))
        {
            if (!link.Slots.AsImmutableArray().Any(slot => slot.Table.Key == key)) break;
            introducer = link;
        }

        if (introducer is null) return null;
        PropertyUnit? property = Introduced(introducer).FirstOrDefault(property => property.Key == key);
        return property is null ? null : (introducer, property);
    }

    /// <summary>The properties that an interface declares itself.</summary>
    public IEnumerable<PropertyUnit> OfInterface(ClassModel @interface) =>
        classes.InterfaceSlots(@interface).Select(slot => Declared(@interface, slot.Table.Key)?.Property).OfType<PropertyUnit>();

    /// <summary>An interface and those that it derives from, the nearest first.</summary>
    public IEnumerable<ClassModel> WithBases(ClassModel @interface)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        Queue<ClassModel> open = new([@interface]);
        while (open.Count > 0)
        {
            ClassModel next = open.Dequeue();
            if (!seen.Add(next.Name)) continue;
            yield return next;
            foreach (ClassModel @base in classes.BaseInterfaces(next)) open.Enqueue(@base);
        }
    }

    /// <summary>The class of a record or interface.</summary>
    public ClassModel? ClassOf(string typeName) => types.ClassOf(typeName);
}
