using Microsoft.CodeAnalysis;
using Ontology.Generator.Tests.Harness;

namespace Ontology.Generator.Tests.Emission;

/// <summary>An ontology with mistakes gives its own errors, once, and its C# still compiles.</summary>
public class BrokenOntologyTests
{
    private const string File = "ontology/test.yaml";

    /// <summary>What to replace, by what, and the end of the one error that must follow.</summary>
    public static TheoryData<string, string, string> Mistakes => new()
    {
        { "range: Genre", "range: Gnere", "33,16,33,21 ONT1006" },
        { "range: Person\n        multivalued: true\n  Library", "range: Persn\n        multivalued: true\n  Library", "35,16,35,21 ONT1006" },
        { "  Book:\n", "  Book:\n    is_a: Parchment\n", "28,11,28,20 ONT1007" },
        { "  Book:\n", "  Book:\n    is_a: Book\n", "28,11,28,15 ONT1011" },
        { "  Book:\n", "  Book:\n    mixins:\n      - Nothing\n", "29,9,29,16 ONT1007" },
        { "  Book:\n", "  Book:\n    slots:\n      - nothing\n", "29,9,29,16 ONT1008" },
        { "  Book:\n", "  Book:\n    titel: A book\n", "28,5,28,10 ONT1001" },
        { "genre:\n", "genre:\n        ifabsent: Genre(nowel)\n", "33,19,33,31 ONT1037" },
        { "required: true\n      genre:", "required: perhaps\n      genre:", "31,19,31,26 ONT1003" },
        { "      title:\n", "      title:\n        annotations:\n          csharp_name: class\n", "32,24,32,29 ONT1035" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_gives_its_error_and_no_error_of_the_CSharp_compiler(string right, string wrong, string expected)
    {
        GeneratorRun run = TestProject.Of(Ontologies.Library)
            .Edit(File, right, wrong)
            .WriteProbe("string Run()", "        return new Book { Title = \"Jamila\", Authors = [\"a\"] }.Title + typeof(Person).Name + typeof(TestDataset).Name;")
            .Build();

        string[] errors = [.. run.Diagnostics.Where(static d => d.DefaultSeverity == DiagnosticSeverity.Error).Select(static d => d.ToString())];
        errors.ShouldNotBeEmpty();
        errors.ShouldBeUnique();
        run.Findings().ShouldBe([$"{File}({expected[..expected.IndexOf(' ')]}): error {expected[(expected.IndexOf(' ') + 1)..]}"]);
        CompiledProject.Create(run);
    }

    [Theory]
    [InlineData("just text")]
    [InlineData("- a\n- list")]
    [InlineData("a: b: c: d")]
    [InlineData("\t\u0000")]
    [InlineData("id: https://example.org/x\nname: x\nclasses:\n  A:\n    attributes: {a: {range: [1,2}}")]
    [InlineData("id: https://example.org/x\nname: x\nclasses:\n  A: *nothing")]
    public void A_file_that_is_no_ontology_gives_an_error_and_leaves_the_others_alone(string text)
    {
        GeneratorRun run = TestProject.Of(Ontologies.Library).Write("ontology/other.yaml", text).Build();

        run.Diagnostics.Where(static d => d.DefaultSeverity == DiagnosticSeverity.Error).ShouldAllBe(static d => d.Location.GetLineSpan().Path == "ontology/other.yaml");
        run.Diagnostics.ShouldNotBeEmpty();
        run.Sources.Keys.ShouldContain("Test.Book.g.cs");
        CompiledProject.Create(run);
    }
}
