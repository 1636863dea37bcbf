using System.Text.RegularExpressions;

namespace Ontology.Compiler.Tests.Markdown;

/// <summary>What of Mermaid's class diagrams we write, as its parser takes it in all versions since 10.</summary>
internal static partial class MermaidCheck
{
    /// <summary>Fails unless every line is a statement, and every class is declared once before it is used.</summary>
    public static void ShouldBeWellFormed(IReadOnlyList<string> lines)
    {
        lines[0].ShouldBe("%%{init: {\"class\": {\"hideEmptyMembersBox\": true}}}%%");
        lines[1].ShouldBe("classDiagram");
        lines[2].ShouldBeOneOf("  direction LR", "  direction TB");
        var declared = new HashSet<string>(StringComparer.Ordinal);
        foreach (string line in lines.Skip(3))
        {
            if (Declaration().Match(line) is { Success: true } declaration)
            {
                declared.Add(declaration.Groups["id"].Value).ShouldBeTrue(line);
                continue;
            }

            Match statement = new[] { Annotation(), Member(), Inheritance(), Link() }.Select(r => r.Match(line)).FirstOrDefault(static m => m.Success)
                ?? throw new InvalidOperationException($"no statement of a class diagram: {line}");
            foreach (Capture id in statement.Groups["id"].Captures) declared.ShouldContain(id.Value, line);
        }

        // Mermaid looks for this command in whole texts, over the ends of lines.
        Direction().Matches(string.Join("\n", lines)).Count.ShouldBe(1);
    }

    // In a label: what needs no reference, and references to characters.
    private const string Text = @"(?:[\p{L}\p{Nd}_, -]|#[0-9]+;)+";
    private const string Id = @"(?<id>(?!TB|BT|RL|LR)[A-Z][A-Za-z0-9]+|c_[0-9]+)";

    [GeneratedRegex("^  class " + Id + @"(?:\[""" + Text + @"""\])?$")]
    private static partial Regex Declaration();

    [GeneratedRegex("^  <<(?:abstract|mixin)>> " + Id + "$")]
    private static partial Regex Annotation();

    [GeneratedRegex("^  " + Id + " : " + Text + "$")]
    private static partial Regex Member();

    [GeneratedRegex("^  " + Id + @" <\|(?:--|\.\.) " + Id + "$")]
    private static partial Regex Inheritance();

    [GeneratedRegex("^  " + Id + @" (?:\*--|-->) ""[0-9]+(?:\.\.(?:[0-9]+|\*))?"" " + Id + " : " + Text + "$")]
    private static partial Regex Link();

    [GeneratedRegex(@"direction\s+(?:TB|BT|RL|LR)")]
    private static partial Regex Direction();
}
