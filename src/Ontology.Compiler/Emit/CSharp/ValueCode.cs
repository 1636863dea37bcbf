using Ontology.Compiler.Lowering.CSharp;

namespace Ontology.Compiler.Emit.CSharp;

/// <summary>The calls into the runtime that read and write a value of each form.</summary>
internal static class ValueCode
{
    private const string Writer = "global::Ontology.Json.ObjectWriter";

    /// <summary>The expression that makes the value of a property of what stands in data.</summary>
    public static string Read(PropertyUnit property, string source) => property.Multiplicity switch
    {
        Multiplicity.List => $"{source}.List({Reader(property.Value)})",
        Multiplicity.Dictionary => $"{source}.Dictionary({Reader(property.Value)})",
        _ => Read(property.Value, source),
    };

    /// <summary>The statement that writes the member of a property.</summary>
    public static string Write(PropertyUnit property)
    {
        string name = $"{CSharpLiteral.Quote(property.Key)}u8";
        ValueUnit unit = property.Value;
        switch (property.Multiplicity)
        {
            case Multiplicity.List when property.FormVaries:
                return $"{Writer}.WriteByForm(writer, {name}, {property.Access}, {ItemWriter(unit)}, this);";
            case Multiplicity.List:
                return $"{Writer}.WriteList(writer, {name}, {property.Access}, {ItemWriter(unit)});";
            case Multiplicity.Dictionary:
                return $"{Writer}.WriteDictionary(writer, {name}, {property.Access});";
        }

        string value = unit.IsEnum ? $"{unit.TextsName}.ToText({property.Access})" : property.Access;
        // Written out, because C# infers no T of T? from a T.
        string typeArgument = unit.IsReference ? $"<{unit.TypeName}>" : unit.Form == ValueForm.Union ? $"<{unit.TypeText}>" : "";
        string valueWriter = unit.Form == ValueForm.Union ? $", {unit.Methods!.Writer}" : "";
        return $"{Writer}.Write{Member(unit.Form)}{typeArgument}(writer, {name}, {value}{valueWriter});";
    }

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

    /// <summary>The statement that writes one value.</summary>
    public static string WriteValue(ValueUnit unit, string value) => unit.Form switch
    {
        ValueForm.Enum or ValueForm.EnumText => $"{Writer}.StringValue(writer, {unit.TextsName}.ToText({value}));",
        ValueForm.Array => $"{Writer}.ListValue(writer, {value}, {ItemWriter(unit.Element!)});",
        ValueForm.Union => $"{unit.Methods!.Writer}(writer, {value});",
        _ => $"{Writer}.{Member(unit.Form)}Value(writer, {value});",
    };

    private static string Reader(ValueUnit unit) =>
        unit.Form == ValueForm.Union ? unit.Methods!.Reader : $"static value => {Read(unit, "value")}";

    private static string ItemWriter(ValueUnit unit) => unit.Form switch
    {
        ValueForm.Enum or ValueForm.EnumText or ValueForm.Array => $"static (writer, value) => {WriteValue(unit, "value").TrimEnd(';')}",
        ValueForm.Union => unit.Methods!.Writer,
        _ => $"{Writer}.{Member(unit.Form)}Value",
    };

    /// <summary>What the runtime's writers call the form.</summary>
    private static string Member(ValueForm form) => form switch
    {
        ValueForm.Enum or ValueForm.EnumText => "String",
        ValueForm.Parsable => "Formattable",
        ValueForm.ParsableNumber => "FormattableNumber",
        ValueForm.NumberReference => "ReferenceNumber",
        _ => form.ToString(),
    };
}
