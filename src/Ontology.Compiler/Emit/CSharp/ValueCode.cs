using System.Globalization;
using Ontology.Compiler.Lowering.CSharp;

namespace Ontology.Compiler.Emit.CSharp;

/// <summary>The calls into the runtime that read a value of each form, and hand one over.</summary>
internal static class ValueCode
{
    private const string Json = "global::Ontology.Json.";

    /// <summary>The expression that makes the value of a property of what stands in data.</summary>
    public static string Read(PropertyUnit property, string source) => property.Multiplicity switch
    {
        Multiplicity.List => ReadList(property.Value, source),
        Multiplicity.Dictionary => $"{source}.Dictionary({Reader(property.Value)})",
        _ => Read(property.Value, source),
    };

    /// <summary>The statement that hands the member of a property over.</summary>
    public static string Write(PropertyUnit property)
    {
        ValueUnit unit = property.Value;
        string member = $"{Number(property.Ordinal)}, {MemberName(property.Key)}, {property.Access}";
        switch (property.Multiplicity)
        {
            case Multiplicity.List when property.FormVaries:
                return $"writer.ByForm({member}, {Form(unit)}, this);";
            case Multiplicity.List:
                return List(unit, member);
            case Multiplicity.Dictionary:
                return $"writer.Dictionary({member});";
        }

        return unit.Form switch
        {
            ValueForm.Enum or ValueForm.EnumText =>
                $"writer.Enum({Number(property.Ordinal)}, {MemberName(property.Key)}, (int?){property.Access}, {unit.TextsName}.Texts);",
            // Type arguments are written out, because C# infers no T of T? from a T.
            ValueForm.Union => $"writer.Union<{unit.TypeText}, {FormType(unit)}>({member}, default);",
            ValueForm.Reference or ValueForm.NumberReference => $"writer.{Member(unit.Form)}<{unit.TypeName}>({member});",
            _ => $"writer.{Member(unit.Form)}({member});",
        };
    }

    /// <summary>What lists mostly hold has a method of its own: the C# compiler binds a lambda once for each type that it tries.</summary>
    private static string ReadList(ValueUnit unit, string source) => unit.Form switch
    {
        ValueForm.String => $"{source}.Strings()",
        ValueForm.Enum => $"{source}.Enums<{unit.TypeName}>()",
        ValueForm.Object => $"{source}.Objects<{unit.TypeName}>()",
        ValueForm.Reference => $"{source}.Refs<{unit.TypeName}>()",
        _ => $"{source}.List({Reader(unit)})",
    };

    private static string List(ValueUnit unit, string member) => unit.Form switch
    {
        ValueForm.String => $"writer.Strings({member});",
        ValueForm.Enum or ValueForm.EnumText => $"writer.Enums({member}, {unit.TextsName}.Texts);",
        ValueForm.Reference => $"writer.References({member});",
        ValueForm.Object => $"writer.Objects({member});",
        _ => $"writer.List({member}, {Form(unit)});",
    };

    /// <summary>The expression that reads one value.</summary>
    public static string Read(ValueUnit unit, string source) => unit.Form switch
    {
        ValueForm.Enum => $"({unit.TypeName}){source}.EnumIndex()",
        ValueForm.EnumText => $"{unit.TextsName}.Parse({source}.String())",
        ValueForm.Parsable or ValueForm.ParsableNumber => $"{source}.Parse<{unit.TypeName}>()",
        ValueForm.Object => $"{source}.Object<{unit.TypeName}>()",
        ValueForm.Reference or ValueForm.NumberReference => $"{source}.Ref<{unit.TypeName}>()",
        ValueForm.Array => $"{source}.List({Reader(unit.Element!)})",
        ValueForm.Union => $"{unit.Methods!.Reader}({source})",
        _ => $"{source}.{unit.Form}()",
    };

    /// <summary>The statement that hands one value over.</summary>
    public static string WriteValue(ValueUnit unit, string value) => unit.Form switch
    {
        ValueForm.Enum or ValueForm.EnumText => $"writer.EnumValue((int){value}, {unit.TextsName}.Texts);",
        ValueForm.Array => $"writer.ListValue({value}, {Form(unit.Element!)});",
        ValueForm.Union => $"default({FormType(unit)}).Write(ref writer, {value});",
        _ => $"writer.{Member(unit.Form)}Value({value});",
    };

    /// <summary>The expression that says how one value of a list is handed over.</summary>
    private static string Form(ValueUnit unit) => unit.Form switch
    {
        ValueForm.Enum or ValueForm.EnumText => $"new {FormType(unit)}({unit.TextsName}.Texts)",
        ValueForm.Array => $"new {FormType(unit)}({Form(unit.Element!)})",
        _ => $"default({FormType(unit)})",
    };

    private static string FormType(ValueUnit unit) => unit.Form switch
    {
        ValueForm.Enum or ValueForm.EnumText => $"{Json}EnumForm<{unit.TypeName}>",
        ValueForm.Array => $"{Json}ListForm<{unit.Element!.TypeText}, {FormType(unit.Element)}>",
        ValueForm.Union => unit.Methods!.Writer,
        ValueForm.Parsable or ValueForm.ParsableNumber or ValueForm.Object or ValueForm.Reference or ValueForm.NumberReference =>
            $"{Json}{Member(unit.Form)}Form<{unit.TypeName}>",
        _ => $"{Json}{Member(unit.Form)}Form",
    };

    /// <summary>A member's name with what stands around it, in UTF-8. What JSON may have to escape in it is left to the runtime.</summary>
    private static string MemberName(string key) => key.All(static c => c is >= ' ' and <= '~' and not ('"' or '\\'))
        ? $"{CSharpLiteral.Quote($",\"{key}\":")}u8"
        : $"{Json}MemberName.Of({CSharpLiteral.Quote(key)})";

    private static string Reader(ValueUnit unit) =>
        unit.Form == ValueForm.Union ? unit.Methods!.Reader : $"static value => {Read(unit, "value")}";

    /// <summary>What the runtime's writers call the form.</summary>
    private static string Member(ValueForm form) => form switch
    {
        ValueForm.Parsable => "Formattable",
        ValueForm.ParsableNumber => "FormattableNumber",
        ValueForm.NumberReference => "ReferenceNumber",
        _ => form.ToString(),
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
