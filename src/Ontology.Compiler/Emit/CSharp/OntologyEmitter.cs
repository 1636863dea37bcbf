using Ontology.Compiler.Lowering;
using Ontology.Compiler.Lowering.CSharp;

namespace Ontology.Compiler.Emit.CSharp;

/// <summary>Writes the registry of an ontology, and its dataset.</summary>
internal static class OntologyEmitter
{
    public static void Emit(CSharpText text, OntologyUnit unit)
    {
        text.DocElement("summary", $"The ontology <c>{XmlDoc.Inline(unit.OntologyName)}</c> as a whole.");
        if (unit.Description is not null && XmlDoc.Lines(unit.Description) is { Count: > 0 } lines) text.DocElement("remarks", lines);
        text.Line($"public static class {unit.Name}");
        text.OpenBlock();
        text.DocElement("summary", "What the ontology says, for reading and validating.");
        text.Line("public static global::Ontology.OntologyRegistry Registry { get; } = new global::Ontology.OntologyRegistryBuilder()");
        text.Indent();
        foreach (string import in unit.Imports) text.Line($".Import({import}.Registry)");
        foreach (TableSegment segment in unit.Segments)
        {
            TableCode.Argument(text, ".Add(", segment, ")");
        }

        foreach (BindingUnit binding in unit.Bindings) text.Line($".Bind<{binding.CSharpType}>({CSharpLiteral.Quote(binding.TypeName)})");
        foreach (RegisteredRecordUnit record in unit.Records)
        {
            text.Line($".Add{(record.IsAbstract ? "Abstract" : "Class")}<{record.FullName}>()");
        }

        text.Line(".Build();");
        text.Outdent();
        text.CloseBlock();
    }
}
