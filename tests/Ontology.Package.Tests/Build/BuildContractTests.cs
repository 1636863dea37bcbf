using Ontology.Package.Tests.Harness;

namespace Ontology.Package.Tests.Build;

/// <summary>What the package does to a build besides generating: what would be missing without a word is an error that says so.</summary>
public sealed class BuildContractTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    private const string Hostile =
        """<PackageReference Include="HostileGenerator" Version="1.0.0" /><CompilerVisibleProperty Include="FailHostileGenerator" />""";

    [Fact]
    public async Task A_project_without_generators_is_told_why_its_types_are_missing()
    {
        using Consumer user = await OwnOntology.RestoredAsync(feed);
        user.Write("Directory.Build.targets", """
            <Project>
              <Target Name="BuildWithoutAnalyzers" AfterTargets="ResolveLockFileAnalyzers">
                <ItemGroup><Analyzer Remove="@(Analyzer)" /></ItemGroup>
              </Target>
            </Project>
            """);

        ProgramRun run = (await user.BuildAsync()).ShouldFail();

        run.Findings.ShouldHaveSingleItem().ShouldContain(
            "error ONT3102: the project has ontology files (ontology/books.yaml), and no generator among its analyzers that compiles them");
    }

    [Fact]
    public async Task A_project_that_refers_to_one_with_the_generator_has_it_too()
    {
        using var user = new Consumer(feed);
        user.WriteProject("Library/Library.csproj", "net10.0", ["Ontology.Generator"], "<OutputType>Library</OutputType>")
            .Write("Library/ontology/books.yaml", OwnOntology.Books)
            .WriteProject("App/App.csproj", "net10.0", [], items: """<ProjectReference Include="../Library/Library.csproj" />""")
            .Write("App/ontology/maps.yaml", OwnOntology.Maps)
            .Write("App/Program.cs", """
                Console.WriteLine(new Library.Book { Title = "T" }.Validate().IsValid && new App.Atlas { Title = "T" }.Validate().IsValid);
                """);

        (await user.DotnetAsync("run", "--project", "App")).ShouldSucceed().Output.Trim().ShouldBe("True");
    }

    [Fact]
    public async Task A_generator_that_fails_is_an_error_whatever_the_project_says()
    {
        using Consumer user = await OwnOntology.RestoredAsync(
            feed, "<FailHostileGenerator>true</FailHostileGenerator><NoWarn>$(NoWarn);CS8785</NoWarn>", Hostile);

        ProgramRun run = (await user.BuildAsync()).ShouldFail();

        run.Findings.ShouldHaveSingleItem().ShouldContain("error CS8785: Generator 'FailingGenerator' failed");
    }

    [Fact]
    public async Task The_check_before_compiling_knows_the_SDK_and_what_the_compiler_would_only_warn_of()
    {
        using Consumer user = await OwnOntology.RestoredAsync(feed, "<NoWarn>CS1591;8785;CS9057;CS87855</NoWarn>");

        ProgramRun properties = (await user.DotnetAsync(
            "msbuild", "-t:ResolveLockFileAnalyzers;CheckOntologyBuild", "-getProperty:NoWarn", "-getProperty:WarningsAsErrors")).ShouldSucceed();
        properties.Output.ShouldContain("CS1591;;;CS87855");
        properties.Output.ShouldContain("CS8785;CS9057");

        ProgramRun old = (await user.DotnetAsync("msbuild", "-t:CheckOntologyBuild", "-p:NETCoreSdkVersion=7.0.400", "-v:q")).ShouldFail();
        old.Findings.ShouldHaveSingleItem().ShouldContain("error ONT3101: ontologies are compiled by the .NET SDK 8.0.100 or newer, and this is 7.0.400");
    }

    [Fact]
    public async Task A_language_version_that_is_too_old_is_an_error_that_names_the_way_out()
    {
        using Consumer user = await OwnOntology.RestoredAsync(feed, "<LangVersion>11</LangVersion>");

        (await user.BuildAsync()).ShouldFail().Findings.ShouldContain(static finding =>
            finding.Contains("ontology/books.yaml(1,1): error ONT3002: ", StringComparison.Ordinal)
            && finding.Contains("set <LangVersion>12</LangVersion>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Editors_are_handed_the_ontology_and_watch_waits_for_it()
    {
        using Consumer user = await OwnOntology.RestoredAsync(feed);

        ProgramRun designTime = (await user.DotnetAsync(
            "msbuild", "-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true",
            "-getItem:CscCommandLineArgs")).ShouldSucceed();
        designTime.Output.ShouldContain("/additionalfile:ontology/books.yaml");
        designTime.Output.ShouldContain("Ontology.Generator.dll");
        File.Exists(user.Path("obj/Debug/net10.0/App.dll")).ShouldBeFalse();

        (await user.DotnetAsync("watch", "--list")).ShouldSucceed().Output.ShouldContain("ontology/books.yaml");
    }

    [Fact]
    public async Task Items_can_be_named_switched_off_and_be_several_ontologies()
    {
        using Consumer user = await OwnOntology.RestoredAsync(
            feed, "<EnableDefaultOntologyItems>false</EnableDefaultOntologyItems>", """<OntologyFile Include="schemas/*.yaml" />""");
        user.Write("ontology/broken.yaml", "classes: [")
            .Write("schemas/books.yaml", OwnOntology.Books)
            .Write("schemas/maps.yaml", "annotations:\n  csharp_namespace: Cartography\n" + OwnOntology.Maps)
            .Write("Program.cs", """
                using App;
                using Cartography;
                Console.WriteLine(new Book { Title = "T" }.Validate().IsValid && new Atlas { Title = "T" }.Validate().IsValid);
                """);

        (await user.DotnetAsync("run", "--no-restore")).ShouldSucceed().Output.Trim().ShouldBe("True");
    }

    [Theory]
    [InlineData("12", "disable", "disable", "ontology")]
    [InlineData("preview", "enable", "enable", "samples/KeptInRepository/schema")]
    public async Task Generated_code_has_no_warning_at_the_strictest_level(string language, string nullable, string implicitUsings, string ontology)
    {
        using Consumer user = await OwnOntology.RestoredAsync(
            feed,
            $"<LangVersion>{language}</LangVersion><AnalysisLevel>latest-all</AnalysisLevel><EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>"
            + "<TreatWarningsAsErrors>true</TreatWarningsAsErrors><GenerateDocumentationFile>true</GenerateDocumentationFile><OutputType>Library</OutputType>");
        user.Edit("App.csproj", "<Nullable>enable</Nullable>", $"<Nullable>{nullable}</Nullable>")
            .Edit("App.csproj", "<ImplicitUsings>enable</ImplicitUsings>", $"<ImplicitUsings>{implicitUsings}</ImplicitUsings>")
            .CopyFromRepository(ontology, "ontology");
        File.Delete(user.Path("ontology/books.yaml"));
        File.Delete(user.Path("Program.cs"));

        (await user.BuildAsync()).ShouldSucceed().Findings.ShouldBeEmpty();
    }
}
