using Ontology.Compiler.Lowering.CSharp.Rules;
using Ontology.Compiler.Model;
using Ontology.Tables;

namespace Ontology.Compiler.Lowering.CSharp;

/// <summary>Classes to records and interfaces.</summary>
internal sealed class ClassLowering
{
    private readonly ClassIndex _classes;
    private readonly string _ontology;
    private readonly PropertyIndex _properties;
    private readonly InterfaceConversion _conversion;
    private readonly RuleLowering _rules;

    /// <param name="ontology">The full name of the class that holds the registry.</param>
    /// <param name="types">The types of the ontology.</param>
    /// <param name="index">Its classes and enumerations.</param>
    public ClassLowering(string ontology, IEnumerable<TypeModel> types, ModelIndex index)
    {
        _ontology = ontology;
        _classes = new ClassIndex(index);
        var behind = new TypeIndex(types, index);
        _properties = new PropertyIndex(_classes, behind);
        _conversion = new InterfaceConversion(behind);
        _rules = new RuleLowering(_classes, new RuleTypes(index, _classes, _properties));
    }

    /// <summary>The source of a class.</summary>
    public ClassUnit Lower(ClassModel @class, ClassShape shape) => new()
    {
        HintName = shape.HintName,
        FileName = @class.FileName,
        Namespace = @class.CSharpNamespace,
        Interface = shape.HasInterface ? Interface(@class) : null,
        Record = shape.HasRecord ? Record(@class) : null,
    };

    private InterfaceUnit Interface(ClassModel @class) => new()
    {
        Name = CSharpNames.InterfaceName(@class),
        FullName = CSharpNames.Interface(@class),
        ElementName = @class.Name,
        Description = @class.Description,
        Deprecated = @class.Deprecated,
        BaseInterfaces = _classes.BaseInterfaces(@class).Select(CSharpNames.Interface).Distinct().ToEquatableArray() is { IsEmpty: false } bases
            ? bases
            : EquatableArray.Create(CSharpNames.ObjectInterface),
        Properties = _properties.OfInterface(@class).ToEquatableArray(),
    };

    private RecordUnit Record(ClassModel @class)
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
            Properties = _properties.Introduced(@class).ToEquatableArray(),
            Overrides = Overrides(@class, parent).ToEquatableArray(),
            RefinedDefaults = RefinedDefaults(@class, parent).ToEquatableArray(),
            ExplicitMembers = ExplicitMembers(@class, parent).ToEquatableArray(),
            Key = Key(@class, parent),
            ExtraSlots = ExtraSlots(@class, parent),
            Rules = _rules.Lower(@class),
            CustomRules = @class.HasCustomRules ? new CustomRulesUnit(_classes.Chain(@class).Skip(1).Any(static c => c.HasCustomRules)) : null,
            Table = TableWriter.Write(OntologyTables.Lower(@class, parent)),
        };
    }

    private IEnumerable<OverrideUnit> Overrides(ClassModel @class, ClassModel? parent)
    {
        foreach ((SlotModel slot, _) in Inherited(@class, parent))
        {
            if (PropertyLowering.Designation(@class, slot) is { } designation
                && _properties.Declared(@class, slot.Table.Key) is { Property.Designation: not null } declared)
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
                && _properties.Declared(@class, slot.Table.Key) is { Property: { IsRequired: false, Designation: null } } declared)
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
            foreach (PropertyUnit wanted in _properties.OfInterface(@interface))
            {
                PropertyUnit? own = _properties.Declared(@class, wanted.Key)?.Property;
                if (own is not null && InterfaceConversion.IsImplicit(own, wanted)) continue;
                // A property that the record lacks is one that never stands in data.
                string? expression = own is null ? "default!" : _conversion.Expression(own, wanted);
                yield return new ExplicitMemberUnit(CSharpNames.Interface(@interface), wanted.TypeText, wanted.Name, expression)
                {
                    Misfit = expression is null
                        ? $"What '{@class.Name}' has under '{wanted.Key}' is not what '{@interface.Name}' says; see the record's own property."
                        : null,
                };
            }
        }
    }

    /// <summary>The text of the identifier or key, where the class has one that its parent has not.</summary>
    private string? Key(ClassModel @class, ClassModel? parent)
    {
        if (KeySlot(@class) is not { } key || (parent is not null && KeySlot(parent)?.Table.Key == key.Table.Key)) return null;
        return _properties.Declared(@class, key.Table.Key) is { } declared ? TextCode.Of(declared.Property) : null;
    }

    private static SlotModel? KeySlot(ClassModel @class) =>
        @class.Slots.AsImmutableArray().FirstOrDefault(static slot => slot.Table.Identifier)
        ?? @class.Slots.AsImmutableArray().FirstOrDefault(static slot => slot.Table.IsKey);

    /// <summary>The name of the property for members beyond the slots, where the class is the first of its chain that allows them.</summary>
    private string? ExtraSlots(ClassModel @class, ClassModel? parent)
    {
        if (!_classes.AllowsExtraSlots(@class) || (parent is not null && _classes.AllowsExtraSlots(parent))) return null;
        HashSet<string> taken = new(@class.Slots.Select(static slot => slot.CSharpName), StringComparer.Ordinal) { @class.CSharpName };
        string name = "ExtraSlots";
        while (taken.Contains(name)) name += "Members";
        return name;
    }
}
