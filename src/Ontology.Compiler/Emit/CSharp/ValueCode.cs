using System.Globalization;
using Ontology.Compiler.Lowering.CSharp;

namespace Ontology.Compiler.Emit.CSharp;

/// <summary>The calls into the runtime that read and write a value of each form.</summary>
internal static class ValueCode
{
    private const string Writer = "global::Ontology.Json.ObjectWriter";

    /// <summary>The expression that makes the value of a property of what stands in data.</summary>
    public static string Read(PropertyUnit property) => property.Multiplicity == Multiplicity.List
        ? $"member.Value.List(static value => {Read(property, "value")})"
        : Read(property, "member.Value");

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

    private static string Read(PropertyUnit property, string source) => property.Value.Form switch
    {
        ValueForm.Enum when !property.EnumMembers.IsEmpty => $"{source}.EnumIndex() switch {{ {Members(property)} }}",
        ValueForm.Enum => $"({property.Value.TypeName}){source}.EnumIndex()",
        ValueForm.Parsable => $"{source}.Parse<{property.Value.TypeName}>()",
        ValueForm.Object => $"{source}.Object<{property.Value.TypeName}>()",
        ValueForm.Reference => $"{source}.Ref<{property.Value.TypeName}>()",
        _ => $"{source}.{property.Value.Form}()",
    };

    private static string Members(PropertyUnit property)
    {
        int last = property.EnumMembers.Count - 1;
        return string.Join(", ", property.EnumMembers.Select((member, i) =>
            $"{(i == last ? "_" : i.ToString(CultureInfo.InvariantCulture))} => {property.Value.TypeName}.{member}"));
    }

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
