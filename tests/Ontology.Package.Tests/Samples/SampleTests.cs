using Ontology.Package.Tests.Harness;

namespace Ontology.Package.Tests.Samples;

/// <summary>The samples, as they stand, built from the packages.</summary>
public sealed class SampleTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    [Fact]
    public async Task A_console_program_reads_changes_and_validates_a_memorandum()
    {
        using Consumer user = new Consumer(feed).CopyFromRepository("samples/Memoranda", "samples/Memoranda").CopyFromRepository("seeds", "seeds");

        ProgramRun run = (await user.DotnetAsync("run", "--project", "samples/Memoranda")).ShouldSucceed();

        run.Output.ShouldContain("renewed: valid = True");
        run.Output.ShouldContain("seeds: valid = True");
    }

    [Fact]
    public async Task A_library_extends_our_ontology_an_app_uses_it_and_another_ontology_extends_it_from_its_package()
    {
        using Consumer user = new Consumer(feed)
            .CopyFromRepository("samples/Faculty", "Faculty")
            .CopyFromRepository("samples/FacultyAgreements", "FacultyAgreements");

        ProgramRun app = (await user.DotnetAsync("run", "--project", "FacultyAgreements")).ShouldSucceed();
        app.Output.ShouldContain("read as a memorandum: a FacultyMemorandum, equal = True");
        app.Output.ShouldContain("read by System.Text.Json: equal = True");

        (await user.DotnetAsync("pack", "Faculty", "-o", feed.Folder)).ShouldSucceed();
        user.WriteProject(
                "Desk/Desk.csproj", "net10.0", ["Ontology.Generator"], items: """<PackageReference Include="Faculty" Version="1.0.0" />""")
            .Write("Desk/ontology/desk.yaml", """
                id: https://example.org/desk
                name: desk
                prefixes:
                  linkml: https://w3id.org/linkml/
                  desk: https://example.org/desk/
                default_prefix: desk
                default_range: string
                imports:
                  - linkml:types
                  - https://example.org/faculty
                classes:
                  DeskMemorandum:
                    is_a: FacultyMemorandum
                    attributes:
                      desk:
                        required: true
                """)
            .Write("Desk/Program.cs", """
                Console.WriteLine(string.Join(' ', typeof(Desk.DeskMemorandum).BaseType, typeof(Faculty.FacultyMemorandum).BaseType));
                foreach (Ontology.Violation violation in Desk.DeskMemorandum.Read("{}"u8).Violations) Console.WriteLine(violation);
                """);

        ProgramRun desk = (await user.DotnetAsync("run", "--project", "Desk")).ShouldSucceed();
        desk.Output.ShouldContain("Faculty.FacultyMemorandum Ontology.Cooperation.Memorandum");
        desk.Output.ShouldContain("'desk'");
        desk.Output.ShouldContain("'faculty'");
    }

    [Fact]
    public async Task Generated_code_that_is_kept_in_the_repository_builds_without_the_generator()
    {
        using Consumer user = new Consumer(feed).CopyFromRepository("samples/KeptInRepository", ".");

        (await user.DotnetAsync("build", "-v", "q", "-warnaserror")).ShouldSucceed();
    }
}
