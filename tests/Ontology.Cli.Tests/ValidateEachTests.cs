namespace Ontology.Cli.Tests;

/// <summary>
/// Files of lines are validated as they come where that says all; what is said is what the dataset of them would say. Records are judged each by itself
/// where that is asked for.
/// </summary>
public sealed class ValidateEachTests : IDisposable
{
    private const string Schema =
        """
        id: https://example.org/measurements
        name: measurements
        prefixes:
          linkml: https://w3id.org/linkml/
        imports:
          - linkml:types
        default_range: string
        classes:
          Measurement:
            attributes:
              kind:
                designates_type: true
              station:
                required: true
                pattern: "^[a-z]+(-[a-z]+)*$"
              value:
                range: double
                minimum_value: 0
              parts:
                range: Part
                multivalued: true
                inlined_as_list: true
              day:
                range: date
                recommended: true
          Estimate:
            is_a: Measurement
            attributes:
              error:
                range: double
                required: true
          Part:
            attributes:
              name:
                required: true
              size:
                range: integer
        """;

    private const string Lines =
        """
        {"station":"north-east","value":1.5,"day":"2024-02-29"}
        {"station":"north east","value":-1}

        {"kind":"Estimate","station":"south","value":1,"error":0.5,"day":"2024-02-29"}
        {"kind":"Estimate","station":"south","day":"2024-02-30"}
        {"kind":"Guess","station":"south"}
        {"station":"north","parts":[{"name":"a","size":1},{"size":"x","more":1}],"day":"2024-02-29"}
        [1]
        {"station":"north",
        {"station":"north","day":"2024-02-29"} x
        null
        """;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task What_is_said_is_what_the_dataset_says()
    {
        string schema = _folder.Write("measurements.yaml", Schema);
        string text = string.Concat(Enumerable.Repeat(Lines.ReplaceLineEndings("\n") + "\r\n", 300)) + Lines.ReplaceLineEndings("\r\n");
        string file = _folder.Write("many.ndjson", text);

        ToolRun lines = await ToolRun.Of("validate", "--schema", schema, "--class", "Measurement", file);
        ToolRun dataset = await ToolRun.OfText(text, "validate", "--schema", schema, "--class", "Measurement", "--format", "NdJson", "-");

        lines.ExitCode.ShouldBe(ExitCode.Findings);
        dataset.ExitCode.ShouldBe(ExitCode.Findings);
        lines.Findings.Count.ShouldBeGreaterThan(1000);
        lines.Output.ShouldBe(dataset.Output.Replace("(standard input)", file, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Several_files_are_summed_up()
    {
        string schema = _folder.Write("measurements.yaml", Schema);
        string one = _folder.Write("one.ndjson", """{"station":"north","day":"2024-02-29"}""");
        string other = _folder.Write("other.jsonl", "{\"station\":\"north\",\"day\":\"2024-02-29\"}\n{}\n");
        string empty = _folder.Write("empty.ndjson", "\n");

        ToolRun run = await ToolRun.Of("validate", "--schema", schema, "--class", "Measurement", one, other, one, empty);

        run.ExitCode.ShouldBe(ExitCode.Findings);
        run.Errors.Count.ShouldBe(2);
        run.Output.ShouldContain("3 records of 1 kind in 3 documents: 2 errors, 1 warning");
        run.Output.ShouldContain($"{empty}(1,1): error ONT2015");
    }

    [Fact]
    public async Task Warnings_fail_where_they_are_to()
    {
        string schema = _folder.Write("measurements.yaml", Schema);
        string file = _folder.Write("one.ndjson", """{"station":"north"}""");

        (await ToolRun.Of("validate", "--schema", schema, "--class", "Measurement", file)).ExitCode.ShouldBe(ExitCode.Clean);
        (await ToolRun.Of("validate", "--schema", schema, "--class", "Measurement", "--fail-on", "warning", file)).ExitCode.ShouldBe(ExitCode.Findings);
    }

    [Fact]
    public async Task Each_line_by_itself_says_nothing_of_what_lines_say_of_each_other()
    {
        string file = _folder.Write(
            "countries.ndjson",
            """
            {"id":"KG","name":"Kyrgyzstan","isoAlpha3":"KGZ"}
            {"id":"KG","name":"Kyrgyzstan","isoAlpha3":"KGZ"}
            {"id":"KG","nam":"Kyrgyzstan"}
            """);

        ToolRun dataset = await ToolRun.Of("validate", "--class", "Country", file);
        ToolRun each = await ToolRun.Of("validate", "--class", "Country", "--each", file);

        dataset.Output.ShouldContain("the identifier 'KG' stands twice");
        each.Output.ShouldNotContain("twice");
        each.Output.ShouldContain("(3,12): error ONT2101: 'nam' is no member of Country; did you mean 'name'?");
        each.ExitCode.ShouldBe(ExitCode.Findings);
    }

    [Fact]
    public async Task Each_element_of_a_list_has_its_place_in_the_file()
    {
        string schema = _folder.Write("measurements.yaml", Schema);
        string file = _folder.Write(
            "many.json",
            """
            [
              {"station":"north","day":"2024-02-29"}, {"station":"north east","day":"2024-02-29"},
              {
                "station": "south",
                "parts": [{"name": "a"}, {"size": 1}],
                "day": "2024-02-29"
              }
            ]
            """);

        ToolRun run = await ToolRun.Of("validate", "--schema", schema, "--class", "Measurement", "--each", file);

        run.ExitCode.ShouldBe(ExitCode.Findings);
        run.Findings.Count.ShouldBe(2);
        run.Findings[0].ShouldStartWith($"{file}(2,54): error ONT2107: ");
        run.Findings[0].ShouldEndWith(" [/1/station]");
        run.Findings[1].ShouldStartWith($"{file}(5,30): error ONT2103: ");
        run.Findings[1].ShouldEndWith(" [/2/parts/1]");
        run.Output.ShouldContain("3 records of 1 kind in 3 documents: 2 errors");
    }

    [Fact]
    public async Task Lists_and_lines_are_summed_up()
    {
        string list = _folder.Write("some.json", """[{"id":"KG","name":"Kyrgyzstan"}]""");
        string empty = _folder.Write("none.json", "[]");
        string lines = _folder.Write("others.ndjson", """{"id":"CN","name":"China"}""");

        ToolRun run = await ToolRun.Of("validate", "--class", "Country", "--each", list, empty, lines);

        run.ExitCode.ShouldBe(ExitCode.Clean);
        run.Output.ShouldContain("2 records of 1 kind in 2 documents");
    }

    [Fact]
    public async Task A_file_that_is_no_list_or_is_cut_off_is_a_finding()
    {
        string one = _folder.Write("one.json", """{"id":"KG","name":"Kyrgyzstan"}""");
        string cut = _folder.Write("cut.json", """[{"id":"KG","name":"Kyrgyzstan"},""");

        ToolRun run = await ToolRun.Of("validate", "--class", "Country", "--each", one, cut);

        run.ExitCode.ShouldBe(ExitCode.Findings);
        run.Findings.ShouldBe(
        [
            $"{one}(1,1): error ONT2105: expected a list of records, found an object",
            $"{cut}(1,34): error ONT2012: the text ends before the list does: its ']' is missing",
        ]);
    }

    [Fact]
    public async Task What_is_no_file_of_lines_and_no_list_cannot_be_judged_record_by_record()
    {
        ToolRun run = await ToolRun.Of("validate", "--each", _folder.Write("one.yaml", "[]"));

        run.ExitCode.ShouldBe(ExitCode.Usage);
        run.Error.ShouldContain("--each reads files of lines, .ndjson or .jsonl, and lists of records in .json; '");
    }

    [Fact]
    public async Task What_asks_for_references_cannot_be_asked_of_each_line()
    {
        ToolRun run = await ToolRun.Of("validate", "--each", "--closed", _folder.Write("one.ndjson", "{}"));

        run.ExitCode.ShouldBe(ExitCode.Usage);
        run.Error.ShouldContain("--each looks at no references");
    }

    [Fact]
    public async Task Lines_and_lists_on_standard_input_are_judged_as_those_of_files()
    {
        const string Lines = "{\"id\":\"KG\",\"name\":\"Kyrgyzstan\",\"isoAlpha3\":\"KGZ\"}\n{\"id\":\"KG\",\"nam\":\"Kyrgyzstan\"}\n";
        string lines = _folder.Write("countries.ndjson", Lines), list = _folder.Write("countries.json", $"[{Lines.TrimEnd().Replace('\n', ',')}]");

        foreach ((string file, string format) in ((string, string)[])[(lines, "ndjson"), (list, "json")])
        {
            ToolRun ofFile = await ToolRun.Of("validate", "--class", "Country", "--each", file);
            ToolRun piped = await ToolRun.OfText(File.ReadAllText(file), "validate", "--class", "Country", "--each", "--format", format, "-");
            piped.Output.ShouldBe(ofFile.Output.Replace(file, "(standard input)", StringComparison.Ordinal));
            piped.Output.ShouldContain("(standard input)(");
            piped.ExitCode.ShouldBe(ExitCode.Findings);
        }
    }

    [Fact]
    public async Task Of_standard_input_the_format_must_be_said()
    {
        ToolRun run = await ToolRun.OfText("[]", "validate", "--class", "Country", "--each", "-");

        run.ExitCode.ShouldBe(ExitCode.Usage);
        run.Error.ShouldContain("--each reads lines or one list: say which standard input is, by --format ndjson or --format json");
    }

    [Fact]
    public async Task A_file_of_lines_that_is_not_there_is_unreadable()
    {
        ToolRun run = await ToolRun.Of("validate", "--each", _folder.File("none.ndjson"));

        run.ExitCode.ShouldBe(ExitCode.Unreadable);
        run.Error.ShouldContain("none.ndjson: cannot be read");
    }

    public void Dispose() => _folder.Dispose();
}
