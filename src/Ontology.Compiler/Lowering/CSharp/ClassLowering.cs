using Ontology.Compiler.Model;
using Ontology.Tables;

namespace Ontology.Compiler.Lowering.CSharp;

/// <summary>Classes to records and interfaces.</summary>
internal sealed class ClassLowering
{
    private readonly string _ontology;
    private readonly ClassIndex _classes;
    private readonly Dictionary<string, ClassModel> _byTypeName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EnumModel> _enums = new(StringComparer.Ordinal);

    public ClassLowering(OntologyModel model, ClassIndex classes)
    {
        _ontology = CSharpNames.Ontology(model);
        _classes = classes;
        foreach (EnumModel @enum in model.Enums) _enums[@enum.Name] = @enum;
        foreach (ClassModel @class in model.Classes)
        {
            _byTypeName[CSharpNames.Record(@class)] = @class;
            if (@class.HasInterface) _byTypeName[CSharpNames.Interface(@class)] = @class;
        }
    }

    public InterfaceUnit Interface(ClassModel @class) => new()
    {
        Name = CSharpNames.InterfaceName(@class),
        FullName = CSharpNames.Interface(@class),
        ElementName = @class.Name,
        Description = @class.Description,
        Deprecated = @class.Deprecated,
        BaseInterfaces = _classes.BaseInterfaces(@class).Select(CSharpNames.Interface).Distinct().ToEquatableArray() is { IsEmpty: false } bases
            ? bases
            : EquatableArray.Create(CSharpNames.ObjectInterface),
        Properties = InterfaceProperties(@class).ToEquatableArray(),
    };

    public RecordUnit Record(ClassModel @class)
    {
        ClassModel? parent = _classes.ParentOf(@class);
        return new RecordUnit
        {
            Name = @class.CSharpName,
            FullName = CSharpNames.Record(@class),
            ElementName = @class.Name,
            Description = @class.Description,
            Deprecated = @class.Deprecated,
            IsAbstract = @class.IsAbstract || @class.IsMixin,
            BaseRecord = parent is null ? null : CSharpNames.Record(parent),
            Interfaces = NewInterfaces(@class).Select(CSharpNames.Interface).ToEquatableArray(),
            Ontology = _ontology,
            Properties = Introduced(@class).ToEquatableArray(),
            Overrides = Overrides(@class, parent).ToEquatableArray(),
            RefinedDefaults = RefinedDefaults(@class, parent).ToEquatableArray(),
            ExplicitMembers = ExplicitMembers(@class, parent).ToEquatableArray(),
            Table = TableWriter.Write(OntologyTables.Lower(@class, parent)),
        };
    }

    private IEnumerable<PropertyUnit> Introduced(ClassModel @class) =>
        _classes.Introduced(@class)
            .Select((slot, ordinal) => (slot, ordinal))
            .Where(static item => item.slot.HasProperty)
            .Select(item => PropertyLowering.Lower(@class, item.slot, item.ordinal) with { EnumMembers = EnumMembers(item.slot) });

    private EquatableArray<string> EnumMembers(SlotModel slot)
    {
        if (slot.CSharp is not ScalarSlotType { Scalar: { Reader: ScalarReader.Enum } scalar }
            || slot.Table.Value.Range is not { Kind: RangeKind.Enum } range
            || !_enums.TryGetValue(range.Name, out EnumModel? own)
            || CSharpNames.Full(own.CSharpNamespace, own.CSharpName) == scalar.TypeName
            || _enums.Values.FirstOrDefault(@enum => CSharpNames.Full(@enum.CSharpNamespace, @enum.CSharpName) == scalar.TypeName) is not { } wider)
        {
            return default;
        }

        return own.Values
            .Select(value => wider.Values.AsImmutableArray().FirstOrDefault(other => other.Text == value.Text)?.CSharpName)
            .OfType<string>()
            .ToEquatableArray();
    }

    /// <summary>The property of a slot as the class along <c>is_a</c> declares it that introduces the slot.</summary>
    private (ClassModel Introducer, PropertyUnit Property)? Declared(ClassModel @class, string key)
    {
        ClassModel? introducer = null;
        foreach (ClassModel link in _classes.Chain(@class))
        {
            if (!link.Slots.AsImmutableArray().Any(slot => slot.Table.Key == key)) break;
            introducer = link;
        }

        if (introducer is null) return null;
        PropertyUnit? property = Introduced(introducer).FirstOrDefault(property => property.Key == key);
        return property is null ? null : (introducer, property);
    }

    private IEnumerable<OverrideUnit> Overrides(ClassModel @class, ClassModel? parent)
    {
        foreach ((SlotModel slot, _) in Inherited(@class, parent))
        {
            if (PropertyLowering.Designation(@class, slot) is { } designation
                && Declared(@class, slot.Table.Key) is { Property.Designation: not null } declared)
            {
                yield return new OverrideUnit(declared.Property.Name, designation);
            }
        }
    }

    private IEnumerable<DefaultUnit> RefinedDefaults(ClassModel @class, ClassModel? parent)
    {
        foreach ((SlotModel slot, SlotModel parentSlot) in Inherited(@class, parent))
        {
            if (slot.CSharpDefault is { } expression
                && slot.CSharpDefault != parentSlot.CSharpDefault
                && Declared(@class, slot.Table.Key) is { Property: { IsRequired: false, Designation: null } } declared)
            {
                yield return new DefaultUnit(declared.Property, declared.Introducer.Name, expression);
            }
        }
    }

    private static IEnumerable<(SlotModel Slot, SlotModel ParentSlot)> Inherited(ClassModel @class, ClassModel? parent)
    {
        if (parent is null) yield break;
        Dictionary<string, SlotModel> parentSlots = new(StringComparer.Ordinal);
        foreach (SlotModel slot in parent.Slots) parentSlots[slot.Table.Key] = slot;
        foreach (SlotModel slot in @class.Slots)
        {
            if (slot.HasProperty && parentSlots.TryGetValue(slot.Table.Key, out SlotModel? parentSlot)) yield return (slot, parentSlot);
        }
    }

    private IEnumerable<ClassModel> NewInterfaces(ClassModel @class)
    {
        HashSet<string> inherited = _classes.AllInterfaces(_classes.ParentOf(@class));
        return _classes.RecordInterfaces(@class).Where(@interface => inherited.Add(@interface.Name));
    }

    private IEnumerable<ExplicitMemberUnit> ExplicitMembers(ClassModel @class, ClassModel? parent)
    {
        HashSet<string> interfaces = _classes.AllInterfaces(@class);
        interfaces.ExceptWith(_classes.AllInterfaces(parent));
        foreach (string name in interfaces.OrderBy(static name => name, StringComparer.Ordinal))
        {
            if (_classes.Find(name) is not { } @interface) continue;
            foreach (PropertyUnit wanted in InterfaceProperties(@interface))
            {
                PropertyUnit? own = Declared(@class, wanted.Key)?.Property;
                if (own is not null && InterfaceConversion.IsImplicit(own, wanted)) continue;
                string expression = (own is null ? null : InterfaceConversion.Expression(own, wanted, IsAssignable)) ?? "default!";
                yield return new ExplicitMemberUnit(CSharpNames.Interface(@interface), wanted.TypeText, wanted.Name, expression);
            }
        }
    }

    private IEnumerable<PropertyUnit> InterfaceProperties(ClassModel @interface) =>
        _classes.InterfaceSlots(@interface).Select(slot => Declared(@interface, slot.Table.Key)?.Property).OfType<PropertyUnit>();

    /// <summary>A value of the one type, a record or an interface, is one of the other too.</summary>
    private bool IsAssignable(string type, string wanted) =>
        _byTypeName.TryGetValue(type, out ClassModel? @class)
        && (_classes.Chain(@class).Any(ancestor => CSharpNames.Record(ancestor) == wanted)
            || _classes.AllInterfaces(@class).Any(name => _classes.Find(name) is { } found && CSharpNames.Interface(found) == wanted));
}
