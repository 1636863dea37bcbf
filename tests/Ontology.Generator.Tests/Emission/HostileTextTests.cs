using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Ontology.Generator.Tests.Harness;

namespace Ontology.Generator.Tests.Emission;

/// <summary>No text of an ontology ends the literal or comment that it stands in.</summary>
public class HostileTextTests
{
    public static TheoryData<string> Texts => new(
        "quotes \" \\\" \\\\\" ' ` $\"{x}\" @\"",
        "three \"\"\" and four \"\"\"\" quotes",
        "comment */ /* // ///",
        "</summary></remarks><summary> <see cref=\"Nothing\"/> &amp; &nothing; <!-- --> ]]> <![CDATA[",
        "lines\nof\r\ntext\rand more\u0085and\u2028and\u2029and",
        "braces { } {{ }} {0} }",
        "#pragma warning restore\n#error no\n#nullable disable",
        "*/ } class Injected { } /*",
        "\u202Ereversed\u202C \uFEFF\u200B \u0007\u001B \uFFFE",
        "Кыргызстан 中国 \U0001F600 \U000E0041",
        "\\u0022 \\x22 \\\" %22 &#34; \\U00000022",
        "  leading and trailing blanks  ",
        "\"",
        "\\");

    // YAML takes no other escapes of control characters than those of JSON.
    private static string Quote(string text) => System.Text.Json.JsonSerializer.Serialize(text);

    [Theory]
    [MemberData(nameof(Texts))]
    public void In_descriptions_and_deprecations(string text)
    {
        string ontology = $"""
            id: https://example.org/test
            name: test
            description: {Quote(text)}
            prefixes:
              linkml: https://w3id.org/linkml/
              ex: https://example.org/
            default_prefix: ex
            default_range: string
            imports:
              - linkml:types
            enums:
              Colour:
                description: {Quote(text)}
                permissible_values:
                  red:
                    description: {Quote(text)}
                    deprecated: {Quote(text)}
            classes:
              Mixed:
                mixin: true
                description: {Quote(text)}
                attributes:
                  mixed:
                    description: {Quote(text)}
              Thing:
                tree_root: true
                description: {Quote(text)}
                mixins:
                  - Mixed
                attributes:
                  colour:
                    range: Colour
                    description: {Quote(text)}
                  old:
                    description: {Quote(text)}
                    deprecated: {Quote(text)}
                  parts:
                    range: Part
                    multivalued: true
                    inlined_as_list: true
                    description: {Quote(text)}
                rules:
                  - title: {Quote("t" + text)}
                    description: {Quote(text)}
                    preconditions:
                      slot_conditions:
                        colour:
                          value_presence: PRESENT
                    postconditions:
                      slot_conditions:
                        mixed:
                          value_presence: PRESENT
              Part:
                deprecated: {Quote(text)}

            """;

        GeneratorRun run = TestProject.Of(ontology).WriteProbe("bool Run()", "        return Thing.Read(\"{}\"u8).IsValid;").Build();

        run.Compile().Run().ShouldBe(true);
        ShouldHoldNothingElse(run);
        DocumentationOf(run, "T:Test.Thing").ShouldContain(Visible(text));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void In_names_and_values(string text)
    {
        string name = Quote("n" + text);
        string ontology = Ontologies.Header + $"""
            enums:
              {Quote("e" + text)}:
                permissible_values:
                  {Quote(text)}:
                    meaning: ex:a
            classes:
              {Quote("c" + text)}:
                annotations:
                  csharp_name: Thing
                attributes:
                  {name}:
                    annotations:
                      csharp_name: Colour
                    range: {Quote("e" + text)}
                  label:
                    ifabsent: {Quote("string(" + text + ")")}
                    equals_string: {Quote(text)}
                unique_keys:
                  {Quote("u" + text)}:
                    unique_key_slots:
                      - {name}

            """;

        GeneratorRun run = TestProject.Of(ontology).Build();

        CompiledProject.Create(run);
        ShouldHoldNothingElse(run);
    }

    [Fact]
    public void In_file_names()
    {
        GeneratorRun run = new TestProject()
            .Write("ontology/a\nclass Injected { }\n//.yaml", Ontologies.Library)
            .Write("C:\\ontology\\</c> \u2028.yaml", Ontologies.Header.Replace("name: test", "name: other").Replace("org/test", "org/other") + "classes:\n  Other:\n")
            .Build();

        run.Compile();
        ShouldHoldNothingElse(run);
    }

    /// <summary>Nothing but the declarations that the ontology asks for, and no directive but the two of every source.</summary>
    private static void ShouldHoldNothingElse(GeneratorRun run)
    {
        foreach (SyntaxTree tree in run.Trees)
        {
            SyntaxNode root = tree.GetRoot();
            root.DescendantNodes().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.BaseTypeDeclarationSyntax>()
                .ShouldNotContain(static type => type.Identifier.Text == "Injected");
            root.DescendantTrivia().Count(static trivia => trivia.IsDirective).ShouldBe(3);
            root.DescendantTrivia(descendIntoTrivia: true).ShouldNotContain(static trivia => trivia.IsKind(SyntaxKind.MultiLineCommentTrivia));
        }
    }

    private static string DocumentationOf(GeneratorRun run, string id)
    {
        Compilation compilation = run.Project.Compilation.AddSyntaxTrees(run.Trees);
        string xml = compilation.GetSymbolsWithName("Thing").Single().GetDocumentationCommentXml()!;
        xml.ShouldContain(id);
        return string.Join(' ', System.Xml.Linq.XDocument.Parse(xml).Root!.Element("summary")!.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The words of a text, without what no XML can hold.</summary>
    private static string Visible(string text) => string.Join(
        ' ',
        string.Concat(text.Select(static c => char.IsControl(c) && !char.IsWhiteSpace(c) || c == '\uFFFE' ? '\uFFFD' : c))
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
