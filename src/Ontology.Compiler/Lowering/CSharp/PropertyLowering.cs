using Ontology.Compiler.Model;
using Ontology.Tables;

namespace Ontology.Compiler.Lowering.CSharp;

/// <summary>Slots to properties.</summary>
internal sealed class PropertyLowering(TypeIndex types)
{
    private static readonly ValueUnit Text = new(ValueForm.String, "string");

    public PropertyUnit Lower(ClassModel owner, SlotModel slot, int ordinal)
    {
        string? designation = Designation(owner, slot);
        ValueUnit value = designation is null ? Lower(slot.CSharp, slot.Table.Value.Range) : Text;
        Multiplicity multiplicity = designation is not null ? Multiplicity.One : MultiplicityOf(slot);
        if (value is { Form: ValueForm.Array, Element: { } element } && multiplicity is Multiplicity.One or Multiplicity.Optional)
        {
            // The outermost list of an array is a list like any other.
            value = element;
            multiplicity = Multiplicity.List;
        }

        return new PropertyUnit
        {
            Key = slot.Table.Key,
            Name = slot.CSharpName,
            Description = slot.Description,
            Deprecated = slot.Deprecated,
            Value = WithMethods(value, owner, slot.CSharpName),
            Multiplicity = multiplicity,
            FormVaries = slot.CSharpFormVaries && multiplicity == Multiplicity.List,
            IsRequired = slot.CSharpRequired && slot.CSharpDefault is null && designation is null,
            Default = slot.CSharpDefault,
            Ordinal = ordinal,
            Designation = designation,
        };
    }

    /// <summary>
    /// What a type designator says of a class. A list of designators is a list like any other, because more may stand in it than
    /// the class's own.
    /// </summary>
    public static string? Designation(ClassModel @class, SlotModel slot) => slot.CSharpMultivalued
        ? null
        : slot.Table.Designator switch
        {
            Designator.Name => @class.Name,
            Designator.Curie => @class.Curie,
            Designator.Uri => @class.Uri,
            _ => null,
        };

    private static Multiplicity MultiplicityOf(SlotModel slot) => slot.CSharpCollection switch
    {
        CSharpCollection.List => Multiplicity.List,
        CSharpCollection.Dictionary => Multiplicity.Dictionary,
        _ when slot.CSharpRequired || slot.CSharpDefault is not null => Multiplicity.One,
        _ => Multiplicity.Optional,
    };

    private ValueUnit Lower(CSharpSlotType type, RangeRef? range) => type switch
    {
        ScalarSlotType scalar => new ValueUnit(Form(scalar.Scalar, range), scalar.TypeName),
        ReferenceSlotType reference => new ValueUnit(
            types.HasNumberIdentifier(reference.TargetName) ? ValueForm.NumberReference : ValueForm.Reference, reference.TargetName),
        AnySlotType => new ValueUnit(ValueForm.Any, type.TypeName),
        ArraySlotType array => Enumerable.Range(0, array.Dimensions).Aggregate(
            Lower(array.Element, range),
            static (element, _) => new ValueUnit(ValueForm.Array, $"global::Ontology.ValueList<{element.TypeText}>") { Element = element }),
        UnionSlotType union => new ValueUnit(ValueForm.Union, type.TypeName)
        {
            // What an alternative is in data, the slot's own range does not say.
            Alternatives = union.Alternatives.Select(alternative => Lower(alternative, null)).ToEquatableArray(),
        },
        _ => new ValueUnit(ValueForm.Object, type.TypeName) { ClassName = types.ClassOf(type.TypeName)?.Name },
    };

    private ValueForm Form(CSharpScalar scalar, RangeRef? range) => scalar.Reader switch
    {
        ScalarReader.Int64 => ValueForm.Int64,
        ScalarReader.Decimal => ValueForm.Decimal,
        ScalarReader.Double => ValueForm.Double,
        ScalarReader.Boolean => ValueForm.Boolean,
        ScalarReader.Date => ValueForm.Date,
        ScalarReader.Parsable => types.IsNumber(range, scalar.TypeName) ? ValueForm.ParsableNumber : ValueForm.Parsable,
        ScalarReader.Enum => types.IsOwnEnum(range, scalar.TypeName) ? ValueForm.Enum : ValueForm.EnumText,
        _ => ValueForm.String,
    };

    private static ValueUnit WithMethods(ValueUnit value, ClassModel owner, string name) => value.Form switch
    {
        ValueForm.Array => value with { Element = WithMethods(value.Element!, owner, name) },
        ValueForm.Union => value with { Methods = UnionLowering.Methods(value, owner, name) },
        _ => value,
    };
}
