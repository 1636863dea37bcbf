using Ontology.Generator.Tests.Harness;

namespace Ontology.Generator.Tests.Pipeline;

/// <summary>What runs again after the edits that people make: the table of docs/guides/build.md, row by row.</summary>
public class ScenarioTests
{
    private const string File = "ontology/test.yaml";
    private const string Other = "ontology/other.yaml";

    private static readonly (string Step, string Word)[] Words =
    [
        (PipelineSteps.Files, "read"),
        (PipelineSteps.Parsed, "parse"),
        (PipelineSteps.Compiled, "bind"),
        (PipelineSteps.Emitted, "write"),
    ];

    private static readonly Dictionary<string, Func<TestProject, TestProject>> Scenarios = new()
    {
        ["nothing"] = static project => project,
        ["an edit of C#"] = static project => project.WriteCSharp("class Typing { Test.Book? Book { get; set; } }"),
        ["a comment in an ontology"] = static project => project.Edit(File, "enums:", "# What there is to read.\nenums:"),
        ["a description"] = static project => project.Edit(File, "A book.", "A bound book."),
        ["a slot of one class"] = static project => project.Edit(File, "      genre:\n", "      subtitle:\n      genre:\n"),
        ["a new class"] = static project => project.Edit(File, "classes:\n", "classes:\n  Atlas:\n    is_a: Book\n"),
        ["a new file"] = static project => project.Write("ontology/third.yaml", Named("third") + "classes:\n  Third:\n"),
        ["a file under another name"] = static project => project.Delete(Other).Write("ontology/renamed.yaml", Named("other") + "classes:\n  Other:\n"),
        ["a file that is gone"] = static project => project.Delete(Other),
        // A misspelt name stands for the nearest one, so that types stay while somebody types.
        ["a misspelt name that is put right"] = static project => Mended(project, "range: Genre", "range: Genres"),
        ["a broken file that is put right"] = static project => Mended(project, "classes:\n", "classes: [\n"),
    };

    private static readonly string[] Page = System.IO.File.ReadAllLines(Path.Combine(Repository.Root, "docs", "guides", "build.md"));

    public static TheoryData<string> Names => [.. Scenarios.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_page_tells_what_runs_and_what_is_handed_over(string name)
    {
        TestProject project = TestProject.Of(Ontologies.Library).Write(Other, Named("other") + "classes:\n  Other:\n");
        project.Build();

        GeneratorRun run = Scenarios[name](project).Build();

        string steps = string.Join(", ", Words.Where(word => run.Ran(word.Step)).Select(static word => word.Word));
        string sources = string.Join(", ", run.HandedOver.Select(static source => $"`{source}`"));
        string row = $"| {name} | {(steps.Length == 0 ? "none" : steps)} | {(sources.Length == 0 ? "none" : sources)} |";
        Page.ShouldContain(line => line.StartsWith(row, StringComparison.Ordinal), row);
        run.Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void The_page_has_no_rows_but_these()
    {
        IEnumerable<string> table = Page.SkipWhile(static line => !line.StartsWith("| after |", StringComparison.Ordinal)).Skip(2);

        table.TakeWhile(static line => line.StartsWith('|')).Select(static row => row.Split('|')[1].Trim()).ShouldBe(Scenarios.Keys);
    }

    private static TestProject Mended(TestProject project, string right, string wrong)
    {
        project.Edit(File, right, wrong).Build().Diagnostics.ShouldNotBeEmpty();
        return project.Edit(File, wrong, right);
    }

    private static string Named(string name) => Ontologies.Header.Replace("name: test", $"name: {name}").Replace("org/test", $"org/{name}");
}
