using System.Text.Encodings.Web;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Ontology.Compiler.Emit.Markdown;
using Ontology.Compiler.Model;

namespace Ontology.Compiler.Tests.Markdown;

/// <summary>No text of an ontology does anything but stand there.</summary>
public class HostileTextTests
{
    private static readonly string[] Fragments =
    [
        "|", "\\|", "\\", "`", "```", "```\n```mermaid", "*", "**", "_", "__", "~~", "[x](https://evil.example)", "![i](j)", "[^1]", "[^1]: b", "[a]: b",
        "<script>alert(1)</script>", "</code>", "<!--", "-->", "<br>", "&#124;", "&amp;", "&lt;", "$", "$$", "#", "##", "- ", "+ ", "1. ", "1) ", "> ",
        "---", "===", "| a | b |\n|---|---|", "\n", "\r\n", "\t", "  ", "\"", "'", "{", "}", "%%", "%%{init:{}}%%", "click ", "class ", "namespace ",
        "note ", "direction", "direction LR", "TB", "LR", "end", "o", "style x fill:#f00;", ":::", "::", ":", ";", "#quot;", "#35;", "<<abstract>>", "<|--",
        "-->", "(", ")", "[", "]", "~T~", "\u2028", "\u0085", "\u202E", "😀", "é", "中", "www.example.org", "https://example.org/a_b*c", "a@b.org",
        "x_y", "_z_", "__proto__", "constructor",
    ];

    private static readonly Gen<string> Texts =
        Gen.Elements(Fragments).ArrayOf().Where(static parts => parts.Length is > 0 and < 7).Select(static parts => string.Concat(parts));

    [Fact]
    public void TextsDoNotChangeTheShapeOfTheDocument()
    {
        IReadOnlyList<string> plain = ShapeOf([.. Enumerable.Range(0, 24).Select(static i => $"text{i}")]);
        Prop.ForAll(Texts.ArrayOf(24).ToArbitrary(), texts =>
        {
            // Unlike each other, because names must be; in one paragraph, and with something to see, because an empty one is none.
            ShapeOf([.. texts.Select(static (text, i) => $"{string.Join(' ', text.Split('\r', '\n', '\u0085', '\u2028'))} {i}")]).ShouldBe(plain);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void TextsOfSeveralParagraphsStayTexts() => Prop.ForAll(Texts.ArrayOf(24).ToArbitrary(), texts =>
    {
        CheckMarkup(MarkdownPage.Of(ModelOf([.. texts.Select(static (text, i) => $"{text}\n\n{text}{i}")])));
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("a | b")]
    [InlineData("a \\| b \\")]
    [InlineData("`code` and ``more``")]
    [InlineData("*a* _b_ ~~c~~ __d__")]
    [InlineData("<b>bold</b> &lt; &#124; &amp;")]
    [InlineData("[link](https://evil.example) ![image](x) [^1]")]
    [InlineData("1. not a list")]
    [InlineData("- not a list")]
    [InlineData("# not a heading #")]
    [InlineData("C# and F#")]
    [InlineData("snake_case_name and _leading")]
    [InlineData("https://example.org/*a*?x=1&amp=2")]
    [InlineData("see www.example.org/_x_, please")]
    public void ATextIsShownAsItIs(string text)
    {
        MarkdownPage page = MarkdownPage.Of($$"""
            description: {{Quoted(text)}}
            classes:
              C: {description: {{Quoted(text)}}, attributes: {s: {description: {{Quoted(text)}}, pattern: {{Quoted(System.Text.RegularExpressions.Regex.Escape(text))}} } } }
            enums:
              E: {permissible_values: {v: {description: {{Quoted(text)}} } } }

            """);
        string[] shown = page.Text.Split('\n');
        shown.Count(line => line == text).ShouldBe(4);
        page.Text.ShouldContain($"Matches {System.Text.RegularExpressions.Regex.Escape(text)}.");
    }

    [Fact]
    public void AnAddressBecomesALink() =>
        MarkdownPage.Of("description: See https://example.org/a_b for more.\n").Outside.ShouldContain("https://example.org/a_b");

    [Fact]
    public void ATextKeepsItsParagraphsAndItems()
    {
        MarkdownPage page = MarkdownPage.Of("description: \"One\\ntwo\\n\\nThree:\\n- four\\n- five\"\n");
        page.Text.ShouldContain("One two\nThree:\n- four\n- five");
    }

    [Fact]
    public void CharactersThatAreNoTextAreReplaced()
    {
        string text = MarkdownEmitter.Emit(Compile.Text("description: \"a\\u0007b\\u202Ec\"\n").Ontologies[0]);
        text.ShouldContain("a\uFFFDb\uFFFDc");
    }

    [Fact]
    public void LongTextsTakeNoTime()
    {
        string long1 = string.Concat(Enumerable.Repeat("://", 300_000));
        string long2 = new('#', 900_000);
        var model = Compile.Text($"description: {Quoted(long1)}\nclasses: {{C: {{description: {Quoted(long2)}}}}}\n").Ontologies[0];
        var time = System.Diagnostics.Stopwatch.StartNew();
        MarkdownEmitter.Emit(model).Length.ShouldBeGreaterThan(1_800_000);
        time.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    private static IReadOnlyList<string> ShapeOf(string[] texts)
    {
        MarkdownPage page = MarkdownPage.Of(ModelOf(texts));
        CheckMarkup(page);
        return page.Shape;
    }

    private static void CheckMarkup(MarkdownPage page)
    {
        page.Targets.Except(page.Anchors).ShouldBeEmpty();
        page.Disguised.ShouldBeEmpty();
        page.Html.ShouldAllBe(static tag => tag == "<br>" || tag == "<code>" || tag == "</code>" || tag == "<span>" || tag == "</span>" || tag == "</a>"
            || tag.StartsWith("<a id=\"", StringComparison.Ordinal) || tag.StartsWith("<!-- Written by", StringComparison.Ordinal));
        foreach (var table in page.Tables) table.ShouldAllBe(row => row.Count == table[0].Count);
        foreach (IReadOnlyList<string> diagram in page.Diagrams) MermaidCheck.ShouldBeWellFormed(diagram);
    }

    // Whatever else is wrong with such names: the model is complete.
    private static OntologyModel ModelOf(string[] t) => Compile.Sources(new Text.SourceFile("t.yaml", $$"""
        id: https://example.org/test
        name: {{Quoted(t[0])}}
        title: {{Quoted(t[1])}}
        description: {{Quoted(t[2])}}
        version: {{Quoted(t[3])}}
        prefixes: {linkml: 'https://w3id.org/linkml/', ex: 'https://example.org/'}
        default_prefix: ex
        imports: ['linkml:types']
        types:
          ? {{Quoted(t[4])}}
          : {typeof: string, description: {{Quoted(t[5])}}, pattern: {{Quoted(t[6])}}}
        enums:
          ? {{Quoted(t[7])}}
          : {description: {{Quoted(t[8])}}, permissible_values: {? {{Quoted(t[9])}} : {description: {{Quoted(t[10])}}, meaning: {{Quoted("ex:" + t[11])}} } } }
        classes:
          ? {{Quoted(t[12])}}
          : {abstract: true, description: {{Quoted(t[13])}}, attributes: {? {{Quoted(t[14])}} : {identifier: true, description: {{Quoted(t[15])}} } } }
          ? {{Quoted(t[16])}}
          : is_a: {{Quoted(t[12])}}
            deprecated: {{Quoted(t[17])}}
            attributes:
              ? {{Quoted(t[18])}}
              : {range: {{Quoted(t[12])}}, required: true}
              ? {{Quoted(t[19])}}
              : {range: {{Quoted(t[7])}}, required: true, equals_string: {{Quoted(t[20])}} }
            rules:
              - {title: {{Quoted(t[21])}}, description: {{Quoted(t[22])}} }
              - {postconditions: {slot_conditions: {? {{Quoted(t[19])}} : {equals_string: {{Quoted(t[23])}} } } } }

        """)).Ontologies.ShouldHaveSingleItem();

    // JSON's strings are YAML's, once every character out of the ordinary is an escape.
    private static string Quoted(string text) => JsonSerializer.Serialize(text, new JsonSerializerOptions { Encoder = JavaScriptEncoder.Default });
}
