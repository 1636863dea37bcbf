namespace Ontology.Compiler.Tests.Markdown;

/// <summary>Class diagrams: what they show, and that they stay legible.</summary>
public class DiagramTests
{
    [Fact]
    public void ADiagramShowsKindsPartsAndLinks()
    {
        MarkdownPage page = MarkdownPage.Of("""
            classes:
              Thing: {abstract: true, attributes: {id: {identifier: true}, note: {}}}
              Deed:
                is_a: Thing
                mixins: [Dated]
                attributes:
                  parts: {range: Part, multivalued: true, required: true}
                  by: {range: Person, required: true}
                  for: {range: Person, required: true}
                  to: {range: Person}
                  about: {range: Thing, multivalued: true, any_of: [{range: Person}, {range: Deed}]}
              Person: {is_a: Thing}
              Part: {}
              Dated: {mixin: true}

            """);
        string[] lines = [.. page.Diagrams.ShouldHaveSingleItem()];
        MermaidCheck.ShouldBeWellFormed(lines);
        lines.Where(static l => l.Contains("<<") || l.Contains(" : ") || l.Contains("<|")).ShouldBe(
        [
            "  <<mixin>> Dated",
            "  <<abstract>> Thing",
            "  Thing : id",
            "  Thing <|-- Deed",
            "  Dated <|.. Deed",
            "  Thing <|-- Person",
            "  Deed *-- \"1..*\" Part : parts",
            "  Deed --> \"1\" Person : by, for",
            "  Deed --> \"0..1\" Person : to",
            "  Deed --> \"0..*\" Person : about",
            "  Deed --> \"0..*\" Deed : about",
        ], ignoreOrder: true);
    }

    [Fact]
    public void WhatAnAncestorShowsIsNotShownAgain()
    {
        MarkdownPage page = MarkdownPage.Of("""
            classes:
              Person: {attributes: {id: {identifier: true}}}
              Deed: {attributes: {by: {range: Person}, about: {range: Person}}}
              Gift: {is_a: Deed, slot_usage: {by: {description: Who gave it.}, about: {required: true}}}

            """);
        page.Diagrams.ShouldHaveSingleItem().Where(static l => l.Contains("Gift -->")).ShouldBe(["  Gift --> \"1\" Person : about"]);
    }

    [Fact]
    public void AClassOfAnotherAreaIsABareBox()
    {
        MarkdownPage page = MarkdownPage.Of(Compile.Clean(Compile.Files(
            ("base.yaml", "id: https://example.org/base\nname: base\ndefault_prefix: https://example.org/\nclasses: {Thing: {attributes: {id: {identifier: true}}}, Other: {}}\n"),
            ("root.yaml", "id: https://example.org/root\nname: root\ndefault_prefix: https://example.org/\nimports: [base]\nclasses: {Deed: {is_a: Thing}}\n"))));
        page.Section("General").Diagrams.ShouldHaveSingleItem().Skip(3).ShouldBe(["  class Deed", "  class Thing", "  Thing <|-- Deed"]);
    }

    [Theory]
    [InlineData(5, "  direction LR")]
    [InlineData(6, "  direction TB")]
    public void ALongLineRunsFromTopToBottom(int length, string direction)
    {
        // Each kind stands behind its parent, and the last refers to the first, which makes a circle.
        string kinds = string.Join("\n", Enumerable.Range(1, length - 1).Select(i => $"  Kind{i}: {{is_a: Kind{i - 1}{(i == length - 1 ? ", attributes: {back: {range: Kind0}}" : "")}}}"));
        MarkdownPage.Of($"classes:\n  Kind0: {{attributes: {{id: {{identifier: true}}}}}}\n{kinds}\n").Diagrams.ShouldHaveSingleItem()[2].ShouldBe(direction);
    }

    [Fact]
    public void AnAreaWithoutLinksHasNoDiagram() => MarkdownPage.Of("classes: {A: {}, B: {}}\n").Diagrams.ShouldBeEmpty();

    [Fact]
    public void AWideAreaHasSeveralDiagramsThatShowEverythingOnce()
    {
        // 20 kinds of one class, each of which refers to the next, and 20 links of one more.
        string kinds = string.Join("\n", Enumerable.Range(0, 20).Select(i => $"  Kind{i:00}: {{is_a: Thing, attributes: {{next{i}: {{range: Kind{(i + 1) % 20:00}}}}}}}"));
        string links = string.Join(", ", Enumerable.Range(0, 20).Select(static i => $"link{i}: {{range: Kind{i:00}}}"));
        MarkdownPage page = MarkdownPage.Of($"classes:\n  Thing: {{attributes: {{id: {{identifier: true}}}}}}\n{kinds}\n  Hub: {{attributes: {{{links}}}}}\n");
        foreach (IReadOnlyList<string> diagram in page.Diagrams)
        {
            MermaidCheck.ShouldBeWellFormed(diagram);
            diagram.Count(static l => l.StartsWith("  class ", StringComparison.Ordinal)).ShouldBeLessThanOrEqualTo(15);
        }

        string[] all = page.Diagrams.SelectMany(static d => d).Where(static l => l.Contains("<|--") || l.Contains("-->")).ToArray();
        all.Length.ShouldBe(60);
        all.Distinct().Count().ShouldBe(60);
        page.Text.ShouldContain("What Hub holds and refers to (1 of 2):");
        page.Text.ShouldContain("What Hub holds and refers to (2 of 2):");
    }

    [Fact]
    public void AClassWithTooManyLinksIsNotDrawn()
    {
        string kinds = string.Join("\n", Enumerable.Range(0, 40).Select(static i => $"  Kind{i:00}: {{attributes: {{id: {{identifier: true}}}}}}"));
        string links = string.Join(", ", Enumerable.Range(0, 40).Select(static i => $"link{i}: {{range: Kind{i:00}}}"));
        MarkdownPage page = MarkdownPage.Of($"classes:\n{kinds}\n  Hub: {{attributes: {{{links}}}}}\n");
        page.Diagrams.ShouldBeEmpty();
        page.Text.ShouldContain("Hub has more links than a diagram can show; they stand in its table.");
    }
}
