using Ontology.Package.Tests.Harness;

namespace Ontology.Package.Tests.Build;

/// <summary>What a build does again after an edit: docs/guides/build.md has the table.</summary>
public sealed class IncrementalBuildTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    private const string Books = "ontology/books.yaml";

    [Fact]
    public async Task An_edit_compiles_only_where_it_must_and_writes_only_the_sources_that_change()
    {
        using Consumer user = await OwnOntology.RestoredAsync(
            feed,
            "<EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>"
            + "<CompilerGeneratedFilesOutputPath>obj/generated</CompilerGeneratedFilesOutputPath>");
        var build = new ObservedBuild(user);

        await build.ShouldCompileAsync("Books.Book.g.cs", "Books.Person.g.cs", "BooksOntology.g.cs");
        await build.ShouldDoNothingAsync();

        user.Edit("Program.cs", "Console", "/* typed */ Console");
        await build.ShouldCompileAsync();

        user.Edit(Books, "classes:", "# What there is.\nclasses:");
        await build.ShouldCompileAsync();

        user.Edit(Books, "A book.", "A bound book.");
        await build.ShouldCompileAsync("Books.Book.g.cs");

        user.Edit(Books, "      name:\n", "      name:\n      born:\n");
        await build.ShouldCompileAsync("Books.Person.g.cs");

        user.Edit(Books, "  Person:", "  Comic:\n    is_a: Book\n  Person:");
        await build.ShouldCompileAsync("Books.Comic.g.cs", "BooksOntology.g.cs");

        user.Write("ontology/maps.yaml", OwnOntology.Maps);
        await build.ShouldCompileAsync("Maps.Atlas.g.cs", "Maps.Printer.g.cs", "MapsOntology.g.cs");

        // With the times of its files as they were: a build that goes by times alone does not see this.
        File.Move(user.Path("ontology/maps.yaml"), user.Path("ontology/plans.yaml"));
        await build.ShouldCompileAsync("Maps.Atlas.g.cs", "Maps.Printer.g.cs", "MapsOntology.g.cs");

        File.Delete(user.Path("ontology/plans.yaml"));
        await build.ShouldCompileAsync();

        user.Edit(Books, "      born:\n", "      born:\n        range: intger\n");
        ProgramRun broken = (await user.BuildAsync()).ShouldFail();
        broken.Findings.ShouldHaveSingleItem().ShouldContain("ontology/books.yaml(24,16): error ONT1006: ");

        user.Edit(Books, "        range: intger\n", "");
        await build.ShouldCompileAsync();
        await build.ShouldDoNothingAsync();
    }

    /// <summary>Builds, and tells whether the compiler ran and which sources it wrote that were not there before in the same words.</summary>
    private sealed class ObservedBuild(Consumer user)
    {
        private Dictionary<string, string> _sources = [];
        private DateTime _compiled;

        public async Task ShouldDoNothingAsync()
        {
            DateTime before = _compiled;
            (await BuildAsync()).ShouldBeEmpty();
            _compiled.ShouldBe(before, "the compiler ran");
        }

        public async Task ShouldCompileAsync(params string[] sources)
        {
            DateTime before = _compiled;
            (await BuildAsync()).ShouldBe(sources);
            _compiled.ShouldBeGreaterThan(before, "the compiler did not run");
        }

        private async Task<string[]> BuildAsync()
        {
            (await user.BuildAsync()).ShouldSucceed();
            _compiled = File.GetLastWriteTimeUtc(user.Path("obj/Debug/net10.0/App.dll"));
            Dictionary<string, string> sources = Directory
                .EnumerateFiles(user.Path("obj/generated/Ontology.Generator"), "*.g.cs", SearchOption.AllDirectories)
                .ToDictionary(static path => Path.GetFileName(path), File.ReadAllText);
            string[] changed = [.. sources.Where(s => _sources.GetValueOrDefault(s.Key) != s.Value).Select(static s => s.Key).Order(StringComparer.Ordinal)];
            _sources = sources;
            return changed;
        }
    }
}
