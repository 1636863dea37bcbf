using Ontology.Compiler.Lowering.CSharp;

namespace Ontology.Compiler.Emit.CSharp;

/// <summary>The calls into the runtime that read and write a value of each form.</summary>
internal static class ValueCode
{
    private const string Writer = "global::Ontology.Json.ObjectWriter";

    /// <summary>The expression that makes the value of a property of what stands in data.</summary>
    public static string Read(PropertyUnit property) => property.Multiplicity == Multiplicity.List
        ? $"member.Value.List(static value => {Read(property.Value, "value")})"
        : Read(property.Value, "member.Value");

    /// <summary>The statement that writes the member of a property.</summary>
    public static string Write(PropertyUnit property)
    {
        string name = $"{CSharpLiteral.Quote(property.Key)}u8";
        if (property.Multiplicity == Multiplicity.List) return $"{Writer}.WriteList(writer, {name}, {property.Access}, {ListItem(property.Value)});";
        string value = property.Value.Form == ValueForm.Enum ? $"{property.Value.TextsName}.ToText({property.Access})" : property.Access;
        // Written out, because C# infers no T of Ref<T>? from a Ref<T>.
        string typeArgument = property.Value.Form == ValueForm.Reference ? $"<{property.Value.TypeName}>" : "";
        return $"{Writer}.Write{Member(property.Value.Form)}{typeArgument}(writer, {name}, {value});";
    }

    private static string Read(ValueUnit value, string source) => value.Form switch
    {
        ValueForm.Enum => $"({value.TypeName}){source}.EnumIndex()",
        ValueForm.Parsable => $"{source}.Parse<{value.TypeName}>()",
        ValueForm.Object => $"{source}.Object<{value.TypeName}>()",
        ValueForm.Reference => $"{source}.Ref<{value.TypeName}>()",
        _ => $"{source}.{value.Form}()",
    };

    private static string ListItem(ValueUnit value) => value.Form switch
    {
        ValueForm.Enum => $"static (writer, value) => {Writer}.StringValue(writer, {value.TextsName}.ToText(value))",
        _ => $"{Writer}.{Member(value.Form)}Value",
    };

    /// <summary>What the runtime's writers call the form.</summary>
    private static string Member(ValueForm form) => form switch
    {
        ValueForm.Enum => "String",
        ValueForm.Parsable => "Formattable",
        _ => form.ToString(),
    };
}
