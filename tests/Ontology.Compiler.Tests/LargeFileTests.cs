using System.Text;
using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Syntax.Yaml;
using Ontology.Compiler.Text;

namespace Ontology.Compiler.Tests;

/// <summary>A large file is read as two halves at once. Whoever reads what comes of it cannot tell.</summary>
public class LargeFileTests
{
    // Each section alone is longer than what is read as a whole.
    private static readonly string Slots = Section("slots", 2_000);
    private static readonly string Classes = Section("classes", 2_000);

    public static TheoryData<string, string> Texts { get; } = new()
    {
        { "two sections", Slots + Classes },
        { "lines that end as in DOS", (Slots + Classes).Replace("\n", "\r\n", StringComparison.Ordinal) },
        { "a document that is marked", "---\n" + Slots + Classes },
        { "an anchor and its alias in the other half", Slots + "a: &a\n  x: 1\n" + Classes + "b: *a\n" },
        { "an alias without an anchor", Slots + Classes + "b: *a\n" },
        { "a key twice", Slots + "again: 1\n" + Classes + "again: 2\n" },
        { "a section twice", Slots + Classes + Slots },
        { "a merge key over the halves", Slots + "<<: {classes: 1}\n" + Classes },
        { "a quote around the middle", "text: \"" + Slots + "\n\nmiddle:\n" + Classes + "\"\n" },
        { "brackets around the middle", "text: [" + new string('x', 70_000) + ",\nmiddle:\n 1, " + new string('y', 70_000) + "]\n" },
        { "a text to the end", "text: |\n" + Indented(Slots) + "middle:\n" + Indented(Classes) },
        { "a document behind another", Slots + "---\n" + Classes },
        { "a document that ends", Slots + "...\n" + Classes },
        { "a mistake in the first half", Slots + "a: b: c\n" + Classes },
        { "a mistake in the second half", Slots + Classes + "a: b: c\n" },
        { "a list where keys are expected", "- a\n" + Slots + Classes },
        { "comments and blank lines", "# " + new string('x', 70_000) + "\n\n\n" + Slots + "\n# more\n" + Classes },
        { "a lone carriage return", "a: 'b\rc'\n" + Slots + Classes },
        { "no section", string.Concat(Enumerable.Range(0, 5_000).Select(static i => $"key{i}: {i} and more\n")) },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void What_comes_of_halves_is_what_comes_of_the_whole(string name, string text)
    {
        text.Length.ShouldBeGreaterThan(YamlLimits.SmallLength, name);
        // A directive, here for the first document alone, keeps a file whole, and adds one line.
        string whole = "%TAG !unused! tag:example.org,2024:\n---\n" + (text.StartsWith("---\n", StringComparison.Ordinal) ? text[4..] : text);
        int added = text.StartsWith("---\n", StringComparison.Ordinal) ? 1 : 2;
        Read(text, added).ShouldBe(Read(whole, 0));
    }

    [Fact]
    public void Places_in_the_second_half_are_those_of_the_file()
    {
        YamlMapping root = Root(Slots + Classes);
        YamlEntry last = ((YamlMapping)root["classes"]!.Value).Entries[^1];
        string[] lines = (Slots + Classes).Split('\n');
        lines[last.Key.Span.Line - 1].ShouldBe("  classes1999:");
        last.Key.Span.Column.ShouldBe(3);
    }

    private static YamlMapping Root(string text) =>
        YamlReader.Read(new SourceFile("large.yaml", text), new DiagnosticBag(), CancellationToken.None).ShouldBeOfType<YamlMapping>();

    /// <summary>All nodes and findings with their places, so many lines further down.</summary>
    private static string Read(string text, int down)
    {
        var diagnostics = new DiagnosticBag();
        YamlNode? root = YamlReader.Read(new SourceFile("large.yaml", text), diagnostics, CancellationToken.None);
        var all = new StringBuilder();
        foreach (Diagnostic found in diagnostics.ToSortedArray()) all.AppendLine($"{found.Id} {Place(found.Span)}");
        if (root is not null) Write(root);
        return all.ToString();

        string Place(SourceSpan span) => $"{span.Line + down}:{span.Column}-{span.EndLine + down}:{span.EndColumn}";

        void Write(YamlNode node)
        {
            all.Append(Place(node.Span)).Append(' ').Append(node.Size).Append(' ').Append(node.Height).Append(' ');
            switch (node)
            {
                case YamlScalar scalar:
                    all.Append(scalar.IsPlain).AppendLine(scalar.Value);
                    break;
                case YamlSequence sequence:
                    all.AppendLine("[");
                    foreach (YamlNode item in sequence.Items) Write(item);
                    break;
                case YamlMapping mapping:
                    all.AppendLine("{");
                    foreach (YamlEntry entry in mapping.Entries)
                    {
                        Write(entry.Key);
                        Write(entry.Value);
                    }

                    break;
            }
        }
    }

    private static string Section(string name, int count) =>
        name + ":\n" + string.Concat(Enumerable.Range(0, count).Select(i => $"  {name}{i}:\n    description: The one with the number {i}.\n"));

    private static string Indented(string text) => "  " + text.TrimEnd('\n').Replace("\n", "\n  ", StringComparison.Ordinal) + "\n";
}
