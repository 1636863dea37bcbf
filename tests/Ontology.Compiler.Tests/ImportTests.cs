using Ontology.Compiler.Model;
using Ontology.Compiler.Text;

namespace Ontology.Compiler.Tests;

/// <summary>Which files make an ontology, and what is another's.</summary>
public class ImportTests
{
    private const string Agents = """
        id: https://example.org/agents
        name: agents
        imports: [events]
        classes:
          Agent: {attributes: {id: {identifier: true}, attends: {range: Event}}}

        """;

    private const string Events = """
        id: https://example.org/events
        name: events
        imports: [agents]
        classes:
          Event: {attributes: {id: {identifier: true}, host: {range: Agent}}}

        """;

    [Fact]
    public void FilesMayImportEachOther()
    {
        OntologyModel model = Compile.Clean(Compile.Files(
            ("ontology/main.yaml", Compile.Header + "  - agents\n  - events.yaml\n"),
            ("ontology/agents.yaml", Agents),
            ("ontology/events.yaml", Events)));

        model.Name.ShouldBe("test");
        model.FileName.ShouldBe("main.yaml");
        model.Classes.Select(static c => c.Name).ShouldBe(["Agent", "Event"]);
        model.Class("Agent").FileName.ShouldBe("agents.yaml");
    }

    [Fact]
    public void WhoNamesAnOntologyAsIfItWereAFileIsToldItsId() => Compile.Files(
            ("ontology/main.yaml", Compile.Header + "  - agents\n"),
            ("packages/base.yaml", "id: https://example.org/agents\nname: agents\n"))
        .Diagnostics.Select(static d => d.Message).ShouldBe(
            ["there is no ontology file for the import 'agents'; an ontology of that name is imported by its id, 'https://example.org/agents'"]);

    [Theory]
    [InlineData(null, "a.yaml")]
    [InlineData("./b.yaml", "b.yaml")]
    public void OfACircleTheFileThatIsPreferredIsTheRoot(string? preferred, string expected)
    {
        SourceFile[] files = [new("a.yaml", "id: a\nname: a\nimports: [b]\n"), new("b.yaml", "id: b\nname: b\nimports: [a]\n")];

        CompilationResult result = OntologyCompiler.Compile([.. files.Select(static f => OntologyCompiler.Parse(f))], new CompilerOptions("Test", preferred));

        result.Ontologies.Single().FileName.ShouldBe(expected);
    }

    [Fact]
    public void OfACircleWithoutARootTheFirstFileIsOne() =>
        Compile.Files(("events.yaml", Events), ("agents.yaml", Agents)).Ontologies.Select(static o => o.Name).ShouldBe(["agents"]);

    [Theory]
    [InlineData("../base/people")]
    [InlineData("../base/people.yaml")]
    [InlineData("./../base/people")]
    [InlineData("ex:people")]
    [InlineData("https://example.org/people")]
    public void AnImportIsAPathOrAnId(string import)
    {
        OntologyModel model = Compile.Clean(Compile.Files(
            ("own/main.yaml", Compile.Header + $"  - {import}\nclasses:\n  Student: {{is_a: Person}}\n"),
            ("base/people.yaml", "id: https://example.org/people\nname: people\nclasses:\n  Person: {}\n")));

        model.Class("Student").IsA.ShouldBe("Person");
    }

    [Fact]
    public void PathsOfWindowsAreUnderstood()
    {
        OntologyModel model = Compile.Clean(Compile.Files(
            (@"C:\own\main.yaml", Compile.Header + "  - ../base/people\nclasses:\n  Student: {is_a: Person}\n"),
            (@"C:\base\people.yaml", "id: https://example.org/people\nname: people\nclasses:\n  Person: {}\n")));

        model.Class("Person").FileName.ShouldBe("people.yaml");
    }

    [Fact]
    public void ReferencedOntologiesAreBoundAndNamed()
    {
        const string own = """
              - ex:base
            classes:
              Student: {is_a: Person, attributes: {friend: {range: Person}, place: {range: Place}}}
            """;
        const string package = """
            id: https://example.org/base
            name: base
            annotations: {csharp_namespace: Example.Base}
            prefixes: {linkml: https://w3id.org/linkml/}
            imports: [linkml:types, more]
            enums:
              Colour: {permissible_values: {red: {}}}
            classes:
              Person: {attributes: {id: {identifier: true}, colour: {range: Colour}}}
            """;
        OntologyModel model = Compile.Clean(Compile.Sources(
            new SourceFile("main.yaml", Compile.Header + own),
            new SourceFile("package/base.yaml", package, IsReference: true),
            new SourceFile("package/more.yaml", "id: https://example.org/more\nname: more\nclasses:\n  Place: {}\n", IsReference: true)));

        model.ImportedRegistries.ShouldBe(["global::Example.Base.BaseOntology"]);
        model.Classes.Where(static c => c.IsReference).Select(static c => c.Name).ShouldBe(["Person", "Place"]);
        model.Class("Place").CSharpNamespace.ShouldBe("Example.Base");
        model.Class("Student").CSharpNamespace.ShouldBe("Test");
        model.Enum("Colour").IsReference.ShouldBeTrue();
        model.Slot("Student", "friend").CSharp.TypeName.ShouldBe("global::Ontology.Ref<global::Example.Base.Person>");
    }

    [Fact]
    public void AReferenceThatNothingImportsIsNoOntologyOfOurs()
    {
        CompilationResult result = Compile.Sources(
            new SourceFile("main.yaml", Compile.Header),
            new SourceFile("package/base.yaml", "id: https://example.org/base\nname: base\nannotations: {csharp_namespace: B}\n", IsReference: true));

        Compile.Clean(result).ImportedRegistries.ShouldBeEmpty();
    }

    [Fact]
    public void WarningsInReferencedFilesAreTheirAuthorsConcern()
    {
        const string package = """
            id: https://example.org/base
            name: base
            annotations: {csharp_namespace: B}
            classes:
              A: {disjoint_with: [B]}
              B: {is_a: C}
            """;
        CompilationResult result = Compile.Sources(
            new SourceFile("main.yaml", Compile.Header + "  - package/base\n"), new SourceFile("package/base.yaml", package, IsReference: true));

        result.Diagnostics.Select(static d => d.Id).ShouldBe(["ONT1007"]);
    }

    [Fact]
    public void EveryRootIsAnOntology() => Compile.Files(
        ("b.yaml", "id: https://example.org/b\nname: b\n"), ("a.yaml", "id: https://example.org/a\nname: a\n"))
        .Ontologies.Select(static o => o.Name).ShouldBe(["a", "b"]);

    [Fact]
    public void TheModelDoesNotDependOnTheOrderOfFilesOrOnPlaces()
    {
        (string Path, string Text)[] files =
            [("ontology/main.yaml", Compile.Header + "  - agents\n  - events\n"), ("ontology/agents.yaml", Agents), ("ontology/events.yaml", Events)];
        IEnumerable<(string, string)> moved = files.Reverse().Select(static f => (f.Path, "# a comment\n\n" + f.Text.Replace("classes:", "\n# another\nclasses:\n")));

        Compile.Files([.. moved]).Ontologies.ShouldBe(Compile.Files(files).Ontologies);
    }
}
