using Ontology.Compiler.Emit.Markdown;
using Ontology.Compiler.Model;
using Ontology.Compiler.Text;

namespace Ontology.Compiler.Tests.Markdown;

/// <summary>The document as a whole: areas, links, and whole ontologies.</summary>
public class DocumentTests
{
    private static readonly (string Path, string Text)[] Areas =
    [
        ("root.yaml", File("root", "title: All of it\ndescription: The whole.\nimports: [zebra, linkml:types, sub/apple]\nclasses: {Box: {tree_root: true}}\n")),
        ("zebra.yaml", File("zebra", "title: Stripes\ndescription: About stripes.\nimports: [below]\nclasses: {Stripe: {is_a: Animal}}\n")),
        ("sub/apple.yaml", File("apple", "classes: {Fruit: {}}\nenums: {Colour: {permissible_values: {red: {}}}}\n")),
        ("below.yaml", File("below", "title: Beasts\nclasses: {Animal: {}}\n")),
        ("empty.yaml", File("empty", "title: Nothing\n")),
    ];

    [Fact]
    public void EachFileIsAnAreaInTheOrderOfTheImports()
    {
        MarkdownPage page = MarkdownPage.Of(ModelOf(Areas));
        page.Headings.Where(static h => h.Level < 3).Select(static h => h.Text)
            .ShouldBe(["All of it", "How to read this", "Contents", "General", "Stripes", "apple", "Beasts"]);
        page.Section("Stripes").Text.ShouldContain("About stripes.");
        page.Section("General").Text.ShouldNotContain("The whole.");
        page.Section("Beasts").Headings.ShouldContain((3, "Animal"));
    }

    [Fact]
    public void FilesOfOneNameShareAnArea()
    {
        MarkdownPage page = MarkdownPage.Of(ModelOf(
        [
            ("root.yaml", File("root", "imports: [a/part, b/part]\n")),
            ("a/part.yaml", File("a", "title: One\ndescription: The first.\nclasses: {A: {}}\n")),
            ("b/part.yaml", File("b", "title: Two\ndescription: The second.\nclasses: {B: {}}\n")),
        ]));
        MarkdownPage area = page.Section("One");
        area.Headings.Skip(1).ShouldBe([(3, "A"), (3, "B")]);
        area.Text.ShouldContain("The first.\nThe second.");
    }

    [Fact]
    public void TheOrderOfFilesAndLinesMakesNoDifference()
    {
        string one = MarkdownEmitter.Emit(ModelOf(Areas));
        MarkdownEmitter.Emit(ModelOf(Areas.Reverse())).ShouldBe(one);
        MarkdownEmitter.Emit(ModelOf(Areas.Select(static a => (a.Path, a.Text.Replace("\n", "\r\n", StringComparison.Ordinal))))).ShouldBe(one);
        one.ShouldNotContain('\r');
        one.ShouldEndWith("\n");
    }

    [Fact]
    public void AnOntologyOfNothingIsADocument() => MarkdownPage.Of("title: Nothing\n").Headings.Select(static h => h.Text).ShouldBe(["Nothing", "How to read this"]);

    [Fact]
    public void NamesThatDifferOnlyInMarksHaveAnchorsOfTheirOwn()
    {
        MarkdownPage page = MarkdownPage.Of(Compile.Text("""
            classes: {a b: {}, a-b: {}, A-B: {}, 'a:b': {}, é: {}, ê: {}, class: {}}
            enums: {class.a b: {permissible_values: {x: {}}}}
            """).Ontologies.ShouldHaveSingleItem());
        page.Anchors.Count.ShouldBe(page.Anchors.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        ShouldResolve(page);
    }

    [Fact]
    public void EveryLinkOfTheCooperationOntologyLeadsSomewhere() => ShouldBeSound(RepositoryOntology.Model);

    [Fact]
    public void EveryElementOfTheCooperationOntologyIsThere()
    {
        OntologyModel model = RepositoryOntology.Model;
        MarkdownPage page = MarkdownPage.Of(model);
        model.Classes.ShouldNotBeEmpty();
        foreach (ClassModel @class in model.Classes)
        {
            MarkdownPage section = page.Section(@class.Name);
            section.Text.ShouldContain(@class.Description!);
            foreach (SlotModel slot in @class.Slots) section.Text.Split([' ', ',', '.', ';', '\n']).ShouldContain(slot.Name, @class.Name);
        }

        foreach (EnumModel @enum in model.Enums)
        {
            MarkdownPage section = page.Section(@enum.Name);
            foreach (PermissibleValueModel value in @enum.Values)
            {
                string deprecated = value.Deprecated is null ? "" : $" Deprecated: {value.Deprecated}";
                section.Row(value.Text)[1].ShouldBe(value.Description + deprecated);
            }
        }
    }

    [SharedMaterialFact("linkml/schemas")]
    public void PublicSchemasHaveSoundDocuments()
    {
        foreach (string folder in Directory.GetDirectories(SharedMaterial.Find("linkml/schemas")!).Select(static p => Path.Combine(p, "schema")).Where(Directory.Exists))
        {
            SourceFile[] files = Directory.GetFiles(folder, "*.yaml", SearchOption.AllDirectories)
                .Select(path => new SourceFile(Path.GetRelativePath(folder, path), System.IO.File.ReadAllText(path)))
                .ToArray();
            foreach (OntologyModel model in Compile.Sources(files).Ontologies) ShouldBeSound(model);
        }
    }

    private static void ShouldBeSound(OntologyModel model)
    {
        MarkdownPage page = MarkdownPage.Of(model);
        ShouldResolve(page);
        foreach (IReadOnlyList<string> diagram in page.Diagrams)
        {
            MermaidCheck.ShouldBeWellFormed(diagram);
            diagram.Count(static line => line.StartsWith("  class ", StringComparison.Ordinal)).ShouldBeLessThanOrEqualTo(15);
        }

        foreach (var table in page.Tables) table.ShouldAllBe(row => row.Count == table[0].Count);
    }

    private static void ShouldResolve(MarkdownPage page)
    {
        page.Targets.Except(page.Anchors).ShouldBeEmpty();
        page.Anchors.Except(page.Targets).ShouldBeEmpty();
    }

    private static OntologyModel ModelOf(IEnumerable<(string Path, string Text)> files) =>
        Compile.Files(files.ToArray()).Ontologies.Single(static o => o.Name == "root");

    private static string File(string name, string body) => $"id: https://example.org/{name}\nname: {name}\ndefault_prefix: https://example.org/\n{body}";
}
