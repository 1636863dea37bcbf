namespace Ontology.Cli.Tests;

/// <summary><c>ontology export</c>.</summary>
public sealed class ExportTests
{
    private const string Schema = "id: https://example.org/deeds\nname: deeds\ntitle: Deeds\ndefault_prefix: https://example.org/\nimports:\n  - linkml:types\nclasses:\n  Deed:\n    description: Something done.\n";

    [Fact]
    public async Task Without_options_the_cooperation_ontology_goes_to_standard_output()
    {
        ToolRun run = await ToolRun.Of("export", "markdown");

        run.ExitCode.ShouldBe(ExitCode.Clean);
        run.Output.ShouldContain("# International cooperation in education and science\n");
        run.Output.ShouldContain("### Memorandum\n");
        run.Error.ShouldBeEmpty();
    }

    [Fact]
    public async Task Rules_are_a_table_with_their_codes_and_when_they_run()
    {
        using var folder = new TemporaryFolder();
        string schema = folder.Write(
            "deeds.yaml",
            Schema + "    attributes:\n      cost:\n        range: integer\n    rules:\n      - title: costs-something\n        description: A deed costs something.\n"
                + "        annotations:\n          cel: '!has(this.cost) || this.cost > 0'\n          code: DEED1\n          severity: warning\n");

        ToolRun run = await ToolRun.Of("export", "rules", "--schema", schema);

        run.Error.ShouldBeEmpty();
        run.Output.ShouldContain("| `DEED1` | A deed costs something. (`costs-something`) | `Deed` | warning | record |");
    }

    [Fact]
    public async Task The_tool_and_the_repository_have_the_same_ontology()
    {
        ToolRun carried = await ToolRun.Of("export", "markdown");
        ToolRun named = await ToolRun.Of("export", "markdown", "--schema", Path.Combine(Repository.OntologyFolder, "cooperation.yaml"));

        named.Output.ShouldBe(carried.Output);
    }

    [Fact]
    public async Task Any_ontology_is_written_to_a_file()
    {
        using var folder = new TemporaryFolder();
        string schema = folder.Write("deeds.yaml", Schema);
        string file = folder.File("deeds.md");

        ToolRun run = await ToolRun.Of("export", "markdown", "--schema", schema, "--out", file);

        run.ExitCode.ShouldBe(ExitCode.Clean);
        run.Output.ShouldBeEmpty();
        byte[] written = await File.ReadAllBytesAsync(file);
        written[0].ShouldBe((byte)'<', "no byte order mark");
        System.Text.Encoding.UTF8.GetString(written).ShouldContain("# Deeds\n");
    }

    [Fact]
    public async Task Check_tells_a_stale_file_from_a_current_one_and_writes_neither()
    {
        using var folder = new TemporaryFolder();
        string schema = folder.Write("deeds.yaml", Schema);
        string file = folder.File("deeds.md");
        string[] check = ["export", "markdown", "--schema", schema, "--out", file, "--check"];

        ToolRun missing = await ToolRun.Of(check);
        missing.ExitCode.ShouldBe(ExitCode.Findings);
        missing.Output.ShouldContain($"run 'ontology export markdown --schema {schema} --out {file}'");
        File.Exists(file).ShouldBeFalse();

        await ToolRun.Of("export", "markdown", "--schema", schema, "--out", file);
        (await ToolRun.Of(check)).ExitCode.ShouldBe(ExitCode.Clean);

        string current = await File.ReadAllTextAsync(file);
        await File.WriteAllTextAsync(file, current.Replace("\n", "\r\n", StringComparison.Ordinal));
        (await ToolRun.Of(check)).ExitCode.ShouldBe(ExitCode.Clean);

        folder.Write("deeds.yaml", Schema.Replace("Something done.", "Something undone.", StringComparison.Ordinal));
        (await ToolRun.Of(check)).ExitCode.ShouldBe(ExitCode.Findings);
        (await File.ReadAllTextAsync(file)).ShouldContain("Something done.");
    }

    [Theory]
    [InlineData("export")]
    [InlineData("export", "word")]
    [InlineData("export", "markdown", "--check")]
    public async Task A_wrong_command_line_exits_2_and_says_where_help_is(params string[] arguments)
    {
        ToolRun run = await ToolRun.Of(arguments);

        run.ExitCode.ShouldBe(ExitCode.Usage);
        run.Error.ShouldContain("see 'ontology export");
    }

    [Fact]
    public async Task An_ontology_with_errors_is_not_exported()
    {
        using var folder = new TemporaryFolder();
        string schema = folder.Write("deeds.yaml", Schema + "    is_a: Dead\n");
        string file = folder.File("deeds.md");

        ToolRun run = await ToolRun.Of("export", "markdown", "--schema", schema, "--out", file);

        run.ExitCode.ShouldBe(ExitCode.Unreadable);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain($"{schema}(10,11): error ONT");
        File.Exists(file).ShouldBeFalse();
    }

    [Fact]
    public async Task Where_nothing_can_be_written_it_says_so()
    {
        using var folder = new TemporaryFolder();
        string file = folder.File(Path.Combine("no-such-folder", "deeds.md"));

        ToolRun run = await ToolRun.Of("export", "markdown", "--out", file);

        run.ExitCode.ShouldBe(ExitCode.Unreadable);
        run.Error.ShouldContain(file);
    }
}
