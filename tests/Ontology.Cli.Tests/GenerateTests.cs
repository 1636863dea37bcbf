namespace Ontology.Cli.Tests;

/// <summary><c>ontology generate</c>: what it writes, and what it leaves alone.</summary>
public sealed class GenerateTests : IDisposable
{
    private const string Library = """
        id: https://example.org/library
        name: library
        prefixes:
          linkml: https://w3id.org/linkml/
          lib: https://example.org/library/
        default_prefix: lib
        default_range: string
        imports:
          - linkml:types
        classes:
          Book:
            description: A book.
            attributes:
              title:
                required: true
          Person:
            description: Somebody.
            attributes:
              name:

        """;

    private readonly TemporaryFolder _folder = new();

    private string Out => _folder.File("Generated");

    private string Schema => _folder.File("library.yaml");

    public void Dispose() => _folder.Dispose();

    private Task<ToolRun> Generate(params string[] more) => ToolRun.Of(["generate", Schema, "--out", Out, "--namespace", "Books", .. more]);

    private string[] Files() => [.. Directory.EnumerateFiles(Out).Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Fact]
    public async Task It_writes_the_sources_and_a_manifest_that_lists_them()
    {
        _folder.Write("library.yaml", Library);

        ToolRun run = await Generate();

        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldBe("3 files: 3 written, 0 deleted, 0 unchanged\n");
        Files().ShouldBe(["Library.Book.g.cs", "Library.Person.g.cs", "LibraryOntology.g.cs", "ontology.manifest"]);
        File.ReadAllText(Path.Combine(Out, "Library.Book.g.cs")).ShouldContain("namespace Books;");
        File.ReadAllLines(Path.Combine(Out, "ontology.manifest")).Skip(1).ShouldBe(["Library.Book.g.cs", "Library.Person.g.cs", "LibraryOntology.g.cs"]);
    }

    [Fact]
    public async Task It_writes_only_what_changed()
    {
        _folder.Write("library.yaml", Library);
        await Generate();
        DateTime long_ago = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        foreach (string file in Files()) File.SetLastWriteTimeUtc(Path.Combine(Out, file), long_ago);
        _folder.Write("library.yaml", Library.Replace("A book.", "A bound book."));

        ToolRun run = await Generate();

        run.Output.ShouldBe("3 files: 1 written, 0 deleted, 2 unchanged\n");
        Files().Where(file => File.GetLastWriteTimeUtc(Path.Combine(Out, file)) != long_ago).ShouldBe(["Library.Book.g.cs"]);
    }

    [Fact]
    public async Task It_deletes_what_it_wrote_and_nothing_else()
    {
        _folder.Write("library.yaml", Library);
        await Generate();
        string own = _folder.Write("Generated/Book.cs", "namespace Books; partial record Book;");
        string outside = _folder.Write("Other.g.cs", "// mine");
        File.AppendAllText(Path.Combine(Out, "ontology.manifest"), "../Other.g.cs\nBook.cs\n");
        _folder.Write("library.yaml", Library[..Library.IndexOf("  Person:", StringComparison.Ordinal)]);

        ToolRun run = await Generate();

        run.Output.ShouldBe("2 files: 1 written, 1 deleted, 1 unchanged\n");
        Files().ShouldBe(["Book.cs", "Library.Book.g.cs", "LibraryOntology.g.cs", "ontology.manifest"]);
        File.Exists(own).ShouldBeTrue();
        File.Exists(outside).ShouldBeTrue();
    }

    [Fact]
    public async Task A_file_in_the_way_that_was_not_generated_is_not_written_over()
    {
        _folder.Write("library.yaml", Library);
        _folder.Write("Generated/Library.Book.g.cs", "// by hand");

        ToolRun run = await Generate();

        run.ExitCode.ShouldBe(3);
        run.Error.ShouldContain("the file was not generated, and is not touched");
        Files().ShouldBe(["Library.Book.g.cs"]);
    }

    [Fact]
    public async Task Check_finds_nothing_after_generating_whatever_the_ends_of_lines()
    {
        _folder.Write("library.yaml", Library);
        await Generate();
        foreach (string file in Files()) File.WriteAllText(Path.Combine(Out, file), File.ReadAllText(Path.Combine(Out, file)).Replace("\n", "\r\n"));

        ToolRun run = await Generate("--check");

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task Check_shows_what_differs_and_writes_nothing()
    {
        _folder.Write("library.yaml", Library);
        await Generate();
        _folder.Write("library.yaml", Library.Replace("A book.", "A bound book.").Replace("Person:", "Reader:"));

        ToolRun run = await Generate("--check");

        run.ExitCode.ShouldBe(1);
        string[] stale = [.. run.Output.Split('\n').Where(static line => line.Contains(": error: ", StringComparison.Ordinal))];
        stale.Length.ShouldBe(5);
        stale[0].ShouldEndWith("Library.Book.g.cs(10,1): error: the ontology says something else");
        run.Output.ShouldContain("  - /// <summary>A book.</summary>\n  + /// <summary>A bound book.</summary>\n");
        stale[1].ShouldEndWith("Library.Person.g.cs(1,1): error: the file is left over: nothing in the ontology makes it any more");
        stale[2].ShouldEndWith("Library.Reader.g.cs(1,1): error: the file is missing");
        stale[4].ShouldEndWith("ontology.manifest: error: the list of the files is missing, or another");
        run.Output.ShouldEndWith("5 files are not what the ontology says; run 'ontology generate' without --check\n");
        Files().ShouldContain("Library.Person.g.cs");
    }

    [Fact]
    public async Task An_ontology_that_extends_ours_writes_its_own_classes_alone()
    {
        string schema = Path.Combine(Repository.Root, "samples", "Faculty", "ontology");

        ToolRun run = await ToolRun.Of("generate", schema, "--out", Out);

        run.ExitCode.ShouldBe(0, run.Output + run.Error);
        Files().ShouldBe(["Faculty.FacultyMemorandum.g.cs", "Faculty.ReviewOutcome.g.cs", "FacultyOntology.g.cs", "ontology.manifest"]);
    }

    [Fact]
    public async Task An_ontology_whose_types_are_elsewhere_is_referred_to()
    {
        _folder.Write("base/library.yaml", Library);
        _folder.Write("own.yaml", """
            id: https://example.org/own
            name: own
            prefixes:
              own: https://example.org/own/
            default_prefix: own
            imports:
              - https://example.org/library
            classes:
              Atlas:
                is_a: Book

            """);

        ToolRun run = await ToolRun.Of("generate", _folder.File("own.yaml"), "--reference", _folder.File("base"), "--out", Out, "--namespace", "Own");

        run.Findings.ShouldHaveSingleItem().ShouldContain("ONT1036");       // a namespace that another assembly has must be stated
        _folder.Write("base/library.yaml", Library + "annotations:\n  csharp_namespace: Books\n");
        (await ToolRun.Of("generate", _folder.File("own.yaml"), "--reference", _folder.File("base"), "--out", Out, "--namespace", "Own")).ExitCode.ShouldBe(0);
        Files().ShouldBe(["Own.Atlas.g.cs", "OwnOntology.g.cs", "ontology.manifest"]);
    }

    [Fact]
    public async Task Two_ontologies_of_one_name_write_nothing()
    {
        string first = _folder.Write("both/library.yaml", Library);
        _folder.Write("both/other.yaml", Library.Replace("org/library", "org/other").Replace("Book", "Atlas").Replace("Person", "Printer"));

        ToolRun run = await ToolRun.Of("generate", Path.GetDirectoryName(first)!, "--out", Out);

        run.ExitCode.ShouldBe(3);
        run.Error.ShouldContain("library.yaml and other.yaml would have one registry in C#");
        Directory.Exists(Out).ShouldBeFalse();
    }

    [Fact]
    public async Task An_ontology_with_errors_writes_nothing()
    {
        _folder.Write("library.yaml", Library.Replace("required: true", "range: Persn"));

        ToolRun run = await Generate();

        run.ExitCode.ShouldBe(3);
        run.Findings.ShouldHaveSingleItem().ShouldContain("ONT1006");
        Directory.Exists(Out).ShouldBeFalse();
    }
}
