using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Ontology.Compiler;
using Ontology.Compiler.Diagnostics;
using Ontology.Generator.Pipeline;
using Ontology.Generator.Tests.Harness;

namespace Ontology.Generator.Tests.Diagnostics;

/// <summary>What the generator itself has to say, and how it hands over what the compiler says.</summary>
public class GeneratorDiagnosticTests
{
    private const string File = "ontology/test.yaml";

    [Fact]
    public void A_file_that_cannot_be_read_is_an_error_and_the_others_compile()
    {
        GeneratorRun run = TestProject.Of(Ontologies.Library).Write("ontology/gone.yaml", null).Build();

        run.Findings().ShouldBe(["ontology/gone.yaml(1,1,1,1): error ONT3001"]);
        run.Sources.Keys.ShouldContain("Test.Book.g.cs");
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp11, "11.0")]
    [InlineData(LanguageVersion.CSharp7_3, "7.3")]
    public void A_project_with_an_old_language_version_is_told_what_it_needs(LanguageVersion version, string text)
    {
        GeneratorRun run = new TestProject(language: version).Write(File, Ontologies.Library).Build();

        run.Findings().ShouldBe([$"{File}(1,1,1,1): error ONT3002"]);
        run.Diagnostics[0].GetMessage(null).ShouldContain($"compiles C# {text}; set <LangVersion>12</LangVersion>");
    }

    [Fact]
    public void A_project_without_ontologies_may_have_any_language_version() =>
        new TestProject(language: LanguageVersion.CSharp7_3).Build().Diagnostics.ShouldBeEmpty();

    [Fact]
    public void Two_ontologies_of_one_name_are_an_error_at_the_second_and_no_error_in_CSharp()
    {
        GeneratorRun run = new TestProject()
            .Write("ontology/a.yaml", Ontologies.Library)
            .Write("ontology/b.yaml", Ontologies.Header.Replace("org/test", "org/other") + "classes:\n  Other:\n")
            .Build();

        run.Findings().ShouldBe(["ontology/b.yaml(2,7,2,11): error ONT3003"]);
        run.Diagnostics[0].GetMessage(null).ShouldBe(
            "the C# class 'Test.TestOntology' is that of the ontology in 'a.yaml' already; "
            + "give this one another 'name', or the annotation 'csharp_namespace' or 'csharp_name'");
        CompiledProject.Create(run);
    }

    [Fact]
    public void A_class_that_two_ontologies_of_a_project_name_alike_is_an_error_at_the_second()
    {
        string other = Ontologies.Header.Replace("name: test", "name: other").Replace("org/test", "org/other");
        TestProject project = new TestProject()
            .Write("ontology/a.yaml", Ontologies.Library)
            .Write("ontology/b.yaml", other + "classes:\n  Book:\n  Other:\n");

        GeneratorRun run = project.Build();

        run.Findings().ShouldBe(["ontology/b.yaml(11,3,11,7): error ONT1033"]);
        run.Diagnostics[0].GetMessage(null).ShouldBe("the C# name 'Test.Book' is taken by class 'Book' in a.yaml");
        project.Edit("ontology/b.yaml", "classes:", "annotations:\n  csharp_namespace: Other\nclasses:").Build().Compile();
    }

    [Fact]
    public void A_file_that_is_two_items_is_one_file()
    {
        ParsedFile file = CompilerSteps.Parse(new OntologyInput(File, Ontologies.Library, IsReference: false), default);

        CompiledOntologies compiled = CompilerSteps.Compile([file, file], new CompilerOptions("Test"), new ProjectMemory(), default);

        compiled.Diagnostics.ShouldBeEmpty();
        compiled.Ontologies.Count.ShouldBe(1);
    }

    [Fact]
    public void Cancelling_is_no_error()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        ParsedFile file = CompilerSteps.Parse(new OntologyInput(File, Ontologies.Library, IsReference: false), default);

        Should.Throw<OperationCanceledException>(() => CompilerSteps.Parse(new OntologyInput(File, Ontologies.Library, IsReference: false), cancelled.Token));
        Should.Throw<OperationCanceledException>(() => CompilerSteps.Compile([file], new CompilerOptions("Test"), new ProjectMemory(), cancelled.Token));
        CompiledOntologies compiled = CompilerSteps.Compile([file], new CompilerOptions("Test"), new ProjectMemory(), default);
        Should.Throw<OperationCanceledException>(() => CompilerSteps.Emit(compiled.Ontologies, new ProjectMemory(), cancelled.Token));
    }

    [Fact]
    public void A_failure_of_the_compiler_is_an_error_that_says_what_to_report()
    {
        // A model that no binder makes: a class without a name.
        ParsedFile file = CompilerSteps.Parse(new OntologyInput(File, Ontologies.Library, IsReference: false), default);
        Compiler.Model.OntologyModel model = CompilerSteps.Compile([file], new CompilerOptions("Test"), new ProjectMemory(), default).Ontologies[0];
        Compiler.Model.ClassModel nameless = model.Classes[0] with { CSharpName = null! };

        EmittedSources emitted = CompilerSteps.Emit(
            Tables.EquatableArray.Create(model with { Classes = Tables.EquatableArray.Create(nameless) }), new ProjectMemory(), default);

        ReportedDiagnostic failure = emitted.Failures.ShouldHaveSingleItem();
        failure.Descriptor.Id.ShouldBe("ONT3999");
        failure.Message.ShouldContain("please report it with the file and this line: System.");
        failure.Message.ShouldNotContain("\n");
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Places_are_right_whatever_ends_the_lines(string newline)
    {
        string text = Ontologies.Library.Replace("range: Genre", "range: Gnere").Replace("\n", newline);

        GeneratorRun run = TestProject.Of(text).Build();

        run.Findings().ShouldBe([$"{File}(33,16,33,21): error ONT1006"]);
        text.Substring(run.Diagnostics[0].Location.SourceSpan.Start, run.Diagnostics[0].Location.SourceSpan.Length).ShouldBe("Gnere");
    }

    [Fact]
    public void Places_count_UTF16_units()
    {
        string text = Ontologies.Library.Replace("description: A book.", "description: \"\U0001F4D6 книга 书\"").Replace("range: Genre", "range: Gnere # \U0001F600");

        GeneratorRun run = TestProject.Of(text).Build();

        run.Findings().ShouldBe([$"{File}(33,16,33,21): error ONT1006"]);
        text.Substring(run.Diagnostics[0].Location.SourceSpan.Start, run.Diagnostics[0].Location.SourceSpan.Length).ShouldBe("Gnere");
    }

    [Fact]
    public void Errors_cannot_be_switched_off_and_warnings_can()
    {
        foreach (Compiler.Diagnostics.DiagnosticDescriptor descriptor in Catalogued())
        {
            bool isError = descriptor.Severity == Compiler.Diagnostics.DiagnosticSeverity.Error;
            RoslynDiagnostics.Describe(descriptor).CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable).ShouldBe(isError, descriptor.Id);
        }
    }

    [Fact]
    public void Every_diagnostic_is_listed_as_released_or_to_be_released()
    {
        string folder = Path.Combine(Repository.Root, "src", "Ontology.Generator");
        IEnumerable<string> listed = new[] { "AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md" }
            .SelectMany(file => System.IO.File.ReadAllLines(Path.Combine(folder, file)))
            .Where(static line => line.StartsWith("ONT", StringComparison.Ordinal))
            .Select(static line => string.Join(" | ", line.Split('|').Select(static cell => cell.Trim())));

        listed.ShouldBe(Catalogued()
            .OrderBy(static d => d.Id, StringComparer.Ordinal)
            .Select(static d => $"{d.Id} | {RoslynDiagnostics.Category} | {RoslynDiagnostics.Describe(d).DefaultSeverity} | {d.Title}"));
    }

    [Fact]
    public void Every_diagnostic_has_a_page()
    {
        foreach (Compiler.Diagnostics.DiagnosticDescriptor descriptor in Catalogued())
        {
            string page = Path.Combine(Repository.Root, descriptor.HelpPath);
            System.IO.File.Exists(page).ShouldBeTrue(page);
            System.IO.File.ReadLines(page).First().ShouldBe($"# {descriptor.Id}: {descriptor.Title}");
        }
    }

    private static IEnumerable<Compiler.Diagnostics.DiagnosticDescriptor> Catalogued() => typeof(Catalog).GetFields()
        .Select(static field => field.GetValue(null))
        .OfType<Compiler.Diagnostics.DiagnosticDescriptor>()
        .Concat(GeneratorDiagnostics.All);
}
