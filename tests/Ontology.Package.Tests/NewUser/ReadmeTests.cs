using Ontology.Package.Tests.Harness;

namespace Ontology.Package.Tests.NewUser;

/// <summary>Somebody who has the packages' pages, an empty folder and nothing else.</summary>
public sealed class ReadmeTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    [Fact]
    public async Task The_example_of_the_README_runs_in_a_new_console_program()
    {
        using var user = new Consumer(feed);
        (await user.DotnetAsync("new", "console", "--name", "Agreements", "--output", ".")).ShouldSucceed();
        (await user.DotnetAsync("add", "package", "Ontology.Sdk")).ShouldSucceed();
        user.Write("Program.cs", Documents.Example("README.md", "csharp"));
        File.Copy(Path.Combine(Repository.Root, "samples", "Memoranda", "memorandum.json"), user.Path("mou.json"));
        user.CopyFromRepository("seeds", "seeds");

        ProgramRun run = (await user.DotnetAsync("run")).ShouldSucceed();

        run.Output.ShouldContain("Memorandum of understanding between two universities: Renewed, valid: True");
        run.Output.ShouldContain(" memoranda, valid: True");
        File.ReadAllText(user.Path("renewed.json")).ShouldContain("\"renewed\"");

        user.Edit("mou.json", "\"signed\"", "\"sined\"");
        ProgramRun bad = await user.DotnetAsync("run", "--no-build");
        bad.ExitCode.ShouldBe(1);
        bad.Error.ShouldContain("'sined' is no value of AgreementStatus; did you mean 'signed'? [/status]");

        user.Edit("mou.json", "\"sined\"", "\"signed\"").Write("Program.cs", Documents.Example("src/Ontology.Sdk/README.md", "csharp"));
        (await user.DotnetAsync("run")).ShouldSucceed().Output.ShouldContain(": Renewed, valid: True");
    }

    [Fact]
    public async Task The_example_of_the_generator_compiles_an_ontology_of_ones_own()
    {
        using var user = new Consumer(feed);
        (await user.DotnetAsync("new", "console", "--name", "Books", "--output", ".")).ShouldSucceed();
        (await user.DotnetAsync("add", "package", "Ontology.Generator")).ShouldSucceed();
        user.Write("ontology/library.yaml", Documents.Example("src/Ontology.Generator.Package/README.md", "yaml"))
            .Write("Program.cs", Documents.Example("src/Ontology.Generator.Package/README.md", "csharp"));

        ProgramRun run = (await user.DotnetAsync("run")).ShouldSucceed();

        run.Output.Trim().ShouldBe("(1,49): error ONT2108: expected at least 1, found 0 [/pages]");
        run.Findings.Count(static finding => finding.Contains(": warning ", StringComparison.Ordinal)).ShouldBe(0);
    }

    [Fact]
    public async Task The_tool_installs_checks_and_validates()
    {
        using var user = new Consumer(feed);
        (await user.DotnetAsync("tool", "install", "Ontology.Cli", "--tool-path", "tools")).ShouldSucceed();
        user.Write("library.yaml", Documents.Example("src/Ontology.Generator.Package/README.md", "yaml"))
            .Write("book.json", """{ "title": "On the Origin of Species", "pages": 0 }""");
        string tool = user.Path("tools/ontology");

        (await Dotnet.RunProgramAsync(tool, user.Folder, "check", "library.yaml")).ShouldSucceed().Output.ShouldContain("library: 1 class");
        ProgramRun invalid = await Dotnet.RunProgramAsync(tool, user.Folder, "validate", "--schema", "library.yaml", "--class", "Book", "book.json");

        invalid.ExitCode.ShouldBe(1);
        invalid.Output.ShouldContain("book.json(1,");
    }
}
