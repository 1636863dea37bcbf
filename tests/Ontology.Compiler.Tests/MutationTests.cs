using FsCheck;
using FsCheck.Fluent;

namespace Ontology.Compiler.Tests;

/// <summary>Schemas with characters and lines exchanged: no exception, and every finding stands inside its file.</summary>
public class MutationTests
{
    private static readonly string[] Seeds =
        TestData.Cases.SelectMany(TestData.FilesOf).Select(static f => f.Text).ToArray();

    private static readonly string[] Insertions =
    [
        "\t", "\"", "'", "[", "]", "{", "}", ": ", "- ", "&a ", "*a ", "!x ", "\n", "\r\n", "#", "|", ">", "\0", "\u2028", "é", "😀", "~", "<<: ",
        "? ", "---\n", "%", "@",
    ];

    [Fact]
    public void NoMutationOfASchemaBreaksTheCompiler()
    {
        Gen<(int Seed, (int Place, int What, int Length)[] Edits)> gen =
            from seed in Gen.Choose(0, Seeds.Length - 1)
            from edits in (
                from place in Gen.Choose(0, 5_000)
                from what in Gen.Choose(0, Insertions.Length)
                from length in Gen.Choose(0, 12)
                select (place, what, length)).ArrayOf(4)
            select (seed, edits);

        Prop.ForAll(gen.ToArbitrary(), static mutation => Check(Mutate(Seeds[mutation.Seed], mutation.Edits)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1_500));
    }

    private static string Mutate(string text, (int Place, int What, int Length)[] edits)
    {
        foreach ((int place, int what, int length) in edits)
        {
            int at = text.Length == 0 ? 0 : place % text.Length;
            text = what == Insertions.Length
                ? text.Remove(at, Math.Min(length, text.Length - at))
                : text.Insert(at, Insertions[what]);
        }

        return text;
    }

    private static bool Check(string text)
    {
        CompilationResult result = Compile.Files(("mutated.yaml", text));
        int lines = text.Split(['\n', '\r', '\u0085', '\u2028', '\u2029']).Length + 1;
        foreach (var diagnostic in result.Diagnostics)
        {
            diagnostic.Message.Any(char.IsControl).ShouldBeFalse(diagnostic.ToString());
            diagnostic.Span.Line.ShouldBeInRange(1, lines, diagnostic.ToString());
            diagnostic.Span.Column.ShouldBeGreaterThan(0);
            (diagnostic.Span.EndLine, diagnostic.Span.EndColumn)
                .ShouldBeGreaterThanOrEqualTo((diagnostic.Span.Line, diagnostic.Span.Column), diagnostic.ToString());
        }

        return true;
    }
}
