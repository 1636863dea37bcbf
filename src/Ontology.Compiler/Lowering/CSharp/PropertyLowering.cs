using Ontology.Compiler.Model;
using Ontology.Tables;

namespace Ontology.Compiler.Lowering.CSharp;

/// <summary>Slots to properties.</summary>
internal static class PropertyLowering
{
    private static readonly ValueUnit Text = new(ValueForm.String, "string");

    public static PropertyUnit Lower(ClassModel owner, SlotModel slot, int ordinal)
    {
        string? designation = Designation(owner, slot);
        return new PropertyUnit
        {
            Key = slot.Table.Key,
            Name = slot.CSharpName,
            Description = slot.Description,
            Deprecated = slot.Deprecated,
            Value = designation is null ? Lower(slot.CSharp) : Text,
            Multiplicity =
                designation is not null ? Multiplicity.One
                : slot.CSharpMultivalued ? Multiplicity.List
                : slot.CSharpRequired || slot.CSharpDefault is not null ? Multiplicity.One
                : Multiplicity.Optional,
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

    private static ValueUnit Lower(CSharpSlotType type) => type switch
    {
        ScalarSlotType scalar => new ValueUnit(Form(scalar.Scalar.Reader), scalar.TypeName),
        ReferenceSlotType reference => new ValueUnit(ValueForm.Reference, reference.TargetName),
        _ => new ValueUnit(ValueForm.Object, type.TypeName),
    };

    private static ValueForm Form(ScalarReader reader) => reader switch
    {
        ScalarReader.Int64 => ValueForm.Int64,
        ScalarReader.Decimal => ValueForm.Decimal,
        ScalarReader.Double => ValueForm.Double,
        ScalarReader.Boolean => ValueForm.Boolean,
        ScalarReader.Date => ValueForm.Date,
        ScalarReader.Parsable => ValueForm.Parsable,
        ScalarReader.Enum => ValueForm.Enum,
        _ => ValueForm.String,
    };
}
