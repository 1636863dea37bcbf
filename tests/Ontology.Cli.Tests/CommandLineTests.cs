namespace Ontology.Cli.Tests;

/// <summary>Exit codes and streams, as scripts rely on them.</summary>
public sealed class CommandLineTests
{
    private const string PeopleSchema =
        """
        id: https://example.org/people
        name: people
        prefixes:
          linkml: https://w3id.org/linkml/
        imports:
          - linkml:types
        default_range: string
        classes:
          Person:
            attributes:
              id:
                identifier: true
              age:
                range: integer
                minimum_value: 0
        """;

    [Theory]
    [InlineData]
    [InlineData("validate")]
    [InlineData("valdate", "x")]
    [InlineData("validate", "--no-such-option", "x")]
    [InlineData("check")]
    public async Task A_wrong_command_line_exits_2_and_says_where_help_is(params string[] arguments)
    {
        ToolRun run = await ToolRun.Of(arguments);

        run.ExitCode.ShouldBe(ExitCode.Usage);
        run.Error.ShouldContain("--help");
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("validate", "--help")]
    [InlineData("check", "--help")]
    public async Task Help_is_not_an_error(params string[] arguments)
    {
        ToolRun run = await ToolRun.Of(arguments);

        run.ExitCode.ShouldBe(ExitCode.Clean);
        run.Output.ShouldContain("Usage");
    }

    [Fact]
    public async Task A_missing_file_exits_3_and_is_named()
    {
        ToolRun run = await ToolRun.Of("validate", "no-such-file.yaml");

        run.ExitCode.ShouldBe(ExitCode.Unreadable);
        run.Error.ShouldContain("no-such-file.yaml");
    }

    [Fact]
    public async Task A_missing_ontology_exits_3()
    {
        ToolRun validate = await ToolRun.Of("validate", "--schema", "no-such-schema.yaml", Repository.Seeds);
        ToolRun check = await ToolRun.Of("check", "no-such-schema.yaml");

        validate.ExitCode.ShouldBe(ExitCode.Unreadable);
        check.ExitCode.ShouldBe(ExitCode.Unreadable);
    }

    [Fact]
    public async Task Data_is_validated_against_any_schema_and_a_named_class()
    {
        using var folder = new TemporaryFolder();
        string schema = folder.Write("people.yaml", PeopleSchema);
        string good = folder.Write("good.json", """{"id": "ada", "age": 36}""");
        string bad = folder.Write("bad.ndjson", "{\"id\": \"ada\", \"age\": 36}\n{\"id\": \"bob\", \"age\": -1}\n");

        (await ToolRun.Of("validate", "--schema", schema, "--class", "Person", good)).ExitCode.ShouldBe(ExitCode.Clean);

        ToolRun run = await ToolRun.Of("validate", "--schema", schema, "--class", "Person", bad);
        run.ExitCode.ShouldBe(ExitCode.Findings);
        run.Findings.ShouldHaveSingleItem().ShouldStartWith($"{bad}(2,22): error ONT");
        run.Findings[0].ShouldEndWith("[/age]");
    }

    [Fact]
    public async Task A_schema_that_does_not_compile_exits_3_and_shows_its_errors()
    {
        using var folder = new TemporaryFolder();
        string schema = folder.Write("people.yaml", PeopleSchema.Replace("range: integer", "range: interger", StringComparison.Ordinal));
        string data = folder.Write("data.json", """{"id": "ada"}""");

        ToolRun run = await ToolRun.Of("validate", "--schema", schema, "--class", "Person", data);

        run.ExitCode.ShouldBe(ExitCode.Unreadable);
        string finding = run.Findings.ShouldHaveSingleItem();
        finding.ShouldStartWith($"{schema}(14,16): error ONT");
        finding.ShouldContain("did you mean 'integer'?");
    }

    [Theory]
    [InlineData("Persn", "did you mean 'Person'?")]
    [InlineData(null, "--class, such as 'Person'")]
    public async Task Without_a_usable_class_it_says_which_there_are(string? className, string says)
    {
        using var folder = new TemporaryFolder();
        string schema = folder.Write("people.yaml", PeopleSchema);
        string data = folder.Write("data.json", """{"id": "ada"}""");
        string[] arguments = className is null
            ? ["validate", "--schema", schema, data]
            : ["validate", "--schema", schema, "--class", className, data];

        ToolRun run = await ToolRun.Of(arguments);

        run.ExitCode.ShouldBe(ExitCode.Usage);
        run.Error.ShouldContain(says);
    }

    [Fact]
    public async Task A_class_may_be_named_as_LinkMLs_tools_write_it()
    {
        using var folder = new TemporaryFolder();
        string schema = folder.Write("people.yaml", PeopleSchema.Replace("Person:", "natural person:", StringComparison.Ordinal));
        string data = folder.Write("data.json", """{"id": "ada"}""");

        (await ToolRun.Of("validate", "--schema", schema, "--class", "NaturalPerson", data)).ExitCode.ShouldBe(ExitCode.Clean);
    }

    [Theory]
    [InlineData("json", """{"countries": [{"id": "KG", "name": "Kyrgyzstan", "alpha3": "KG"}]}""", 1)]
    [InlineData("json", """{"countries": [{"id": "KG", "name": "Kyrgyzstan", "alpha3": "KGZ"}]}""", 0)]
    [InlineData("yaml", "countries: [{id: KG, name: Kyrgyzstan, alpha3: KGZ}]", 0)]
    [InlineData("ndjson", "{\"countries\": [{\"id\": \"KG\", \"name\": \"Kyrgyzstan\"}]}\n{\"topics\": []}\n", 0)]
    public async Task Standard_input_is_validated_in_the_format_that_is_named(string format, string text, int exitCode)
    {
        ToolRun run = await ToolRun.OfText(text, "validate", "--format", format, "-");

        run.ExitCode.ShouldBe(exitCode, run.Output + run.Error);
    }

    [Fact]
    public async Task Warnings_alone_are_clean_unless_the_caller_says_otherwise()
    {
        using var folder = new TemporaryFolder();
        string schema = folder.Write("people.yaml", PeopleSchema + "\n      nick:\n        recommended: true\n");
        string data = folder.Write("data.json", """{"id": "ada"}""");
        string[] arguments = ["validate", "--schema", schema, "--class", "Person", data];

        ToolRun lenient = await ToolRun.Of(arguments);
        lenient.Findings.ShouldHaveSingleItem().ShouldContain(": warning ONT");
        lenient.ExitCode.ShouldBe(ExitCode.Clean);

        (await ToolRun.Of([.. arguments, "--fail-on", "warning"])).ExitCode.ShouldBe(ExitCode.Findings);
    }

    [Fact]
    public async Task Our_own_ontology_has_no_finding()
    {
        ToolRun run = await ToolRun.Of("check", Repository.OntologyFolder);

        run.Findings.ShouldBeEmpty();
        run.ExitCode.ShouldBe(ExitCode.Clean);
    }

    [Fact]
    public async Task Check_reports_every_mistake_of_an_ontology_and_exits_1()
    {
        using var folder = new TemporaryFolder();
        folder.Write("people.yaml", PeopleSchema.Replace("range: integer", "range: interger", StringComparison.Ordinal));
        folder.Write("other/broken.yaml", "id: [\n");

        ToolRun run = await ToolRun.Of("check", folder.Path);

        run.Findings.Count.ShouldBeGreaterThanOrEqualTo(2);
        run.ExitCode.ShouldBe(ExitCode.Findings);
    }

    [Fact]
    public async Task An_ontology_may_import_the_cooperation_ontology_by_its_identifier()
    {
        string schema = Path.Combine(Repository.Root, "samples", "Faculty", "ontology", "faculty.yaml");

        ToolRun run = await ToolRun.Of("check", schema);

        run.Findings.ShouldBeEmpty();
        run.ExitCode.ShouldBe(ExitCode.Clean);
    }

    [Fact]
    public async Task A_file_beside_may_be_imported_by_its_identifier()
    {
        using var folder = new TemporaryFolder();
        folder.Write("people.yaml", PeopleSchema);
        string schema = folder.Write(
            "main.yaml",
            """
            id: https://example.org/main
            name: main
            prefixes: {ex: "https://example.org/"}
            imports: ["ex:people"]
            classes:
              Student: {is_a: Person}
            """);

        ToolRun run = await ToolRun.Of("check", schema);

        run.Findings.ShouldBeEmpty();
        run.Output.ShouldContain("main: 2 classes");
    }

    [Fact]
    public async Task Of_schemas_that_import_each_other_the_one_that_is_named_counts()
    {
        using var folder = new TemporaryFolder();
        string people = folder.Write("people.yaml", PeopleSchema.Replace("  - linkml:types\n", "  - linkml:types\n  - animals\n", StringComparison.Ordinal));
        folder.Write("animals.yaml", "id: https://example.org/animals\nname: animals\nimports: [people]\nclasses:\n  Dog: {attributes: {owner: {range: Person}}}\n");
        string data = folder.Write("data.json", """{"id": "ada"}""");

        (await ToolRun.Of("validate", "--schema", people, "--class", "Person", data)).ExitCode.ShouldBe(ExitCode.Clean);
    }

    [Fact]
    public async Task A_run_that_is_stopped_exits_130()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();

        int exitCode = await Tool.RunAsync(
            ["validate", Repository.Seeds], new ToolConsole(static () => Stream.Null, output, error), stopped.Token);

        exitCode.ShouldBe(ExitCode.Cancelled);
    }
}
