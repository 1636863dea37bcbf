using Ontology.Compiler.Lowering.CSharp;

namespace Ontology.Compiler.Emit.CSharp;

/// <summary>Writes what System.Text.Json asks of an ontology: the converters that its types name, and a resolver that knows them all.</summary>
internal static class JsonEmitter
{
    private const string Serialization = "global::Ontology.Json.Serialization.";
    private const string ConverterName = "JsonConverter";

    /// <summary>The class that reads and writes an ontology's types by its rules, whatever else a serializer is told.</summary>
    public static void Emit(CSharpText text, OntologyUnit unit)
    {
        JsonUnit json = unit.Json;
        text.DocElement(
            "summary",
            $"Reads and writes the types of the ontology <c>{XmlDoc.Inline(unit.OntologyName)}</c> with System.Text.Json: "
            + "to be the first in the chain of resolvers of its options.");
        text.Line($"public sealed class {json.Name} : {Serialization}OntologyJsonResolver");
        text.OpenBlock();
        text.DocElement("summary", "The resolver that reads in the usual way.");
        text.Line($"public static {json.Name} Default {{ get; }} = new {json.Name}();").Gap();
        text.DocElement("summary", "Makes a resolver.");
        text.Line("/// <param name=\"options\">How to read, if not in the usual way.</param>");
        text.Line($"public {json.Name}(global::Ontology.ReadOptions? options = null) :").Indent();
        text.Line($"base({unit.Name}.Registry, options, static types => AddTypes(types)) {{ }}").Outdent().Gap();
        text.DocElement("summary", "Infrastructure: adds the ontology's types, for resolvers of ontologies that import it.");
        text.Line(Declarations.HideFromEditors);
        text.Line($"public static void AddTypes({Serialization}OntologyJsonTypes types)");
        text.OpenBlock();
        foreach (string import in json.Imports) text.Line($"{import}.AddTypes(types);");
        foreach (string texts in json.Enums) text.Line($"types.AddValue(new {texts}.{ConverterName}());");
        foreach (RegisteredRecordUnit record in unit.Records) text.Line($"types.AddClass<{record.FullName}>();");
        text.CloseBlock();
        text.CloseBlock();
    }

    /// <summary>The attribute of a record that names its converter.</summary>
    public static void RecordAttribute(CSharpText text, RecordUnit unit) =>
        text.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof({Serialization}ObjectConverter<{unit.FullName}>))]");

    /// <summary>The attribute of an enumeration that names its converter.</summary>
    public static void EnumAttribute(CSharpText text, EnumUnit unit) =>
        text.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof({unit.FullName}{CSharpNames.TextsSuffix}.{ConverterName}))]");

    /// <summary>The converter of an enumeration, inside the class with its texts.</summary>
    public static void EnumConverter(CSharpText text, EnumUnit unit)
    {
        text.DocElement("summary", "Infrastructure: reads and writes the values with System.Text.Json, as the texts that they have in the ontology.");
        text.Line(Declarations.HideFromEditors);
        text.Line($"public sealed class {ConverterName}() : {Serialization}EnumConverter<{unit.FullName}>(ToText, TryParse);");
    }
}
