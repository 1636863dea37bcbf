using Ontology.Compiler.Lowering.CSharp;

namespace Ontology.Compiler.Emit.CSharp;

/// <summary>Writes the method of a record that gives a verdict on JSON, and makes nothing of it.</summary>
internal static class VerdictEmitter
{
    public static void Emit(CSharpText text, RecordUnit unit)
    {
        text.DocElement("summary", "Whether JSON (UTF-8) is valid by the ontology: what <c>Read</c> would say, without a record and without violations.");
        text.Line("/// <param name=\"utf8Json\">The text.</param>");
        text.Line("/// <param name=\"options\">How to read, if not in the usual way.</param>");
        text.Line($"public static {(unit.BaseRecord is null ? "" : "new ")}bool IsValid(");
        text.Indent().Line("global::System.ReadOnlySpan<byte> utf8Json, global::Ontology.ReadOptions? options = null) =>");
        text.Line($"global::Ontology.Json.ObjectReader.IsValidJson<{unit.FullName}>(utf8Json, {unit.Ontology}.Registry, options);").Outdent();
    }
}
