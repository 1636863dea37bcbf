using System.Collections.Immutable;
using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Model;
using Ontology.Compiler.Syntax;
using Ontology.Compiler.Text;

namespace Ontology.Compiler.Tests;

/// <summary>Compiles schemas that stand in the tests as text.</summary>
internal static class Compile
{
    /// <summary>The lines that every schema of the tests starts with.</summary>
    public const string Header = """
        id: https://example.org/test
        name: test
        prefixes:
          linkml: https://w3id.org/linkml/
          ex: https://example.org/
        default_prefix: ex
        imports:
          - linkml:types

        """;

    public static CompilationResult Text(string body) => Files(("test.yaml", Header + body));

    public static CompilationResult Files(params (string Path, string Text)[] files) =>
        Sources(files.Select(static f => new SourceFile(f.Path, f.Text)).ToArray());

    public static CompilationResult Sources(params SourceFile[] sources) => OntologyCompiler.Compile(
        sources.Select(static s => OntologyCompiler.Parse(s)).ToImmutableArray(), new CompilerOptions("Test"));

    /// <summary>The model of a schema that must have no findings.</summary>
    public static OntologyModel Clean(string body) => Clean(Text(body));

    public static OntologyModel Clean(CompilationResult result)
    {
        result.Diagnostics.Select(static d => d.ToString()).ShouldBeEmpty();
        return result.Ontologies.ShouldHaveSingleItem();
    }

    /// <summary>What is wrong with a schema, as <c>line:column id</c>, lines counted from the end of the header.</summary>
    public static string[] Findings(string body)
    {
        int header = Header.Count(static c => c == '\n');
        return Text(body).Diagnostics.Select(d => $"{d.Span.Line - header}:{d.Span.Column} {d.Id}").ToArray();
    }

    public static ClassModel Class(this OntologyModel model, string name) => model.Classes.Single(c => c.Name == name);

    public static EnumModel Enum(this OntologyModel model, string name) => model.Enums.Single(e => e.Name == name);

    public static TypeModel Type(this OntologyModel model, string name) => model.Types.Single(t => t.Name == name);

    public static SlotModel Slot(this OntologyModel model, string className, string slotName) =>
        model.Class(className).Slots.Single(s => s.Name == slotName);
}
