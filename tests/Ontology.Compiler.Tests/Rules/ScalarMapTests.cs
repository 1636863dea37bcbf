using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Syntax.Yaml;
using Ontology.Compiler.Text;

namespace Ontology.Compiler.Tests.Rules;

/// <summary>A place in a scalar's value is found in the file, however YAML writes the scalar.</summary>
public class ScalarMapTests
{
    public static TheoryData<string> Scalars =>
    [
        "a: one two three",
        "a: one\n  two\n\n  three",
        "a: 'one ''two'' three'",
        "a: 'one\n\n   two\n  three'",
        "a: \"one \\\"two\\\" \\x41\\u00e9 \\U0001F600 three\"",
        "a: \"one \\\n   two\\\n\n  three\"",
        "a: \"one\n\n\n  two \\\n\n three\"",
        "a: |\n  one\n    two\n\n  three\n",
        "a: |+\n\n  one\n  two\n  \n  three\n\n",
        "a: |2-\n     one\n  two\n    three",
        "a: >\n  one\n  two\n\n  three\n",
        "a: >-\n  one\n    two\n   three\n  one\n\n\n  three",
        "a: >+ # a comment\n\n  one\n\n    two\n\n  three\n\n",
        "a: &x !!str one two three",
        "a: &x\n  'one two three'",
        "{a: one two three, b: c}",
        "? a\n: one two three",
        "a: \"one\ttwo\tthree\"  # a comment",
        "a: |\n  one \u00e9\U0001F600 two\n  three",
    ];

    [Theory]
    [MemberData(nameof(Scalars))]
    public void FindsEachWord(string yaml)
    {
        CheckWords(yaml);
        CheckWords(yaml.Replace("\n", "\r\n"));
        CheckWords("\uFEFF" + yaml);
        CheckWords("# first\n" + yaml);
    }

    [Theory]
    [MemberData(nameof(Scalars))]
    public void HasAPlaceForEachCharacterInOrder(string yaml)
    {
        (ScalarMap map, string value) = MapOf(yaml);
        (int, int) last = (0, 0);
        for (int i = 0; i < value.Length; i++)
        {
            SourceSpan span = map.Locate(i, 1);
            (span.Line, span.Column).ShouldBeGreaterThanOrEqualTo(last, Comparer<(int, int)>.Default);
            last = (span.Line, span.Column);
        }
    }

    private static void CheckWords(string yaml)
    {
        (ScalarMap map, string value) = MapOf(yaml);
        string[] lines = yaml.TrimStart('\uFEFF').Replace("\r\n", "\n").Split('\n');
        foreach (string word in new[] { "one", "two", "three" })
        {
            int index = value.IndexOf(word, StringComparison.Ordinal);
            SourceSpan span = map.Locate(index, word.Length);
            lines[span.Line - 1][(span.Column - 1)..(span.EndColumn - 1)].ShouldBe(word, $"{yaml} at {span}");
        }
    }

    private static (ScalarMap Map, string Value) MapOf(string yaml)
    {
        var source = new SourceFile("test.yaml", yaml);
        var scalar = ((YamlMapping)YamlReader.Read(source, new DiagnosticBag(), default)!)["a"]!.Value.ShouldBeOfType<YamlScalar>();
        return (ScalarMap.Create(new ScalarText(yaml), scalar.Span, scalar.Value), scalar.Value);
    }
}
