using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Ontology.Compiler;
using Ontology.Compiler.Text;
using Ontology.Generator.Tests.Harness;

namespace Ontology.Generator.Tests.Diagnostics;

/// <summary>
/// The cases of the compiler's diagnostics, through the generator: each finding reaches the build at its place, and whatever is wrong with
/// an ontology, its C# compiles.
/// </summary>
public class CompilerCaseTests
{
    private static readonly string Root = Path.Combine(Repository.Root, "tests", "Ontology.Compiler.Tests", "testdata");

    private static readonly string[] Names =
        [.. Directory.GetDirectories(Root).Select(static folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Cases => new(Names);

    /// <summary>Without those that refer to ontologies of other assemblies, which the cases do not have.</summary>
    public static TheoryData<string> CompleteCases =>
        new(Names.Where(static name => !FilesOf(name).Any(static file => file.IsReference)));

    private static SourceFile[] FilesOf(string name)
    {
        string folder = Path.Combine(Root, name);
        return [.. Directory.GetFiles(folder, "*.yaml", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path, File.ReadAllText(Path.Combine(folder, path)), path.StartsWith("references/", StringComparison.Ordinal)))];
    }

    private static GeneratorRun Build(string name)
    {
        var project = new TestProject();
        foreach (SourceFile file in FilesOf(name)) project.Write(file.Path, file.Text, file.IsReference);
        return project.Build();
    }

    private static string SeverityOf(Diagnostic diagnostic) =>
        diagnostic.DefaultSeverity == DiagnosticSeverity.Info ? "information" : diagnostic.DefaultSeverity.ToString().ToLowerInvariant();

    [Theory]
    [MemberData(nameof(Cases))]
    public void Findings_stand_at_their_places(string name)
    {
        SourceFile[] files = FilesOf(name);
        IEnumerable<string> expected = OntologyCompiler
            .Compile([.. files.Select(static file => OntologyCompiler.Parse(file))], new CompilerOptions("Test")).Diagnostics
            .Select(static d => $"{d.Span.Path}({d.Span.Line},{d.Span.Column})-({d.Span.EndLine},{d.Span.EndColumn}) {d.Id}: {d.Message}");

        GeneratorRun run = Build(name);

        run.Diagnostics.Select(Describe).ShouldBe(expected);
        File.ReadAllLines(Path.Combine(Root, name, "expected.txt")).ShouldBe(
            run.Diagnostics.Select(static d =>
            {
                FileLinePositionSpan span = d.Location.GetLineSpan();
                return $"{span.Path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1}): "
                    + $"{SeverityOf(d)} {d.Id}: {d.GetMessage(null)}";
            }),
            ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_span_in_characters_is_the_one_in_lines(string name)
    {
        SourceFile[] files = FilesOf(name);
        foreach (Diagnostic diagnostic in Build(name).Diagnostics)
        {
            SourceText text = SourceText.From(files.Single(file => file.Path == diagnostic.Location.GetLineSpan().Path).Text);

            text.Lines.GetLinePositionSpan(diagnostic.Location.SourceSpan).ShouldBe(diagnostic.Location.GetLineSpan().Span, diagnostic.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(CompleteCases))]
    public void The_CSharp_compiles_all_the_same(string name) => CompiledProject.Create(Build(name));

    private static string Describe(Diagnostic diagnostic)
    {
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        return $"{span.Path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1})-"
            + $"({span.EndLinePosition.Line + 1},{span.EndLinePosition.Character + 1}) {diagnostic.Id}: {diagnostic.GetMessage(null)}";
    }
}
